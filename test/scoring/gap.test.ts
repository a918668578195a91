import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/model/answers.js';
import type { Importance } from '../../src/model/importance.js';
import { roleIndex } from '../../src/model/role-index.js';
import type { RoleProfile } from '../../src/model/role-profile.js';
import { gapOf, gapsOf } from '../../src/scoring/gap.js';
import { demandOf } from '../../src/scoring/demand.js';
import { shownRows } from '../../src/scoring/shown.js';
import { anySituation } from '../support/arbitraries.js';
import { sampleProfile } from '../support/profiles.js';

const level = (value: number): Answer => ({ state: 'rated', level: value });

describe('gapOf', () => {
  it.each([
    [0, 3, 3],
    [2, 3, 1],
    [3, 3, undefined],
    [4, 3, undefined],
    [-2, -1, 1],
    [0, 0, undefined],
    [undefined, 3, undefined],
    [1, undefined, undefined],
    [undefined, undefined, undefined],
  ])('of level %j and target %j is %j', (at, target, gap) => {
    expect(gapOf(at, target)).toBe(gap);
  });
});

describe('gapsOf', () => {
  const RANK: Record<Importance | 'none', number> = { none: 0, optional: 1, important: 2, critical: 3 };

  /** A profile of one tier from "importance target" each. */
  const profileOf = (...skills: [Importance | undefined, number | undefined][]): RoleProfile => ({
    ...sampleProfile(),
    tiers: [
      {
        id: 'must-have',
        skills: skills.map(([importance, target], i) => ({
          id: `s${String(i)}`,
          name: 'S',
          ...(importance && { importance }),
          ...(target !== undefined && { target }),
        })),
      },
    ],
  });
  const gapsIn = (profile: RoleProfile, answers: (Answer | undefined)[], contexts: string[] = []) =>
    gapsOf(roleIndex(profile).rows, answers, contexts);

  it('goes by importance, then size, then profile order', () => {
    const profile = profileOf(
      ['optional', 4],
      [undefined, 4],
      ['important', 1],
      ['critical', 1],
      ['important', 3],
      ['critical', 2],
      ['important', 3],
    );
    const gaps = gapsIn(
      profile,
      Array.from({ length: 7 }, () => level(0)),
    );
    expect(gaps.map(({ skill }) => skill)).toEqual(['s5', 's3', 's4', 's6', 's2', 's0', 's1']);
    expect(gaps[0]).toStrictEqual({
      skill: 's5',
      tier: 'must-have',
      level: 0,
      target: 2,
      gap: 2,
      importance: 'critical',
    });
    expect(gaps.at(-1)).toStrictEqual({ skill: 's1', tier: 'must-have', level: 0, target: 4, gap: 4 });
  });

  it('has none where nothing is missing, nothing is asked for, or nothing is known', () => {
    const profile = profileOf(
      ['critical', 2],
      ['critical', 2],
      ['critical', undefined],
      ['critical', 2],
      ['critical', 2],
    );
    const answers: (Answer | undefined)[] = [
      level(2),
      level(4),
      level(0),
      { state: 'not-applicable' },
      undefined,
    ];
    expect(gapsIn(profile, answers)).toEqual([]);
    expect(gapsIn(profile, [{ state: 'details-only', interest: 3 }])).toEqual([]);
  });

  it('opens when a context raises the target', () => {
    const answers = [undefined, undefined, level(1)];
    expect(gapsIn(sampleProfile(), answers)).toEqual([]);
    expect(gapsIn(sampleProfile(), answers, ['night', 'export'])).toEqual([
      { skill: 'sourdough', tier: 'advanced', level: 1, target: 3, gap: 2, importance: 'critical' },
    ]);
  });

  it('has every shown skill below its target once, sorted', () => {
    fc.assert(
      fc.property(anySituation, ({ answers, contexts, ...rest }) => {
        const rows = shownRows({ contexts, ...rest });
        const gaps = gapsOf(rows, answers, contexts);
        const naive = rows.filter(
          ({ skill, index }) =>
            (answers[index]?.level ?? Infinity) < (demandOf(skill, contexts).target ?? -Infinity),
        );
        expect(gaps.map(({ skill }) => skill).sort()).toEqual(naive.map(({ skill }) => skill.id).sort());
        const places = new Map(roleIndex(rest.profile).rows.map(({ skill, index }) => [skill.id, index]));
        const keys = gaps.map(({ importance, gap, skill }) => [
          RANK[importance ?? 'none'],
          gap,
          -places.get(skill)!,
        ]);
        const falling = (a: number[], b: number[]) => {
          const at = a.findIndex((value, i) => value !== b[i]);
          return at >= 0 && a[at]! > b[at]!;
        };
        for (const [i, key] of keys.entries()) if (i > 0) expect(falling(keys[i - 1]!, key)).toBe(true);
        for (const { level, target, gap } of gaps) expect(gap).toBe(target - level);
      }),
    );
  });

  it('does not depend on the order in which rows are shown', () => {
    fc.assert(
      fc.property(anySituation, ({ answers, contexts, ...rest }) => {
        const rows = shownRows({ contexts, ...rest });
        expect(gapsOf(rows.toReversed(), answers, contexts)).toEqual(gapsOf(rows, answers, contexts));
      }),
    );
  });
});
