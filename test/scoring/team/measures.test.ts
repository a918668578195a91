import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TeamAggregate, TeamCell, TeamGroup, TeamScale, TeamSkill } from '../../../src/model/team.js';
import {
  atTarget,
  belowTarget,
  coverageOf,
  isAlone,
  isNobody,
  meanLevel,
  medianLevel,
  ratedIn,
} from '../../../src/scoring/team/measures.js';
import { prioritiesOf } from '../../../src/scoring/team/priorities.js';
import { changeSince } from '../../../src/scoring/team/waves.js';

const scale: TeamScale = { levels: [1, 2, 4].map((value) => ({ value, label: `L${String(value)}` })) };
const cell = (...levels: number[]): TeamCell => ({
  levels,
  notApplicable: 7,
  unrated: 9,
  bench: 0,
  stale: 0,
});
const skill = (target?: number, more: Partial<TeamSkill> = {}): TeamSkill => ({
  tier: 'must-have',
  skill: 'a',
  name: 'A',
  ...(target !== undefined && { target }),
  ...more,
});

describe('the measures of a cell', () => {
  it('leave unrated and not applicable out', () => {
    const none = cell(0, 0, 0);
    expect([ratedIn(none), meanLevel(none, scale), medianLevel(none, scale)]).toEqual([
      0,
      undefined,
      undefined,
    ]);
    expect([atTarget(none, skill(2), scale), belowTarget(none, skill(2), scale)]).toEqual([0, 0]);
    expect(isNobody(none, skill(2), scale)).toBe(false);
    expect([ratedIn(cell(1, 0, 1)), meanLevel(cell(1, 0, 1), scale)]).toEqual([2, 2.5]);
  });

  it('are those of the list of levels, written out', () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.nat(4), fc.nat(4), fc.nat(4)),
        fc.constantFrom(1, 2, 4, undefined),
        fc.nat(5),
        (levels, target, need) => {
          const list = levels.flatMap((people, i) => Array<number>(people).fill(scale.levels[i]!.value));
          const counted = cell(...levels);
          expect(ratedIn(counted)).toBe(list.length);
          const sum = list.reduce((a, b) => a + b, 0);
          expect(meanLevel(counted, scale)).toBe(list.length > 0 ? sum / list.length : undefined);
          expect(medianLevel(counted, scale)).toBe(list[Math.floor((list.length - 1) / 2)]);
          const at = target === undefined ? undefined : list.filter((level) => level >= target).length;
          const asked = skill(target, { need });
          expect(atTarget(counted, asked, scale)).toBe(at);
          expect(belowTarget(counted, asked, scale)).toBe(at === undefined ? undefined : list.length - at);
          expect(isAlone(counted, asked, scale)).toBe(at === 1);
          expect(isNobody(counted, asked, scale)).toBe(at === 0 && list.length > 0);
          expect(coverageOf(counted, asked, scale)).toEqual(
            at === undefined || need === 0
              ? undefined
              : { atTarget: at, need, missing: Math.max(0, need - at), share: Math.min(1, at / need) },
          );
        },
      ),
    );
  });
});

function aggregate(
  skills: TeamSkill[],
  cells: (TeamCell | null)[][],
  groups: TeamGroup[] = [{ people: 9 }],
): TeamAggregate {
  return {
    schemaVersion: 1,
    profile: { id: 'baker', version: '1', title: 'Baker', lang: 'en' },
    scale,
    privacy: { mode: 'named' },
    asOf: '2026-03-15T00:00:00Z',
    people: { answered: 9 },
    skills,
    groups,
    cells,
  };
}

