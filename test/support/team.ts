import fc from 'fast-check';
import type { Assessment } from '../../src/model/assessment.js';
import { DEFAULT_SCALE } from '../../src/model/default-scale.js';
import type { Rating } from '../../src/model/rating.js';
import type { RoleProfile } from '../../src/model/role-profile.js';
import type { TeamCell } from '../../src/model/team.js';
import type { AggregateOptions } from '../../src/scoring/team/aggregate.js';
import type { TeamOptions } from '../../src/scoring/team/options.js';
import { linesOf } from './naive.js';

export type TeamAssessment = Assessment & { attributes?: Record<string, string> };

/** A UUID that says which one it is. */
export const uuidOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** A profile of one tier: a skill for each target. */
export function roleOf(targets: (number | undefined)[], more: Partial<RoleProfile> = {}): RoleProfile {
  return {
    schemaVersion: 1,
    id: 'baker',
    version: '2',
    lang: 'en',
    title: 'Baker',
    tiers: [
      {
        id: 'must-have',
        skills: targets.map((target, i) => ({
          id: `skill-${String(i)}`,
          name: `Skill ${String(i)}`,
          ...(target !== undefined && { target }),
        })),
      },
    ],
    ...more,
  };
}

/** What somebody says of a skill: a level, not applicable, or more than that. */
export type Said = number | 'n/a' | undefined | Partial<Rating>;

function ratingOf(skill: string, said: Exclude<Said, undefined>): Rating {
  const head = { tier: 'must-have', skill, name: `The skill ${skill}` };
  if (said === 'n/a') return { ...head, state: 'not-applicable' };
  if (typeof said === 'number') return { ...head, state: 'rated', level: said };
  return { ...head, state: said.level === undefined ? 'details-only' : 'rated', ...said };
}

/** A valid submission: what is said of `skill-0`, `skill-1`, …, or of skills by id. */
export function submission(
  n: number,
  said: Said[] | Record<string, Said>,
  more: Partial<TeamAssessment> = {},
): TeamAssessment {
  const entries = Array.isArray(said)
    ? said.map((each, i) => [`skill-${String(i)}`, each] as const)
    : Object.entries(said);
  return {
    schemaVersion: 1,
    id: uuidOf(n),
    draftId: uuidOf(1_000 + n),
    status: 'submitted',
    profile: { id: 'baker', version: '2', title: 'Baker', lang: 'en', hash: `sha256-${'0a'.repeat(32)}` },
    subject: `person-${String(n)}`,
    contexts: [],
    tiersShown: ['must-have'],
    startedAt: '2026-03-02T08:15:00Z',
    updatedAt: '2026-03-02T08:21:00Z',
    submittedAt: '2026-03-02T08:21:00Z',
    scale: {
      id: 'default-five-level',
      levels: DEFAULT_SCALE.levels.map(({ value, label }) => ({ value, label })),
    },
    ratings: entries.flatMap(([skill, each]) => (each === undefined ? [] : [ratingOf(skill, each)])),
    summary: { skills: 0, rated: 0, notApplicable: 0, tiers: [], gaps: [] },
    ...more,
  };
}

/** The same without some fields. */
export function without<K extends keyof TeamAssessment>(assessment: TeamAssessment, ...keys: K[]) {
  return Object.fromEntries(Object.entries(assessment).filter(([key]) => !(keys as string[]).includes(key)));
}

// ---- what a team is, counted by loops of its own

const personsOf = (all: readonly TeamAssessment[]): TeamAssessment[][] => {
  const persons: TeamAssessment[][] = [];
  for (const one of all.filter(({ subject }) => subject !== undefined)) {
    const known = persons.find(([first]) => first!.subject === one.subject);
    if (known) known.push(one);
    else persons.push([one]);
  }
  // those without subject hang together by what they replace, be it there or not
  const unnamed: { ids: Set<string>; list: TeamAssessment[] }[] = [];
  for (const one of all.filter(({ subject }) => subject === undefined)) {
    const ids = new Set([one.id, ...(one.replaces ? [one.replaces] : [])]);
    const touching = unnamed.filter((each) => [...ids].some((id) => each.ids.has(id)));
    for (const each of touching) unnamed.splice(unnamed.indexOf(each), 1);
    unnamed.push({
      ids: new Set([...ids, ...touching.flatMap((each) => [...each.ids])]),
      list: [...touching.flatMap(({ list }) => list), one],
    });
  }
  return [...persons, ...unnamed.map(({ list }) => list)];
};

function winnerOf(claims: readonly TeamAssessment[]): TeamAssessment {
  const timeOf = (one: TeamAssessment, seen: string[] = []): number => {
    const next = claims.filter(({ id }) => id === one.replaces && !seen.includes(id) && id !== one.id);
    const own = Date.parse(one.submittedAt!);
    return Math.max(own, ...next.map((each) => timeOf(each, [...seen, one.id])));
  };
  const isCorrected = ({ id }: TeamAssessment) =>
    claims.some((other) => other.replaces === id && other.id !== id);
  const open = claims.filter((each) => !isCorrected(each));
  const sorted = [...(open.length > 0 ? open : claims)].sort(
    (a, b) => timeOf(b) - timeOf(a) || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0),
  );
  return sorted[0]!;
}

