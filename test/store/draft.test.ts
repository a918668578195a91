import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/model/assessment.js';
import type { Goal } from '../../src/model/plan.js';
import { createAssessmentStore } from '../../src/store/assessment-store.js';
import { draftKeyOf, isExpired, mergeDrafts, type Draft } from '../../src/store/draft.js';
import { selectAssessment } from '../../src/store/selectors.js';
import { sampleProfile } from '../support/profiles.js';

const blank = selectAssessment(createAssessmentStore({ profile: sampleProfile() }).getState());
const time = (n: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, n)).toISOString();
const skills = ['kneading', 'proofing', 'sourdough'];

/** A draft: of each skill nothing, an answer, or that it was taken back, each at some second. */
const drafts: fc.Arbitrary<Draft> = fc
  .tuple(
    fc.nat(9),
    fc.array(
      fc.option(fc.record({ at: fc.nat(9), level: fc.option(fc.nat(4), { nil: undefined }) }), {
        nil: undefined,
      }),
      { minLength: 3, maxLength: 3 },
    ),
  )
  .map(([updated, said]): Draft => {
    const known = said.flatMap((each, i) => (each ? [{ ...each, skill: skills[i] ?? '' }] : []));
    const ratings: Assessment['ratings'] = known.flatMap(({ skill, at, level }) =>
      level === undefined
        ? []
        : [{ tier: 'must-have', skill, name: skill, state: 'rated' as const, level, ratedAt: time(at) }],
    );
    const cleared = known.flatMap(({ skill, at, level }) => (level === undefined ? [[skill, time(at)]] : []));
    return {
      savedAt: time(updated),
      assessment: { ...blank, updatedAt: time(updated), ratings },
      cleared: Object.fromEntries(cleared) as Draft['cleared'],
    };
  });

/** What a draft says, whatever its order. */
const sayings = ({ assessment, cleared }: Draft) => ({
  ratings: [...assessment.ratings].sort((a, b) => a.skill.localeCompare(b.skill)),
  cleared,
});

describe('mergeDrafts', () => {
  it('does not depend on who is handed in first, nor how often', () => {
    fc.assert(
      fc.property(drafts, drafts, drafts, (a, b, c) => {
        expect(sayings(mergeDrafts(a, b))).toEqual(sayings(mergeDrafts(b, a)));
        expect(sayings(mergeDrafts(a, a))).toEqual(sayings(a));
        expect(sayings(mergeDrafts(mergeDrafts(a, b), c))).toEqual(
          sayings(mergeDrafts(a, mergeDrafts(b, c))),
        );
      }),
    );
  });

  it('takes of each skill what was said last, an answer or that it was taken back', () => {
    fc.assert(
      fc.property(drafts, drafts, (a, b) => {
        const merged = mergeDrafts(a, b);
        for (const skill of skills) {
          const times = [a, b].flatMap(({ assessment, cleared }) => [
            ...assessment.ratings
              .filter((rating) => rating.skill === skill)
              .map(({ ratedAt = '' }) => ratedAt),
            ...(cleared[skill] ? [cleared[skill]] : []),
          ]);
          const rating = merged.assessment.ratings.find((each) => each.skill === skill);
          expect(rating?.ratedAt ?? merged.cleared[skill]).toBe(times.sort().at(-1));
        }
      }),
    );
  });
});

describe('mergeDrafts of answers of one moment', () => {
  const saying = (comment: string, ratedAt = time(1)): Draft => {
    const rating = {
      tier: 'must-have',
      skill: 'kneading',
      name: 'Kneading',
      state: 'rated',
      level: 2,
    } as const;
    return {
      savedAt: time(1),
      assessment: { ...blank, updatedAt: time(1), ratings: [{ ...rating, comment, ratedAt }] },
      cleared: {},
    };
  };

  it.each([
    ['one letter', 'a', 'b'],
    ['a soft hyphen, which sorting by language overlooks', 'Daily', 'Dai\u00ADly'],
    ['two spellings of one letter', '\u00E9', 'e\u0301'],
  ])('takes the same one whoever is handed in first, where they differ by %s', (_case, one, other) => {
    const [a, b] = [saying(one), saying(other)];
    expect(mergeDrafts(a, b)).toEqual(mergeDrafts(b, a));
  });

  it('tells moments apart by time and not by how they are written', () => {
    const [whole, half] = [saying('a', '2026-01-01T00:00:01Z'), saying('b', '2026-01-01T00:00:01.500Z')];
    for (const merged of [mergeDrafts(whole, half), mergeDrafts(half, whole)])
      expect(merged.assessment.ratings.map(({ comment }) => comment)).toEqual(['b']);
    const since = { ...half, cleared: { kneading: '2026-01-01T00:00:01Z' } };
    expect(mergeDrafts(since, since)).toMatchObject({
      assessment: { ratings: [{ comment: 'b' }] },
      cleared: {},
    });
  });
});

