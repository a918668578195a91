import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Answers } from '../../src/model/answers.js';
import { roleIndex } from '../../src/model/role-index.js';
import { changeOf, coursesOf, type ChangeKind } from '../../src/scoring/change.js';
import { readingOf, type Reading } from '../../src/scoring/readings.js';
import { shownRows } from '../../src/scoring/shown.js';
import { anyOrder, anyRatings } from '../support/arbitraries.js';
import { sampleAssessment } from '../support/assessments.js';
import { inOrder, linesOf } from '../support/naive.js';
import { sampleProfile } from '../support/profiles.js';

const level = (value: number): Answer => ({ state: 'rated', level: value });
const off: Answer = { state: 'not-applicable' };
const details: Answer = { state: 'details-only', comment: 'Soon.' };
const scaleOf = (...values: number[]) => values.map((value) => ({ value }));

const reading = (answers: Answers): Reading => ({
  ...readingOf(sampleProfile(), sampleAssessment()),
  answers,
});

describe('changeOf', () => {
  it.each<[Answer | undefined, Answer | undefined, ChangeKind, number]>([
    [level(1), level(2), 'up', 1],
    [level(2), level(4), 'up', 1],
    [level(1), level(4), 'up', 2],
    [level(4), level(1), 'down', -2],
    [level(2), level(2), 'same', 0],
    [off, off, 'same', 0],
    [undefined, level(1), 'new', 0],
    [details, level(1), 'new', 0],
    [level(1), undefined, 'gone', 0],
    [level(1), details, 'gone', 0],
    [off, level(4), 'other', 0],
    [level(4), off, 'other', 0],
    [undefined, off, 'other', 0],
    [off, details, 'other', 0],
    [undefined, undefined, 'unrated', 0],
    [details, undefined, 'unrated', 0],
  ])('from %j to %j on the scale 1, 2, 4 is %s by %j', (before, now, kind, steps) => {
    expect(changeOf(before, now, scaleOf(1, 2, 4))).toStrictEqual({ kind, steps });
  });
});

describe('coursesOf', () => {
  const { rows } = roleIndex(sampleProfile());
  const scale = scaleOf(0, 1, 2, 3, 4);
  const ids = (...readings: Reading[]) => coursesOf(rows, readings, scale).map(({ row }) => row.skill.id);

  it('puts what moved furthest first, up before down, then what came, went, or stayed', () => {
    expect(
      ids(
        reading([level(2), level(2), level(1), off]),
        reading([level(1), level(3), level(4), off, level(1)]),
      ),
    ).toEqual(['sourdough', 'proofing', 'kneading', 'selling', 'labels']);
    expect(
      ids(
        reading([undefined, level(2), level(1), undefined, off]),
        reading([undefined, level(2), undefined, level(0), level(4)]),
      ),
    ).toEqual(['labels', 'sourdough', 'selling', 'proofing', 'kneading']);
  });

  it('compares the last two alone, and has every answer beside the skill', () => {
    const [first] = coursesOf(
      rows.slice(0, 1),
      [reading([level(4)]), reading([level(1)]), reading([level(3)])],
      scale,
    );
    expect(first).toStrictEqual({
      row: rows[0],
      answers: [level(4), level(1), level(3)],
      kind: 'up',
      steps: 2,
    });
  });

  it('has nothing to compare one assessment with, and nothing to say of none', () => {
    expect(coursesOf(rows, [reading([level(1)])], scale).map(({ kind }) => kind)).toEqual([
      'new',
      'unrated',
      'unrated',
      'unrated',
      'unrated',
    ]);
    expect(coursesOf(rows, [], scale).every(({ answers }) => answers.length === 0)).toBe(true);
  });

  it('finds no answer in what was rated on another scale', () => {
    const profile = { ...sampleProfile(), scale: { levels: [2, 3].map((value) => ({ value, label: 'L' })) } };
    const now = { ...readingOf(profile, sampleAssessment()), answers: [level(3)] };
    const courses = coursesOf(rows, [readingOf(profile, sampleAssessment()), now], profile.scale.levels);
    expect(courses[0]).toMatchObject({ row: rows[0], answers: [undefined, level(3)], kind: 'new', steps: 0 });
  });

  it('is what a naive comparison of the last two says, whatever the order of rows', () => {
    const KINDS = ['up', 'down', 'new', 'gone', 'other', 'same', 'unrated'];
    const kindOf = (before: Answer | undefined, now: Answer | undefined) => {
      const [was, is] = [before, now].map((answer) =>
        answer?.state === 'rated' ? 'level' : answer?.state === 'not-applicable' ? 'off' : 'none',
      );
      if (was === 'level' && is === 'level')
        return now!.level! > before!.level! ? 'up' : now!.level! < before!.level! ? 'down' : 'same';
      if (was === is) return was === 'off' ? 'same' : 'unrated';
      if (was === 'off' || is === 'off') return 'other';
      return is === 'level' ? 'new' : 'gone';
    };
    fc.assert(
      fc.property(anyRatings, anyOrder, ({ raters, ...view }, order) => {
        const { levels } = view.profile.scale!;
        const place = (answer: Answer | undefined) =>
          levels.filter(({ value }) => value < (answer?.level ?? NaN)).length;
        const lines = linesOf(view).map(({ index }) => {
          const answers = raters.map((each) => each[index]);
          const [before, now] = [answers[answers.length - 2], answers[answers.length - 1]];
          const bothRated = before?.state === 'rated' && now?.state === 'rated';
          return {
            index,
            answers,
            kind: kindOf(before, now),
            steps: bothRated ? place(now) - place(before) : 0,
          };
        });
        const courses = coursesOf(order(shownRows(view)), raters.map(reading), levels);
        expect(courses.map(({ row: { index }, ...rest }) => ({ index, ...rest }))).toEqual(
          inOrder(lines, ({ steps, kind, index }) => [-Math.abs(steps), KINDS.indexOf(kind), index]),
        );
      }),
    );
  });

  it('is turned around by turning the time around', () => {
    const turned: Partial<Record<ChangeKind, ChangeKind>> = {
      up: 'down',
      down: 'up',
      new: 'gone',
      gone: 'new',
    };
    fc.assert(
      fc.property(anyRatings, ({ raters, ...view }) => {
        const readings = raters.slice(0, 2).map(reading);
        fc.pre(readings.length === 2);
        const { levels } = view.profile.scale!;
        const facts = (of: readonly Reading[]) =>
          new Map(
            coursesOf(shownRows(view), of, levels).map(({ row, kind, steps }) => [
              row.index,
              { kind, steps },
            ]),
          );
        const back = facts(readings.toReversed());
        for (const [index, { kind, steps }] of facts(readings))
          expect(back.get(index)).toEqual({ kind: turned[kind] ?? kind, steps: 0 - steps });
      }),
    );
  });
});