/** The assessments that count, by rules written out again. */
export function naiveLatest(
  all: readonly TeamAssessment[],
  profile: RoleProfile,
  { relation = 'self', survey }: TeamOptions,
): TeamAssessment[] {
  const scale = profile.scale ?? DEFAULT_SCALE;
  const fits = all.filter((one) => {
    const sameScale =
      JSON.stringify(one.scale.levels.map(({ value }) => value)) ===
        JSON.stringify(scale.levels.map(({ value }) => value)) &&
      (!one.scale.id || !scale.id || one.scale.id === scale.id);
    return (
      one.status === 'submitted' &&
      one.profile.id === profile.id &&
      (one.rater?.relation ?? 'self') === relation &&
      (!survey || !one.survey || one.survey === survey.id) &&
      sameScale &&
      new Set(one.ratings.map(({ skill }) => skill)).size === one.ratings.length &&
      one.ratings.every(
        ({ level }) => level === undefined || scale.levels.some(({ value }) => value === level),
      )
    );
  });
  return personsOf(fits).map(winnerOf);
}

const monthsOf = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));

/** The count of one skill over some assessments. */
export function naiveCell(
  those: readonly TeamAssessment[],
  skill: { skill: string; target: number | undefined },
  { levels }: Pick<RoleProfile['scale'] & object, 'levels'>,
  { staleMonths, now }: Pick<AggregateOptions, 'staleMonths' | 'now'>,
): TeamCell {
  const answers = those.map(({ ratings }) => ratings.find((rating) => rating.skill === skill.skill));
  const values = levels.map(({ value }) => value);
  const { target = NaN } = skill;
  const oneShort = values[values.indexOf(target) - 1];
  const age = (month: string) => monthsOf(now.toISOString()) - monthsOf(month);
  return {
    levels: values.map((value) => answers.filter((answer) => answer?.level === value).length),
    notApplicable: answers.filter((answer) => answer?.state === 'not-applicable').length,
    unrated: answers.filter((answer) => !answer || answer.state === 'details-only').length,
    bench: answers.filter(
      (answer) => answer?.level !== undefined && answer.level === oneShort && (answer.interest ?? 0) >= 2,
    ).length,
    stale: answers.filter(
      (answer) =>
        staleMonths !== undefined &&
        answer?.level !== undefined &&
        answer.level >= target &&
        answer.lastUsed !== undefined &&
        age(answer.lastUsed) > staleMonths,
    ).length,
  };
}

/** What a team's skills ask for, worked out again. */
export const naiveSkills = (
  profile: RoleProfile,
  contexts: readonly string[],
  tiersShown: readonly string[],
) => linesOf({ profile, contexts, tiersShown: [...tiersShown] });

// ---- any team

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

function ratingsTo(profile: RoleProfile): fc.Arbitrary<Rating[]> {
  const values = (profile.scale ?? DEFAULT_SCALE).levels.map(({ value }) => value);
  const skills = [...profile.tiers.flatMap(({ skills }) => skills.map(({ id }) => id)), 'of-another-version'];
  return fc.subarray(skills).chain((chosen) =>
    fc.tuple(
      ...chosen.map((skill) =>
        fc
          .record({
            // now and then one that no scale has
            level: fc.oneof(
              { weight: 40, arbitrary: maybe(fc.constantFrom(...values)) },
              { weight: 1, arbitrary: fc.constant(999) },
            ),
            off: fc.nat(5),
            interest: maybe(fc.nat(3)),
            lastUsed: maybe(
              fc.constantFrom('2023-01', '2025-01', '2025-03', '2025-04', '2026-03', '1969-12'),
            ),
          })
          .map(({ level, off, interest, lastUsed }): Rating => {
            const head = { tier: 'any', skill, name: skill };
            const extras = { ...(interest !== undefined && { interest }), ...(lastUsed && { lastUsed }) };
            if (off === 0) return { ...head, state: 'not-applicable', ...extras };
            return level === undefined
              ? { ...head, state: 'details-only', ...extras }
              : { ...head, state: 'rated', level, ...extras };
          }),
      ),
    ),
  );
}

const OFFICES = ['oslo', 'lisbon', 'turin'];

/** Some assessments for a profile: corrections, later ones, drafts, other roles and raters, and few people. */
export function assessmentsTo(profile: RoleProfile): fc.Arbitrary<TeamAssessment[]> {
  const rarely = <T>(usual: T, other: T) =>
    fc.oneof({ weight: 12, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constant(other) });
  const one = fc.record({
    ratings: ratingsTo(profile),
    subject: maybe(fc.constantFrom('ann', 'bo', 'cy', 'di', 'ed', 'fay')),
    replaces: fc.oneof(
      { weight: 2, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.nat(8).map(uuidOf) },
    ),
    hour: fc.integer({ min: 10, max: 14 }),
    office: maybe(fc.constantFrom(...OFFICES)),
    status: rarely('submitted' as const, 'draft' as const),
    role: rarely(profile.id, 'another'),
    version: fc.constantFrom('1', '2'),
    relation: rarely('self' as const, 'manager' as const),
    survey: fc.constantFrom(undefined, undefined, 'spring', 'autumn'),
    scaleId: rarely(profile.scale?.id, 'another-scale'),
  });
  return fc.array(one, { maxLength: 8 }).map((list) =>
    list.map((each, n): TeamAssessment => {
      const { levels } = profile.scale ?? DEFAULT_SCALE;
      const { submittedAt: _none, subject: _nobody, ...base } = submission(n, []);
      return {
        ...base,
        profile: { ...base.profile, id: each.role, version: each.version },
        scale: {
          ...(each.scaleId && { id: each.scaleId }),
          levels: levels.map(({ value, label }) => ({ value, label })),
        },
        status: each.status,
        ...(each.status === 'submitted' && { submittedAt: `2026-03-02T${String(each.hour)}:00:00Z` }),
        ...(each.subject && { subject: each.subject }),
        ...(each.replaces && { replaces: each.replaces }),
        ...(each.survey && { survey: each.survey }),
        rater: { relation: each.relation },
        ...(each.office && { attributes: { office: each.office } }),
        ratings: each.ratings,
      };
    }),
  );
}
