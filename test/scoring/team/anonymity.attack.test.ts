import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anonymousAggregate } from '../../../src/scoring/team/anonymity.js';
import { attack } from '../../support/attacker.js';
import { ALL, naiveRow, type Rules } from '../../support/naive-anonymity.js';
import {
  benchOf,
  kinds,
  surveyOf,
  tableOf,
  worldsOf,
  type Setting,
  type World,
} from '../../support/team-worlds.js';

const NOW = '2026-04-01T00:00:00Z';

/** All that is published of each world: the aggregate, read as JSON by whoever gets it. */
function published(setting: Setting, worlds: readonly World[]): string[] {
  const aggregate = anonymousAggregate(tableOf(setting, worlds), surveyOf(setting), { now: NOW });
  const read = JSON.parse(JSON.stringify(aggregate)) as typeof aggregate;
  expect(read.cells).toHaveLength(worlds.length);
  return read.cells.map((row) => JSON.stringify(row));
}

/** The row of the naive rules as the aggregate says it. */
function naively(setting: Setting, world: World, rules = ALL): string {
  const row = naiveRow(setting, world, rules);
  return JSON.stringify(
    row.slice(0, setting.whole ? 1 : undefined).map((counts) => {
      if (!counts) return null;
      const [unrated, notApplicable] = counts;
      const bench = counts.at(-1)!;
      const levels = counts.slice(2, -1);
      levels[benchOf(setting) - 2]! += bench;
      return { levels, notApplicable, unrated, bench, stale: 0 };
    }),
  );
}

/** Whether a row tells more than its total. */
const isBroken = (row: string) => (JSON.parse(row) as (object | null)[]).slice(1).some(Boolean);

/** Totals that are alike but for the names of levels: the levels fall in size. Some of the next to last are bench. */
function totalsOf(people: number, levels: number): number[][] {
  const falling = (left: number, places: number, most: number): number[][] => {
    if (places === 0) return left === 0 ? [[]] : [];
    return Array.from({ length: Math.min(left, most) + 1 }, (_, count) => count).flatMap((count) =>
      falling(left - count, places - 1, count).map((others) => [count, ...others]),
    );
  };
  const outside = [0, 1, 2].flatMap((unrated) => [0, 1].map((notApplicable) => [unrated, notApplicable]));
  return outside.flatMap((off) =>
    falling(people - off[0]! - off[1]!, levels, people).map((byLevel) => [...off, ...byLevel, 0]),
  );
}

/** Splits of totals are all that those can have been who see the total. */
function attackSplits(setting: Setting, totals: readonly (readonly number[])[]) {
  const isShown = (row: string) => !row.startsWith('[null');
  let [rows, broken, held] = [0, 0, 0];
  for (const total of totals) {
    const worlds = [...worldsOf(setting.sizes, total.length, total)];
    const seen = published(setting, worlds);
    if (!isShown(seen[0]!)) continue;
    expect(attack(setting, worlds, seen)).toEqual([]);
    rows += worlds.length;
    broken += seen.filter(isBroken).length;
    held += Number(!seen.some(isBroken));
  }
  return { rows, broken, held };
}

function isMoreThan(limit: number, worlds: Iterable<World>): boolean {
  let count = 0;
  for (const _ of worlds) if (++count > limit) return true;
  return false;
}

