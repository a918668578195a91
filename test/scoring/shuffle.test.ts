import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roleIndex } from '../../src/model/role-index.js';
import { rowsOfTier, shownRows, type View } from '../../src/scoring/shown.js';
import { shuffled } from '../../src/scoring/shuffle.js';
import { summarize } from '../../src/scoring/summary.js';
import { anyProfile, anySituation } from '../support/arbitraries.js';
import { largeProfile } from '../support/profiles.js';

const anySeed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const anyList = fc.array(fc.integer(), { maxLength: 40 });
const sorted = (list: readonly number[]) => [...list].sort((a, b) => a - b);

describe('shuffled', () => {
  it('is a permutation, the same one for the same seed, and leaves its list alone', () => {
    fc.assert(
      fc.property(anyList, anySeed, (list, seed) => {
        const before = [...list];
        const order = shuffled(list, seed, String);
        expect(sorted(order)).toEqual(sorted(list));
        expect(shuffled(list, seed, String)).toEqual(order);
        expect(list).toEqual(before);
      }),
    );
  });

  it('leaves the others in their order when one comes or goes', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), anySeed, (list, seed) => {
        const fewer = list.filter((_, i) => i % 3 > 0);
        const order = shuffled(list, seed, String);
        expect(order.filter((each) => fewer.includes(each))).toEqual(shuffled(fewer, seed, String));
      }),
    );
  });

  it('stays what it was when a draft of today is opened tomorrow', () => {
    expect(shuffled([0, 1, 2, 3, 4, 5, 6, 7], 20260302, String)).toEqual([3, 5, 1, 0, 6, 4, 2, 7]);
  });

  it('puts each of three first, in the middle and last about as often', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 6000; seed++) {
      const order = shuffled(['kneading', 'proofing', 'selling'], seed, String).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(count).toBeGreaterThan(850);
    for (const count of counts.values()) expect(count).toBeLessThan(1150);
  });
});

describe('a view with a seed', () => {
  const all = (profile: View['profile'], seed?: number): View => ({
    profile,
    tiersShown: [...roleIndex(profile).byTier.keys()],
    contexts: profile.contexts?.map(({ id }) => id) ?? [],
    seed,
  });

  it('permutes each tier and leaves the tiers in their order', () => {
    fc.assert(
      fc.property(anyProfile, anySeed, (profile, seed) => {
        const [plain, mixed] = [all(profile), all(profile, seed)];
        for (const tier of plain.tiersShown) {
          const indexes = (view: View) => rowsOfTier(view, tier).map(({ index }) => index);
          expect(sorted(indexes(mixed))).toEqual(sorted(indexes(plain)));
        }
        const tiersOf = (view: View) => shownRows(view).map(({ tier }) => tier.id);
        expect(tiersOf(mixed)).toEqual(tiersOf(plain));
      }),
    );
  });

  it('leaves skills in their order when a context takes others away', () => {
    fc.assert(
      fc.property(anyProfile, anySeed, (profile, seed) => {
        const whole = all(profile, seed);
        for (const tier of whole.tiersShown) {
          const fewer = rowsOfTier({ ...whole, contexts: [] }, tier);
          expect(rowsOfTier(whole, tier).filter((row) => fewer.includes(row))).toEqual(fewer);
        }
      }),
    );
  });

  it('gives tiers of one length orders of their own', () => {
    const profile = largeProfile(40);
    const orders = [1, 2, 3].map((seed) =>
      all(profile).tiersShown.map((tier) => {
        const plain = rowsOfTier(all(profile), tier);
        return rowsOfTier(all(profile, seed), tier)
          .map((row) => plain.indexOf(row))
          .join();
      }),
    );
    expect(new Set(orders.flat()).size).toBe(12);
  });

  it('changes neither summary nor gaps', () => {
    fc.assert(
      fc.property(anySituation, anySeed, ({ answers, ...view }, seed) => {
        expect(summarize({ ...view, seed }, answers)).toEqual(summarize(view, answers));
      }),
    );
  });
});
