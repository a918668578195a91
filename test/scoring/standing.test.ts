import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/model/answers.js';
import { roleIndex } from '../../src/model/role-index.js';
import { gapsOf } from '../../src/scoring/gap.js';
import { shownRows } from '../../src/scoring/shown.js';
import { countStandings, standingOf, strengthsOf } from '../../src/scoring/standing.js';
import { anyOrder, anySituation } from '../support/arbitraries.js';
import { inOrder, linesOf, sumOf } from '../support/naive.js';
import { sampleProfile } from '../support/profiles.js';

const level = (value: number): Answer => ({ state: 'rated', level: value });
const off: Answer = { state: 'not-applicable' };
const { rows } = roleIndex(sampleProfile());

describe('standingOf', () => {
  it.each<[Answer | undefined, number | undefined, string]>([
    [level(3), 3, 'at-target'],
    [level(4), 3, 'at-target'],
    [level(2), 3, 'below-target'],
    [level(0), 0, 'at-target'],
    [level(0), 1, 'below-target'],
    [level(-2), -1, 'below-target'],
    [level(0), undefined, 'no-target'],
    [off, 3, 'not-applicable'],
    [off, undefined, 'not-applicable'],
    [undefined, 3, 'unrated'],
    [undefined, undefined, 'unrated'],
    [{ state: 'details-only', interest: 3 }, 3, 'unrated'],
  ])('of %j against target %j is %s', (answer, target, standing) => {
    expect(standingOf(answer, target)).toBe(standing);
  });
});

describe('countStandings', () => {
  it('counts by the active contexts: the same level can be enough in one and too little in another', () => {
    const answers = [level(2), off, level(2), undefined, level(1)];
    expect(countStandings(rows, answers, [])).toStrictEqual({
      skills: 5,
      atTarget: 1,
      belowTarget: 2,
      noTarget: 0,
      unrated: 1,
      notApplicable: 1,
      criticalBelow: 1,
      mean: 5 / 3,
      targetMean: 2,
      stretchMean: 3, // of two: 4 and 2
    });
    expect(countStandings(rows, answers, ['export'])).toMatchObject({
      atTarget: 0,
      belowTarget: 3,
      criticalBelow: 2,
      mean: 5 / 3,
      targetMean: 8 / 3,
    });
  });

  it('has no mean where nothing is rated, and one of 0 where all is 0', () => {
    const none = countStandings(rows, [off, { state: 'details-only', comment: 'x' }], []);
    expect(none).toMatchObject({ notApplicable: 1, unrated: 4 });
    expect(none).not.toHaveProperty('mean');
    expect(none).not.toHaveProperty('targetMean');
    expect(countStandings(rows, [level(0)], [])).toMatchObject({ mean: 0, targetMean: 3 });
    expect(countStandings([], [], [])).toMatchObject({ skills: 0, unrated: 0 });
  });

  it('takes the mean of targets over the rated rows that have one, and counts the others as such', () => {
    const tiers = [
      {
        id: 'tools',
        skills: [
          { id: 'oven', name: 'Oven' },
          { id: 'scale', name: 'Scale', target: 1 },
          { id: 'mixer', name: 'Mixer', target: 4 },
        ],
      },
    ];
    const own = roleIndex({ ...sampleProfile(), tiers }).rows;
    expect(countStandings(own, [level(4), level(2)], [])).toMatchObject({
      noTarget: 1,
      atTarget: 1,
      mean: 3,
      targetMean: 1,
    });
    expect(countStandings(own, [level(4)], [])).not.toHaveProperty('targetMean');
  });

  it('is what a naive count says, and its five counts add up', () => {
    fc.assert(
      fc.property(anySituation, anyOrder, ({ answers, ...view }, order) => {
        const lines = linesOf(view).map((line) => ({ ...line, ...answers[line.index] }));
        const rated = lines.filter(({ state }) => state === 'rated');
        const judged = rated.filter(({ target }) => target !== undefined);
        const below = judged.filter((line) => line.level! < line.target!);
        const counts = countStandings(order(shownRows(view)), answers, view.contexts);
        const { mean, targetMean, stretchMean, ...whole } = counts;
        expect(whole).toStrictEqual({
          skills: lines.length,
          atTarget: judged.length - below.length,
          belowTarget: below.length,
          noTarget: rated.length - judged.length,
          unrated: lines.filter(({ state }) => state === undefined || state === 'details-only').length,
          notApplicable: lines.filter(({ state }) => state === 'not-applicable').length,
          criticalBelow: below.filter(({ importance }) => importance === 'critical').length,
        });
        expect(
          counts.atTarget + counts.belowTarget + counts.noTarget + counts.unrated + counts.notApplicable,
        ).toBe(counts.skills);
        expect(mean === undefined).toBe(rated.length === 0);
        expect(targetMean === undefined).toBe(judged.length === 0);
        if (mean !== undefined)
          expect(mean * rated.length).toBeCloseTo(sumOf(rated.map((line) => line.level!)), 9);
        if (targetMean !== undefined)
          expect(targetMean * judged.length).toBeCloseTo(sumOf(judged.map(({ target }) => target!)), 9);
        const stretched = rated.filter(({ stretch }) => stretch !== undefined);
        expect(stretchMean === undefined).toBe(stretched.length === 0);
        if (stretchMean !== undefined)
          expect(stretchMean * stretched.length).toBeCloseTo(
            sumOf(stretched.map(({ stretch }) => stretch!)),
            9,
          );
      }),
    );
  });
});