describe('one who knows all rules, groups and the own answer', { timeout: 60_000 }, () => {
  const settings: Setting[] = [
    { sizes: [4], levels: 2, whole: true },
    { sizes: [5], levels: 3, whole: true },
    { sizes: [6], levels: 3, whole: true },
    { sizes: [7], levels: 2 },
    { sizes: [1, 3], levels: 2 },
    { sizes: [5, 1], levels: 2 },
    { sizes: [5, 5], levels: 2 },
    { sizes: [5, 6], levels: 2, rest: true },
    { sizes: [8, 5], levels: 2 },
    { sizes: [6, 3, 2], levels: 2 },
    { sizes: [6, 4, 0], levels: 2 },
    { sizes: [2, 2, 2, 2], levels: 2 },
    { sizes: [1, 1, 3, 1], levels: 2 },
  ];
  it.each(settings)('never knows another answer in $sizes people with $levels levels', (setting) => {
    const worlds = [...worldsOf(setting.sizes, kinds(setting))];
    expect(attack(setting, worlds, published(setting, worlds))).toEqual([]);
  });

  const larger: Setting[] = [
    { sizes: [5, 10], levels: 4 },
    { sizes: [5, 12], levels: 4, rest: true },
    { sizes: [6, 7], levels: 5 },
    { sizes: [6, 9], levels: 4, minGroup: 6 },
    { sizes: [5, 5, 6], levels: 2 },
    { sizes: [6, 2, 3], levels: 3 },
    { sizes: [8, 1, 5], levels: 3 },
  ];
  it.each(larger)('never does from a total of $sizes people, however it is split', (setting) => {
    const people = setting.sizes.reduce((sum, size) => sum + size, 0);
    const { rows, broken } = attackSplits(setting, totalsOf(people, setting.levels));
    // it would be safe to show nothing
    expect(broken).toBeGreaterThan(0);
    expect(broken).toBeLessThan(rows);
  });

  it('never does in teams made by chance', () => {
    const world = fc
      .record({
        sizes: fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 2, maxLength: 4 }),
        levels: fc.integer({ min: 2, max: 4 }),
      })
      .chain(({ sizes, levels }) => {
        // most on few levels: that is where it is easy to be told
        const kind = fc.oneof(fc.constantFrom(2, 3), fc.integer({ min: 0, max: levels + 2 }));
        const people = sizes.reduce((sum, size) => sum + size, 0);
        const rest = fc.boolean();
        const minGroup = fc.constantFrom(5, 5, 6);
        const total = fc
          .array(kind, { minLength: people, maxLength: people })
          .map((all) =>
            Array.from({ length: levels + 3 }, (_, one) => all.filter((each) => each === one).length),
          );
        return fc.record({ sizes: fc.constant(sizes), levels: fc.constant(levels), rest, minGroup, total });
      });
    fc.assert(
      fc.property(world, ({ total, ...setting }) => {
        fc.pre(!isMoreThan(3000, worldsOf(setting.sizes, total.length, total)));
        attackSplits(setting, [total]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the rules', { timeout: 60_000 }, () => {
  /** Each rule, where it is needed. Too few people, or too small groups, are kept from sight, not from being known. */
  const weaker: [without: Partial<Rules>, setting: Setting][] = [
    [{ unanimous: false }, { sizes: [5], levels: 2 }],
    [{ oneOff: false }, { sizes: [5], levels: 2 }],
    [{ together: false }, { sizes: [5, 5], levels: 2 }],
    [{ remainder: false }, { sizes: [5, 3, 2], levels: 2 }],
    [
      { remainder: false, complement: false },
      { sizes: [5, 1], levels: 2 },
    ],
  ];
  it.each(weaker)('are needed: with %j one is found', (without, setting) => {
    const worlds = [...worldsOf(setting.sizes, kinds(setting))];
    const seen = worlds.map((world) => naively(setting, world, { ...ALL, pool: false, ...without }));
    expect(attack(setting, worlds, seen)).not.toEqual([]);
  });

  it('are needed: where hiding tells, one is found', () => {
    const setting = { sizes: [5, 10], levels: 4 };
    const worlds = [...worldsOf(setting.sizes, kinds(setting), [0, 0, 6, 3, 3, 3, 0])];
    const seen = worlds.map((world) => naively(setting, world, { ...ALL, pool: false }));
    expect(attack(setting, worlds, seen)).not.toEqual([]);
    expect(seen.filter(isBroken).length).toBeGreaterThan(0);
    expect(published(setting, worlds).filter(isBroken)).toEqual([]);
  });

  const whole: Setting[] = [
    { sizes: [6], levels: 2, whole: true },
    { sizes: [5, 5], levels: 2 },
    { sizes: [6, 1, 1], levels: 2 },
    { sizes: [5, 0, 3], levels: 2 },
  ];
  it.each(whole)('hide what they say, and no more, in $sizes people', (setting) => {
    const worlds = [...worldsOf(setting.sizes, kinds(setting))];
    expect(published(setting, worlds)).toEqual(worlds.map((world) => naively(setting, world)));
  });

  const totals: Setting[] = [
    { sizes: [5, 10], levels: 4 },
    { sizes: [6, 7], levels: 4, minGroup: 6 },
    { sizes: [5, 5], levels: 4 },
    { sizes: [5, 5, 5], levels: 2 },
    { sizes: [6, 2, 3], levels: 3 },
  ];
  it.each(totals)('do so for totals of $sizes people', ({ ...setting }) => {
    const people = setting.sizes.reduce((sum, size) => sum + size, 0);
    let [asked, hidden] = [0, 0];
    for (const total of totalsOf(people, setting.levels)) {
      // the naive way goes through all splits for each split: the first of some kind will do
      const worlds = [...worldsOf(setting.sizes, total.length, total)];
      const seen = published(setting, worlds);
      const safe = worlds.findIndex((world) => isBroken(naively(setting, world, { ...ALL, pool: false })));
      if (safe < 0) continue;
      asked++;
      hidden += Number(!isBroken(seen[safe]!));
      expect(seen[safe]).toBe(naively(setting, worlds[safe]!));
    }
    expect(asked).toBeGreaterThan(hidden);
  });
});
