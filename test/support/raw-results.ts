import fc from 'fast-check';
import type { Assessment } from '../../src/model/assessment.js';
import type { Relation } from '../../src/model/relations.js';
import type { RoleProfile } from '../../src/model/role-profile.js';
import { anyProfile, CONTEXTS } from './arbitraries.js';
import { assessmentOf, type Said } from './results.js';

/** A profile whose skills and levels can be told apart by name, some with a reference. */
function named(profile: RoleProfile, step: number): RoleProfile {
  let at = 0;
  return {
    ...profile,
    scale: {
      ...(profile.scale?.id && { id: profile.scale.id }),
      levels: profile.scale!.levels.map(({ value }) => ({ value, label: `L${String(value)}` })),
    },
    tiers: profile.tiers.map((tier) => ({
      ...tier,
      skills: tier.skills.map((skill) => {
        const place = at++;
        // 31 is a prime: no two skills of one role share a reference
        const references = [{ scheme: 'own', uri: `https://example.org/${String((place * step) % 31)}` }];
        return { ...skill, name: `The ${skill.id}`, ...(place % 2 === 0 && { references }) };
      }),
    })),
  };
}

const RATERS: readonly { relation: Relation; by?: string }[] = [
  { relation: 'self' },
  { relation: 'self' },
  { relation: 'self' },
  { relation: 'manager', by: 'm-1' },
  { relation: 'peer', by: 'p-1' },
  { relation: 'peer', by: 'p-2' },
  { relation: 'interviewer' },
  { relation: 'agreed' },
];

/** A role, another one, and what raters said: raw. The first rater is the person, all at times of their own. */
export const anyRaw = fc.tuple(anyProfile, anyProfile).chain(([one, two]) => {
  const profile = named(one, 1);
  const other = { ...named(two, 3), id: 'other', title: 'Other' };
  const values = profile.scale!.levels.map(({ value }) => value);
  const skills = profile.tiers.flatMap((tier) => tier.skills.map(({ id }) => id));
  const said: fc.Arbitrary<Said | undefined> = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...values) },
    fc.constant('not-applicable' as const),
    fc.constant({ interest: 2 }),
    fc.constant(undefined),
  );
  const answers = fc.array(said, { minLength: skills.length, maxLength: skills.length });
  return fc
    .record({
      raters: fc.shuffledSubarray(RATERS.slice(1), { maxLength: 5 }),
      all: fc.array(answers, { minLength: RATERS.length, maxLength: RATERS.length }),
      minutes: fc.uniqueArray(fc.integer({ min: 0, max: 500_000 }), {
        minLength: RATERS.length,
        maxLength: RATERS.length,
      }),
      contexts: fc.shuffledSubarray(CONTEXTS),
      tiersShown: fc.shuffledSubarray(
        profile.tiers.map(({ id }) => id),
        { minLength: 1 },
      ),
    })
    .map(({ raters, all, minutes, contexts, tiersShown }) => {
      const assessments = [RATERS[0]!, ...raters].map((rater, r): Assessment => {
        const byId = Object.fromEntries(skills.map((id, s) => [id, all[r]?.[s]]));
        const submittedAt = new Date(Date.UTC(2025, 0, 1) + minutes[r]! * 60_000).toISOString();
        return assessmentOf(profile, byId, { ...rater, contexts, tiersShown, submittedAt });
      });
      return { profile, other, assessments, contexts, tiersShown };
    });
});

export type Raw = typeof anyRaw extends fc.Arbitrary<infer T> ? T : never;

const RANKS = ['optional', 'important', 'critical'];
export const rankOf = (importance: string | undefined) => RANKS.indexOf(importance ?? '') + 1;

/** A skill as it is asked for under some contexts, and what one rater said of it: by the words of design.md alone. */
export interface Asked {
  id: string;
  name: string;
  tier: string;
  place: number;
  importance: string | undefined;
  target: number | undefined;
  stretch: number | undefined;
  applies: boolean;
}

export function askedIn(profile: RoleProfile, contexts: readonly string[]): Asked[] {
  let place = 0;
  return profile.tiers.flatMap((tier) =>
    tier.skills.map((skill): Asked => {
      const on = (skill.when ?? []).filter(({ context }) => contexts.includes(context));
      const most = (key: 'target' | 'stretch') => {
        const given = [skill, ...on].map((each) => each[key]).filter((value) => value !== undefined);
        return given.sort((a, b) => a - b).at(-1);
      };
      const ranks = [skill, ...on].map(({ importance }) => rankOf(importance));
      const [target, stretch] = [most('target'), most('stretch')];
      const { appliesIn = [] } = skill;
      return {
        id: skill.id,
        name: skill.name,
        tier: tier.id,
        place: place++,
        importance: RANKS[Math.max(...ranks) - 1],
        target,
        stretch: stretch !== undefined && target !== undefined && target > stretch ? target : stretch,
        applies: appliesIn.length === 0 || appliesIn.some((id) => contexts.includes(id)),
      };
    }),
  );
}

/** What an assessment says of a skill: the level, `off`, or nothing. */
export function saidIn({ ratings }: Assessment, skill: string): number | 'off' | undefined {
  const rating = ratings.find((each) => each.skill === skill);
  return rating?.state === 'not-applicable' ? 'off' : rating?.level;
}

/** Where a level, or something between two levels, lies along a scale whose steps take the same room: 0 to 1. */
export function alongOf(values: readonly number[], value: number): number {
  for (let i = 1; i < values.length; i++) {
    const [low, high] = [values[i - 1]!, values[i]!];
    if (value <= high) return (i - 1 + (value - low) / (high - low)) / (values.length - 1);
  }
  return 1;
}

/** One decimal, halves away from zero, from a sum and a count: without a rounding error of a division. */
export function oneDecimal(sum: number, count: number): string {
  const tenths = Math.floor((Math.abs(sum) * 20 + count) / (2 * count));
  const sign = sum < 0 ? '-' : '';
  return `${sign}${String(Math.floor(tenths / 10))}.${String(tenths % 10)}`;
}
