import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoff, retryAfter } from '../../src/delivery/backoff.js';

const chance = fc.double({ min: 0, max: 1, noNaN: true });
const failures = fc.nat(5_000);

describe('backoff', () => {
  it('doubles, whatever chance adds: the least wait after one more failure is the most of before', () => {
    fc.assert(
      fc.property(fc.nat(7), chance, chance, (count, a, b) => {
        expect(backoff(count + 1, b)).toBeGreaterThanOrEqual(backoff(count, a));
        expect(backoff(count + 1, a)).toBe(2 * backoff(count, a));
      }),
    );
  });

  it('is never at once, and never longer than five minutes', () => {
    fc.assert(
      fc.property(failures, chance, (count, random) => {
        expect(backoff(count, random)).toBeGreaterThanOrEqual(500);
        expect(backoff(count, random)).toBeLessThanOrEqual(300_000);
      }),
    );
  });

  it('spreads those who failed together over half of it', () => {
    fc.assert(
      fc.property(failures, (count) => {
        expect(backoff(count, 1)).toBe(2 * backoff(count, 0));
      }),
    );
  });
});

describe('retryAfter', () => {
  const server = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });

  it('is read in seconds, and taken for no longer than a day', () => {
    fc.assert(
      fc.property(fc.nat(200_000), (seconds) => {
        expect(retryAfter(String(seconds), null)).toBe(Math.min(seconds, 86_400) * 1_000);
      }),
    );
  });

  it("is read as a date against the server's own clock, wherever that stands", () => {
    fc.assert(
      fc.property(server, fc.nat(86_400), (now, seconds) => {
        const then = new Date(now.getTime() + seconds * 1_000);
        expect(retryAfter(then.toUTCString(), now.toUTCString())).toBe(seconds * 1_000);
        // one that has passed
        expect(retryAfter(now.toUTCString(), then.toUTCString())).toBe(0);
      }),
    );
  });

  it.each([
    [null, null],
    ['', null],
    ['soon', null],
    ['-5', null],
    ['1.5', null],
    ['Thu, 01 Jan 2026 00:00:00 GMT', null], // against which clock?
    ['Thu, 01 Jan 2026 00:00:00 GMT', 'yesterday'],
  ])('is nothing where it cannot be read: %j', (given, date) => {
    expect(retryAfter(given, date)).toBeUndefined();
  });
});