describe('prioritiesOf', () => {
  const named = (name: string, target?: number, more: Partial<TeamSkill> = {}) =>
    skill(target, { skill: name, ...more });
  const order = (given: TeamAggregate, options = {}) =>
    prioritiesOf(given, options).map(({ skill: { skill: id }, priority }) => [id, priority]);

  it('weighs the steps that are missing by importance', () => {
    const skills = [
      named('optional', 4, { importance: 'optional' }),
      named('none', 4),
      named('important', 4, { importance: 'important' }),
      named('critical', 2, { importance: 'critical' }),
    ];
    // the gap is of steps on the scale, 2 at most, over those who rated
    const cells = [[cell(1, 0, 0)], [cell(1, 0, 1)], [cell(1, 1, 0)], [cell(3, 0, 1)]];
    expect(order(aggregate(skills, cells))).toEqual([
      ['important', 3],
      ['critical', 2.25],
      ['optional', 2],
      ['none', 1],
    ]);
    expect(
      order(aggregate(skills, cells), { weights: { critical: 0, important: 0, optional: 1 } })[0],
    ).toEqual(['optional', 2]);
  });

  it('lets nobody who is above the target make up for who is below', () => {
    expect(order(aggregate([named('a', 2)], [[cell(1, 0, 3)]]))).toEqual([['a', 0.25]]);
  });

  it('knows nothing of hidden cells, of skills without a target and of those that nobody rated or lacks', () => {
    const skills = ['hidden', 'no-target', 'unrated', 'reached'].map((id) =>
      named(id, id === 'no-target' ? undefined : 2),
    );
    expect(order(aggregate(skills, [[null], [cell(5, 0, 0)], [cell(0, 0, 0)], [cell(0, 5, 0)]]))).toEqual([]);
  });

  it('puts the skill first in which more are missing of those needed, else the order of the role', () => {
    const skills = [named('a', 2), named('b', 2, { need: 2 }), named('c', 2, { need: 5 }), named('d', 2)];
    const given = aggregate(
      skills,
      skills.map(() => [cell(1, 1, 0), cell(1, 1, 0)]),
      [{}, { attribute: 'x', value: 'y' }],
    );
    expect(order(given).map(([id]) => id)).toEqual(['c', 'b', 'a', 'd']);
    expect(prioritiesOf(given)[0]).toEqual({
      index: 2,
      skill: skills[2],
      gap: 0.5,
      priority: 0.5,
      rated: 2,
      atTarget: 1,
      belowTarget: 1,
      missing: 4,
    });
    expect(prioritiesOf(given, { group: 1 }).map(({ missing }) => missing)).toEqual(Array(4).fill(undefined));
  });
});

describe('prioritiesOf, where steps do not divide evenly', () => {
  it('takes 3 × 1⁄5 and 1 × 3⁄5 for equal', () => {
    const skills = [skill(4, { skill: 'none' }), skill(2, { skill: 'critical', importance: 'critical' })];
    const found = prioritiesOf(aggregate(skills, [[cell(1, 1, 3)], [cell(1, 4, 0)]]));
    expect(found.map(({ skill: { skill: id }, gap, priority }) => [id, gap, priority])).toEqual([
      ['none', 0.6, 0.6],
      ['critical', 0.2, 0.6],
    ]);
  });
});

describe('changeSince', () => {
  const [all, oslo, rome]: TeamGroup[] = [
    {},
    { attribute: 'office', value: 'oslo' },
    { attribute: 'office', value: 'rome' },
  ];
  const [a, b, c] = ['a', 'b', 'c'].map((id) => skill(2, { skill: id }));

  it('compares skills and groups by what they are, not by where they stand', () => {
    const then = aggregate(
      [b!, a!],
      [
        [cell(1, 1, 0), cell(1, 0, 0), cell(0, 1, 0)],
        [cell(4, 0, 0), cell(0, 0, 0), cell(4, 0, 0)],
      ],
      [all!, rome!, oslo!],
    );
    const now = aggregate(
      [a!, c!],
      [
        [cell(1, 1, 2), cell(1, 0, 0)],
        [cell(1, 0, 0), cell(1, 0, 0)],
      ],
      [all!, oslo!],
    );
    expect(changeSince(then, now)).toEqual([
      { skill: 0, group: 0, mean: 1.75, atTarget: 3, share: 0.75, rated: [4, 4] },
      { skill: 0, group: 1, mean: 0, atTarget: 0, share: 0, rated: [4, 1] },
    ]);
  });

  it('judges both waves by the target of now, and says nothing where nobody rated', () => {
    const then = aggregate([skill(4)], [[cell(0, 2, 0)]]);
    expect(changeSince(then, aggregate([skill(2)], [[cell(0, 1, 0)]]))).toMatchObject([
      { atTarget: -1, share: 0 },
    ]);
    expect(changeSince(then, aggregate([skill(2)], [[cell(0, 0, 0)]]))).toEqual([
      { skill: 0, group: 0, atTarget: -2, rated: [2, 0] },
    ]);
    expect(changeSince(then, aggregate([skill()], [[cell(1, 1, 0)]]))).toEqual([
      { skill: 0, group: 0, mean: -0.5, rated: [2, 2] },
    ]);
  });

  it('says nothing of hidden cells, of other roles and of other scales', () => {
    const [open, hidden] = [aggregate([a!], [[cell(1, 0, 0)]]), aggregate([a!], [[null]])];
    expect(changeSince(open, open)).toHaveLength(1);
    expect([...changeSince(open, hidden), ...changeSince(hidden, open)]).toEqual([]);
    expect(changeSince({ ...open, profile: { ...open.profile, id: 'cook' } }, open)).toEqual([]);
    expect(changeSince({ ...open, profile: { ...open.profile, version: '0' } }, open)).toHaveLength(1);
    expect(changeSince({ ...open, scale: { levels: scale.levels.slice(1) } }, open)).toEqual([]);
  });
});
