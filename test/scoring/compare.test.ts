import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/model/answers.js';
import { roleIndex } from '../../src/model/role-index.js';
import { compareRows, differenceOf } from '../../src/scoring/compare.js';
import { shownRows } from '../../src/scoring/shown.js';
import { anyOrder, anyRatings } from '../support/arbitraries.js';
import { inOrder, linesOf } from '../support/naive.js';
import { sampleProfile } from '../support/profiles.js';

const level = (value: number): Answer => ({ state: 'rated', level: value });
const off: Answer = { state: 'not-applicable' };
const details: Answer = { state: 'details-only', interest: 3 };
const scaleOf = (...values: number[]) => values.map((value) => ({ value }));

/** By looking at every pair of raters, the levels' places counted out. */
function naiveDifference(answers: readonly (Answer | undefined)[], values: readonly number[]) {
  const places = answers.flatMap((answer) =>
    answer?.state === 'rated' ? [values.filter((value) => value < answer.level!).length] : [],
  );
  const offs = answers.filter((answer) => answer?.state === 'not-applicable').length;
  let apart = 0;
  for (const one of places) for (const other of places) apart = Math.max(apart, one - other);
  if (places.length > 0 && offs > 0) return { difference: 'applicability', apart };
  if (places.length + offs < 2) return { difference: 'unknown', apart };
  return { difference: apart > 0 ? 'levels' : 'none', apart };
}

describe('differenceOf', () => {
  const scale = scaleOf(1, 2, 4);

  it.each<[string, (Answer | undefined)[], string, number]>([
    ['one step', [level(2), level(1)], 'levels', 1],
    ['one step, though the values are two apart', [level(2), level(4)], 'levels', 1],
    ['two steps, though the values are three apart', [level(1), level(4)], 'levels', 2],
    ['the lowest to the highest of three', [level(2), level(4), level(1)], 'levels', 2],
    ['the same level', [level(4), level(4)], 'none', 0],
    ['the same level, one silent', [level(4), undefined, level(4)], 'none', 0],
    ['both say it does not apply', [off, off], 'none', 0],
    ['one says it does not apply', [off, level(1)], 'applicability', 0],
    ['one of three says it does not apply', [level(1), off, level(4)], 'applicability', 2],
    ['one alone', [level(2), undefined], 'unknown', 0],
    ['one alone, with details of the other', [level(2), details], 'unknown', 0],
    ['one alone, not applicable', [undefined, off, details], 'unknown', 0],
    ['nobody', [undefined, undefined], 'unknown', 0],
    ['no raters', [], 'unknown', 0],
  ])('is, for %s', (_case, answers, difference, apart) => {
    expect(differenceOf(answers, scale)).toStrictEqual({ difference, apart });
  });

  const answer = fc.oneof(
    fc.constantFrom<Answer | undefined>(undefined, off, details),
    fc.nat(4).map((step) => step),
  );
  const anyScale = fc.uniqueArray(fc.integer({ min: -9, max: 99 }), { minLength: 5, maxLength: 5 });
  const given = fc.tuple(anyScale, fc.array(answer, { maxLength: 6 })).map(([values, said]) => {
    const sorted = values.sort((a, b) => a - b);
    return {
      sorted,
      answers: said.map((one) => (typeof one === 'number' ? level(sorted[one]!) : one)),
      said,
    };
  });

  it('is what looking at every pair says, whoever is named first', () => {
    fc.assert(
      fc.property(given, anyOrder, ({ sorted, answers }, order) => {
        const difference = differenceOf(answers, scaleOf(...sorted));
        expect(difference).toStrictEqual(naiveDifference(answers, sorted));
        expect(differenceOf(order(answers), scaleOf(...sorted))).toStrictEqual(difference);
      }),
    );
  });

  it('counts steps: on any other scale of as many levels it is the same', () => {
    fc.assert(
      fc.property(given, ({ sorted, answers, said }) => {
        const plain = said.map((one) => (typeof one === 'number' ? level(one) : one));
        expect(differenceOf(answers, scaleOf(...sorted))).toStrictEqual(
          differenceOf(plain, scaleOf(0, 1, 2, 3, 4)),
        );
      }),
    );
  });
});

describe('compareRows', () => {
  const scale = scaleOf(0, 1, 2, 3, 4);
  const { rows } = roleIndex(sampleProfile());
  const order = (...raters: (Answer | undefined)[][]) =>
    compareRows(rows, raters, scale, []).map(({ row }) => row.skill.id);

  it('puts the largest disagreement first, then what applies, then by importance, then in profile order', () => {
    expect(
      order(
        [level(1), level(1), off, level(2), level(0)],
        [level(1), level(1), level(2), level(2), level(4)],
      ),
    ).toEqual(['selling', 'sourdough', 'kneading', 'proofing', 'labels']);
    expect(order([level(3), level(2), level(0)], [level(2), level(1), level(1)])).toEqual([
      'kneading',
      'proofing',
      'sourdough',
      'labels',
      'selling',
    ]);
  });

  it('puts what all agree on before what only one of them answered', () => {
    const [first, , last] = compareRows(
      rows,
      [
        [level(1), level(2)],
        [undefined, level(2)],
      ],
      scale,
      [],
    );
    expect(first).toMatchObject({ row: { skill: { id: 'proofing' } }, difference: 'none', apart: 0 });
    expect(last).toMatchObject({ difference: 'unknown', answers: [undefined, undefined] });
  });

  it('takes importance from the active contexts', () => {
    const disagreed = compareRows(
      rows,
      [
        [level(0), level(0), level(0)],
        [level(1), level(1), level(1)],
      ],
      scale,
      ['export'],
    );
    expect(disagreed.slice(0, 3).map(({ row, importance }) => [row.skill.id, importance])).toEqual([
      ['kneading', 'critical'],
      ['sourdough', 'critical'],
      ['proofing', 'important'],
    ]);
    expect(disagreed.find(({ row }) => row.skill.id === 'selling')).not.toHaveProperty('importance');
  });

  it('has every shown row once, as a naive comparison has it, whatever the order of rows', () => {
    const RANK = ['applicability', 'levels', 'none', 'unknown'];
    fc.assert(
      fc.property(anyRatings, anyOrder, ({ raters, ...view }, shuffle) => {
        const { levels } = view.profile.scale!;
        const values = levels.map(({ value }) => value);
        const lines = linesOf(view).map((line) => {
          const answers = raters.map((each) => each[line.index]);
          return { ...line, answers, ...naiveDifference(answers, values) };
        });
        const expected = inOrder(lines, ({ apart, difference, rank, index }) => [
          -apart,
          RANK.indexOf(difference),
          -rank,
          index,
        ]);
        const compared = compareRows(shuffle(shownRows(view)), raters, levels, view.contexts);
        expect(
          compared.map(({ row: { skill, index }, ...rest }) => ({ skill: skill.id, index, ...rest })),
        ).toEqual(
          expected.map(({ skill, index, answers, difference, apart, importance }) => ({
            skill,
            index,
            answers,
            difference,
            apart,
            ...(importance && { importance }),
          })),
        );
      }),
    );
  });

  it('has the same rows in the same order whoever is named first', () => {
    fc.assert(
      fc.property(anyRatings, anyOrder, ({ raters, ...view }, shuffle) => {
        const { levels } = view.profile.scale!;
        const compare = (of: typeof raters) =>
          compareRows(shownRows(view), of, levels, view.contexts).map(({ answers: _, ...rest }) => rest);
        expect(compare(shuffle(raters))).toEqual(compare(raters));
      }),
    );
  });
});
