import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/model/answers.js';
import { roleIndex } from '../../src/model/role-index.js';
import { likeness } from '../../src/scoring/quality.js';
import { shownRows } from '../../src/scoring/shown.js';
import { anySituation } from '../support/arbitraries.js';
import { largeProfile } from '../support/profiles.js';

const { rows } = roleIndex(largeProfile(12));
const levels = (...given: (number | undefined)[]) =>
  likeness(
    rows.slice(0, given.length),
    given.map((level): Answer | undefined => (level === undefined ? undefined : { state: 'rated', level })),
  );

describe('likeness', () => {
  it.each([
    [[], { rated: 0, longestRun: 0, levelsUsed: 0 }],
    [[2], { rated: 1, longestRun: 1, levelsUsed: 1 }],
    [[2, 2, 2], { rated: 3, longestRun: 3, levelsUsed: 1 }],
    [[2, 2, 2, 2], { rated: 4, longestRun: 4, levelsUsed: 1, flags: ['one-level'] }],
    [[0, 0, 0, 0, 0], { rated: 5, longestRun: 5, levelsUsed: 1, flags: ['one-level'] }],
    [[2, 2, 2, 2, 3], { rated: 5, longestRun: 4, levelsUsed: 2 }],
    [[1, 3, 1, 3], { rated: 4, longestRun: 1, levelsUsed: 2 }],
    [[1, undefined, 1, undefined, 1, 4], { rated: 4, longestRun: 3, levelsUsed: 2 }],
  ])('of %j is %j', (given, figures) => {
    expect(levels(...given)).toEqual(figures);
  });

  it('passes over what is not applicable and what has details alone', () => {
    const answers: Answer[] = [
      { state: 'rated', level: 1 },
      { state: 'not-applicable' },
      { state: 'rated', level: 1 },
      { state: 'details-only', interest: 3 },
    ];
    expect(likeness(rows.slice(0, 4), answers)).toEqual({ rated: 2, longestRun: 2, levelsUsed: 1 });
  });

  it('counts what a naive count finds, in any order shown', () => {
    const anySeed = fc.option(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { nil: undefined });
    fc.assert(
      fc.property(anySituation, anySeed, ({ answers, ...view }, seed) => {
        const shown = shownRows({ ...view, seed });
        const given = shown.map(({ index }) => answers[index]?.level).filter((level) => level !== undefined);
        // every stretch of the list that is one level, however long
        const stretches = given.flatMap((_, from) =>
          given.slice(from).map((__, i) => given.slice(from, from + i + 1)),
        );
        const alike = stretches.filter((stretch) => new Set(stretch).size === 1);
        const { flags = [], ...figures } = likeness(shown, answers);
        expect(figures).toEqual({
          rated: given.length,
          longestRun: Math.max(0, ...alike.map(({ length }) => length)),
          levelsUsed: [...new Set(given)].length,
        });
        expect(flags.includes('one-level')).toBe(
          given.length >= 4 && given.every((level) => level === given[0]),
        );
      }),
    );
  });
});
