import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFree } from '../../src/delivery/lease.js';

const DAY = 86_400_000;
const moment = fc.integer({ min: 0, max: 4e12 });
/** How far a clock may jump between two looks at it: more than two days, either way. */
const jump = fc.integer({ min: -2 * DAY, max: 2 * DAY });

describe('a lease', () => {
  it('is free where nobody has it, and for whoever has it', () => {
    fc.assert(
      fc.property(moment, jump, (at, by) => {
        expect(isFree(undefined, 'me', at)).toBe(true);
        expect(isFree({ holder: 'me', at }, 'me', at + by)).toBe(true);
      }),
    );
  });

  it('is another one’s for a minute', () => {
    fc.assert(
      fc.property(moment, fc.nat(59_999), (at, passed) => {
        expect(isFree({ holder: 'you', at }, 'me', at + passed)).toBe(false);
      }),
    );
  });

  it('is kept from nobody for longer than that, by a killed tab or by a clock that jumps', () => {
    fc.assert(
      fc.property(moment, jump, fc.integer({ min: 60_000, max: DAY }), (at, by, passed) => {
        const lease = { holder: 'you', at };
        const now = at + by;
        // it is free at once, or after a minute by whatever the clock says now
        expect(isFree(lease, 'me', now) || isFree(lease, 'me', now + passed)).toBe(true);
      }),
    );
  });
});
