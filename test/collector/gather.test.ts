import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createGatherer } from '../../src/collector/storage/gather.js';

it('gives each its own result, never works on two groups at once, and lets one that fails spoil no other', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.record({ isBad: fc.boolean(), after: fc.nat(4) }), { maxLength: 30 }),
      fc.integer({ min: 1, max: 5 }),
      async (scheduler, comers, most) => {
        let under = 0;
        let rests = 0;
        const groups: number[][] = [];
        const gatherer = createGatherer<number, string>(
          async (items) => {
            expect(++under).toBe(1);
            expect(items.length).toBeLessThanOrEqual(most);
            groups.push([...items]);
            await scheduler.schedule(Promise.resolve());
            under--;
            if (items.some((i) => comers[i]?.isBad)) throw new Error('bad');
            return items.map((i) => `done ${i}`);
          },
          () => rests++,
          most,
        );
        const all = Promise.allSettled(
          comers.map(async ({ after }, i) => {
            for (let turn = 0; turn < after; turn++) await scheduler.schedule(Promise.resolve());
            return gatherer.add(i);
          }),
        );
        await scheduler.waitFor(all);
        const results = await all;
        for (const [i, { isBad }] of comers.entries()) {
          expect(results[i]?.status).toBe(isBad ? 'rejected' : 'fulfilled');
          if (!isBad) expect(results[i]).toHaveProperty('value', `done ${i}`);
        }
        // whoever came got its turn, and what succeeded was not done again
        const good = groups.filter((group) => !group.some((i) => comers[i]?.isBad)).flat();
        expect(new Set(good).size).toBe(good.length);
        expect(rests > 0).toBe(comers.length > 0);
      },
    ),
  );
});

it('does together what comes together, and what waits meanwhile', async () => {
  const groups: number[] = [];
  let free: () => void = () => undefined;
  const gatherer = createGatherer<number, number>(async (items) => {
    groups.push(items.length);
    if (groups.length === 1) await new Promise<void>((done) => (free = done));
    return [...items];
  });
  const first = [1, 2].map((n) => gatherer.add(n));
  while (groups.length === 0) await new Promise((done) => setImmediate(done));
  const others = [3, 4, 5].map((n) => gatherer.add(n));
  free();
  expect(await Promise.all([...first, ...others])).toEqual([1, 2, 3, 4, 5]);
  expect(groups).toEqual([2, 3]);
});
