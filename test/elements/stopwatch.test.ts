import fc from 'fast-check';
import { expect, it } from 'vitest';
import { IDLE, Stopwatch } from '../../src/elements/skills-matrix/quality/stopwatch.js';

/** A watch on a clock of the test's own. */
function watched() {
  const clock = { ms: 5_000_000 };
  return { clock, watch: new Stopwatch(() => clock.ms) };
}

it('counts where somebody is, of a long pause the first minute, and nothing elsewhere', () => {
  const { clock, watch } = watched();
  clock.ms += 10_000;
  watch.be('must-have');
  clock.ms += 30_000;
  watch.be('advanced');
  clock.ms += 10 * IDLE;
  watch.be(undefined);
  clock.ms += 20_000;
  watch.be('must-have');
  clock.ms += 2500;
  watch.settle();
  expect([watch.seconds('must-have'), watch.seconds('advanced'), watch.seconds('emerging')]).toEqual([
    32, 60, 0,
  ]);
});

it('stands still while the page cannot be seen, and goes on where it was', () => {
  const { clock, watch } = watched();
  watch.be('must-have');
  clock.ms += 4000;
  watch.pause(true);
  clock.ms += 40_000;
  watch.pause(false);
  clock.ms += 3000;
  watch.settle();
  expect(watch.seconds('must-have')).toBe(7);
});

it('goes on from what was counted before', () => {
  const { clock, watch } = watched();
  watch.set('must-have', 41);
  watch.be('must-have');
  clock.ms += 1999;
  watch.settle();
  expect(watch.seconds('must-have')).toBe(42);
  watch.clear();
  expect(watch.seconds('must-have')).toBe(0);
});

it('adds up to what a list of stays adds up to', () => {
  const place = fc.option(fc.constantFrom('must-have', 'advanced'), { nil: undefined });
  const stay = fc.record({ place, ms: fc.integer({ min: 0, max: 3 * IDLE }), isHidden: fc.boolean() });
  fc.assert(
    fc.property(fc.array(stay), (stays) => {
      const { clock, watch } = watched();
      for (const { place, ms, isHidden } of stays) {
        watch.be(place);
        watch.pause(isHidden);
        clock.ms += ms;
        watch.pause(false);
      }
      watch.settle();
      for (const at of ['must-have', 'advanced']) {
        const mine = stays.filter(({ place, isHidden }) => place === at && !isHidden);
        const ms = mine.reduce((sum, each) => sum + Math.min(each.ms, IDLE), 0);
        expect(watch.seconds(at)).toBe(Math.floor(ms / 1000));
      }
    }),
  );
});
