import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/model/assessment.js';
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