describe('strengthsOf', () => {
  it('goes by importance, then by how far above, then in profile order', () => {
    const skills = (
      [
        ['plain', undefined, 0],
        ['small', 'critical', 2],
        ['late', 'important', 1],
        ['far', 'critical', 0],
        ['missed', 'critical', 4],
        ['later', 'important', 1],
      ] as const
    ).map(([id, importance, target]) => ({ id, name: id, target, ...(importance && { importance }) }));
    const own = roleIndex({ ...sampleProfile(), tiers: [{ id: 'tools', skills }] }).rows;
    const found = strengthsOf(
      own,
      skills.map(() => level(2)),
      [],
    );
    expect(found.map(({ skill }) => skill)).toEqual(['far', 'small', 'late', 'later', 'plain']);
    expect(found[0]).toStrictEqual({
      skill: 'far',
      tier: 'tools',
      level: 2,
      target: 0,
      above: 2,
      importance: 'critical',
    });
    expect(found.at(-1)).toStrictEqual({ skill: 'plain', tier: 'tools', level: 2, target: 0, above: 2 });
  });

  it('has none where nothing is known or nothing is asked for', () => {
    expect(strengthsOf(rows, [off, undefined, { state: 'details-only', interest: 1 }], [])).toEqual([]);
    const tiers = [{ id: 'tools', skills: [{ id: 'oven', name: 'Oven' }] }];
    expect(strengthsOf(roleIndex({ ...sampleProfile(), tiers }).rows, [level(4)], [])).toEqual([]);
  });

  it('is what a naive search says, in an order that the order of rows does not change', () => {
    fc.assert(
      fc.property(anySituation, anyOrder, ({ answers, ...view }, order) => {
        const above = linesOf(view).flatMap((line) => {
          const rated = answers[line.index];
          const isAbove =
            rated?.state === 'rated' && line.target !== undefined && rated.level! >= line.target;
          return isAbove ? [{ ...line, level: rated.level!, by: rated.level! - line.target! }] : [];
        });
        const expected = inOrder(above, ({ rank, by, index }) => [-rank, -by, index]);
        expect(strengthsOf(order(shownRows(view)), answers, view.contexts)).toEqual(
          expected.map(({ skill, tier, level, target, by, importance }) => ({
            skill,
            tier,
            level,
            target,
            above: by,
            ...(importance && { importance }),
          })),
        );
      }),
    );
  });

  it('is, with the gaps, every rated skill that has a target, each once', () => {
    fc.assert(
      fc.property(anySituation, ({ answers, ...view }) => {
        const shown = shownRows(view);
        const judged = linesOf(view).filter(
          ({ index, target }) => answers[index]?.state === 'rated' && target !== undefined,
        );
        const found = [strengthsOf, gapsOf].flatMap((find) =>
          find(shown, answers, view.contexts).map(({ skill }) => skill),
        );
        expect(found.sort()).toEqual(judged.map(({ skill }) => skill).sort());
      }),
    );
  });
});