describe('mergeDrafts of plans', () => {
  const horizons = ['30-days', '12-months', undefined] as const;
  const goal = fc
    .record({
      at: fc.option(fc.nat(4), { nil: undefined }),
      level: fc.nat(1),
      note: fc.constantFrom(undefined, 'Daily', 'Dai\u00ADly'),
    })
    .map(({ at, level, note }) => ({
      level,
      ...(note !== undefined && { note }),
      ...(at !== undefined && { setAt: time(at) }),
    }));
  const plans: fc.Arbitrary<Goal[]> = fc
    .array(fc.option(goal, { nil: undefined }), { minLength: 9, maxLength: 9 })
    .map((goals) =>
      goals.flatMap((each, i) => {
        const horizon = horizons[i % 3];
        return each ? [{ skill: skills[Math.floor(i / 3)]!, ...(horizon && { horizon }), ...each }] : [];
      }),
    );
  const planned: fc.Arbitrary<Draft> = fc
    .tuple(drafts, plans, fc.boolean())
    .map(([draft, plan, isTurned]) => {
      const own = isTurned ? plan.toReversed() : plan;
      return { ...draft, assessment: { ...draft.assessment, ...(own.length > 0 && { plan: own }) } };
    });
  const isOf = (a: Goal) => (b: Goal) => a.skill === b.skill && a.horizon === b.horizon;
  const planOf = ({ assessment }: Draft) => assessment.plan ?? [];
  const sorted = (draft: Draft) =>
    planOf(draft)
      .map((each) => JSON.stringify(each))
      .sort();

  it('keeps the goals of both tabs, and of one goal what was set later', () => {
    const near: Goal = { skill: 'kneading', horizon: '30-days', level: 2, setAt: time(1) };
    const later: Goal = { skill: 'kneading', horizon: '30-days', level: 3, setAt: time(2) };
    const far: Goal = { skill: 'kneading', horizon: '12-months', level: 4 };
    const having = (updated: number, plan: Goal[] | undefined): Draft => ({
      savedAt: time(updated),
      assessment: { ...blank, updatedAt: time(updated), ratings: [], ...(plan && { plan }) },
      cleared: {},
    });
    // the tab with the earlier goal was the last to be touched
    const [a, b] = [having(9, [near]), having(3, [later, far])];
    expect(planOf(mergeDrafts(a, b))).toEqual([far, later]);
    expect(planOf(mergeDrafts(b, having(9, undefined)))).toEqual([far, later]);
    const never = having(1, [{ skill: 'kneading', horizon: '30-days', level: 4 }]);
    expect(planOf(mergeDrafts(never, a))).toEqual([near]);
    expect(mergeDrafts(having(1, undefined), having(2, undefined)).assessment).not.toHaveProperty('plan');
  });

  it('does not depend on who is handed in first, nor how often, nor which two of three come first', () => {
    fc.assert(
      fc.property(planned, planned, planned, (a, b, c) => {
        const merged = mergeDrafts(a, b);
        expect(mergeDrafts(b, a)).toEqual(merged);
        expect(sorted(mergeDrafts(a, a))).toEqual(sorted(a));
        expect(mergeDrafts(merged, b)).toEqual(merged);
        expect(mergeDrafts(merged, a)).toEqual(merged);
        const [left, right] = [mergeDrafts(merged, c), mergeDrafts(a, mergeDrafts(b, c))];
        expect(planOf(left)).toEqual(planOf(right));
        expect(sayings(left)).toEqual(sayings(right));
      }),
    );
  });

  it('has each goal of either once, as one of them has it, and never an earlier one than the other', () => {
    fc.assert(
      fc.property(planned, planned, (a, b) => {
        const given = [...planOf(a), ...planOf(b)];
        const plan = planOf(mergeDrafts(a, b));
        for (const each of given) expect(plan.filter(isOf(each))).toHaveLength(1);
        for (const each of plan) {
          expect(given).toContainEqual(each);
          const times = given.filter(isOf(each)).map(({ setAt = '' }) => setAt);
          expect(each.setAt ?? '').toBe(times.sort().at(-1));
        }
      }),
    );
  });
});

it('keeps what belongs to different people, surveys and relations apart', () => {
  const owner = { key: 'a', profile: 'p', subject: 's', survey: 'v', relation: 'self' };
  const keys = [
    owner,
    { ...owner, key: 'a:p', profile: '' },
    { ...owner, subject: 's:v', survey: '' },
    { ...owner, subject: undefined },
    { ...owner, survey: undefined },
    { ...owner, relation: 'manager' },
  ].map(draftKeyOf);
  expect(new Set(keys).size).toBe(keys.length);
});

it('lets a draft expire after 30 days', () => {
  const now = new Date('2026-03-03T00:00:00Z');
  expect(isExpired({ savedAt: '2026-02-01T00:00:00Z' }, now)).toBe(false);
  expect(isExpired({ savedAt: '2026-01-31T23:59:59Z' }, now)).toBe(true);
});
