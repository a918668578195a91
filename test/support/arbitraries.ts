import fc from 'fast-check';
import type { Answer } from '../../src/model/answers.js';
import { DEFAULT_SCALE } from '../../src/model/default-scale.js';
import { IMPORTANCES, importanceRank, type Importance } from '../../src/model/importance.js';
import type { RoleProfile } from '../../src/model/role-profile.js';
import type { Scale } from '../../src/model/scale.js';
import type { Raise, Skill } from '../../src/model/skill.js';

export const CONTEXTS = ['night', 'export', 'regulated'];
const TIERS = ['must-have', 'good-to-have', 'advanced', 'emerging', 'tools', 'front-of-house'];

const SCALES: Scale[] = [
  DEFAULT_SCALE,
  { levels: [0, 1].map((value) => ({ value, label: 'L' })) },
  { levels: [-5, -4, -2, -1, 0, 3, 7, 8, 9, 20, 21].map((value) => ({ value, label: 'L' })) },
];

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const levelOf = (scale: Scale) => fc.constantFrom(...scale.levels.map(({ value }) => value));
const importance = fc.constantFrom(...IMPORTANCES);
const subset = fc.subarray(CONTEXTS);

type Optional<T> = { [K in keyof T]: undefined extends T[K] ? K : never }[keyof T];
type Present<T> = Omit<T, Optional<T>> & Partial<Pick<T, Optional<T>>>;

/** The members that are there: a field is missing, not undefined. */
const present = <T extends object>(record: T) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Present<T>;

function raiseOf(scale: Scale): fc.Arbitrary<Raise> {
  return fc
    .record({
      context: fc.constantFrom(...CONTEXTS),
      importance: maybe(importance),
      target: maybe(levelOf(scale)),
      stretch: maybe(levelOf(scale)),
    })
    .map((raise): Raise => present(raise));
}

function skillOf(scale: Scale): fc.Arbitrary<Omit<Skill, 'id'>> {
  const upper = (low: Importance | undefined, high: Importance | undefined) =>
    low && high && importanceRank(high) > importanceRank(low) ? high : undefined;
  return fc
    .record({
      importance: maybe(importance),
      high: maybe(importance),
      levels: fc.tuple(maybe(levelOf(scale)), maybe(levelOf(scale))),
      when: maybe(fc.array(raiseOf(scale), { maxLength: 4 })),
      appliesIn: maybe(subset),
    })
    .map(({ importance, high, levels: [one, other], when, appliesIn }): Omit<Skill, 'id'> => {
      const both = one !== undefined && other !== undefined;
      return present({
        name: 'A skill',
        importance,
        importanceMax: upper(importance, high),
        target: both ? Math.min(one, other) : one,
        stretch: both ? Math.max(one, other) : other,
        when,
        appliesIn,
      });
    });
}

/** A valid profile with everything that scoring looks at: contexts, ranges, targets, tiers, scales. */
export const anyProfile: fc.Arbitrary<RoleProfile> = fc.constantFrom(...SCALES).chain((scale) =>
  fc
    .tuple(
      fc.shuffledSubarray(TIERS, { minLength: 1 }),
      fc.array(fc.array(skillOf(scale), { maxLength: 5 }), {
        minLength: TIERS.length,
        maxLength: TIERS.length,
      }),
    )
    .map(([ids, skills]) => ({
      schemaVersion: 1,
      id: 'any',
      version: '1',
      lang: 'en',
      title: 'Any',
      scale,
      contexts: CONTEXTS.map((id) => ({ id, label: id })),
      tiers: ids.map((id, t) => ({
        id,
        title: id,
        skills: skills[t]!.map((skill, s) => ({ id: `${id}-${String(s)}`, ...skill })),
      })),
    })),
);

export function answerOn(scale: Scale): fc.Arbitrary<Answer | undefined> {
  return fc.oneof(
    { weight: 4, arbitrary: levelOf(scale).map((level): Answer => ({ state: 'rated', level })) },
    fc.constant<Answer>({ state: 'not-applicable' }),
    fc.constant<Answer>({ state: 'details-only', interest: 2 }),
    fc.constant(undefined),
  );
}

/** One rater's answers to a profile. */
export function answersTo({ tiers, scale }: RoleProfile) {
  const length = tiers.reduce((sum, { skills }) => sum + skills.length, 0);
  return fc.array(answerOn(scale ?? DEFAULT_SCALE), { minLength: length, maxLength: length });
}

/** How a profile is looked at. */
const viewOf = (profile: RoleProfile) => ({
  profile: fc.constant(profile),
  contexts: fc.shuffledSubarray(CONTEXTS),
  tiersShown: fc.shuffledSubarray(profile.tiers.map(({ id }) => id)),
});

/** A profile, some answers to it, and how it is looked at. */
export const anySituation = anyProfile.chain((profile) =>
  fc.record({ ...viewOf(profile), answers: answersTo(profile) }),
);

/** A profile, the answers of none to four raters, and how it is looked at. */
export const anyRatings = anyProfile.chain((profile) =>
  fc.record({ ...viewOf(profile), raters: fc.array(answersTo(profile), { maxLength: 4 }) }),
);

/** A list in any order: seeds for each place, so that it can be drawn before the list is known. */
export const anyOrder = fc
  .array(fc.nat(), { minLength: 40, maxLength: 40 })
  .map((seeds) => <T>(list: readonly T[]): T[] => {
    const placed = list.map((item, i) => ({ item, seed: seeds[i % seeds.length]! }));
    return placed.sort((a, b) => a.seed - b.seed).map(({ item }) => item);
  });

/** One skill on the default scale. */
export const anySkill: fc.Arbitrary<Skill> = skillOf(DEFAULT_SCALE).map((skill) => ({ id: 'any', ...skill }));
export const anyContexts = fc.shuffledSubarray(CONTEXTS);
