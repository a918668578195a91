import fc from 'fast-check';
import { DEFAULT_SCALE } from '../../src/model/default-scale.js';
import type { Relation } from '../../src/model/relations.js';
import type { RoleProfile } from '../../src/model/role-profile.js';
import type { Survey } from '../../src/model/survey.js';
import type { TeamAggregate, TeamCell } from '../../src/model/team.js';
import { anyProfile, CONTEXTS } from './arbitraries.js';
import { oneDecimal } from './raw-results.js';
import { assessmentsTo, naiveCell, naiveLatest, naiveSkills, type TeamAssessment } from './team.js';

/** What a page gives: raw. */
export interface TeamPage {
  profile: RoleProfile;
  assessments: TeamAssessment[];
  contexts: string[];
  relation?: Relation | undefined;
  survey?: Survey | undefined;
  previous?: TeamAggregate | undefined;
}

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** A role whose skills and levels can be told apart by name. */
const anyRole = anyProfile.map((one): RoleProfile => {
  let place = 0;
  const { levels } = one.scale ?? DEFAULT_SCALE;
  return {
    ...one,
    scale: { ...one.scale, levels: levels.map(({ value }) => ({ value, label: `L${String(value)}` })) },
    tiers: one.tiers.map((tier) => ({
      ...tier,
      skills: tier.skills.map((skill) => ({ ...skill, name: `The ${String(place++)}` })),
    })),
  };
});

const MAIN = ['must-have', 'good-to-have', 'advanced', 'emerging'];

function tiersOf({ tiers }: RoleProfile): string[] {
  const main = MAIN.filter((id) => tiers.some((tier) => tier.id === id));
  return main.length > 0 ? main : tiers.map(({ id }) => id);
}

/** Some said by the person, some by a manager: whose count is chosen. */
const anyAssessments = (profile: RoleProfile) =>
  fc
    .tuple(
      assessmentsTo(profile),
      fc.array(fc.constantFrom<Relation>('self', 'self', 'manager'), { minLength: 8, maxLength: 8 }),
    )
    .map(([all, relations]) => all.map((each, i) => ({ ...each, rater: { relation: relations[i]! } })));

function anySurvey({ id, tiers }: RoleProfile): fc.Arbitrary<Survey> {
  // of skills that the role has, not all of which show
  const skills = tiers.flatMap((tier) => tier.skills.map((skill) => skill.id));
  return fc
    .record({
      needed: fc.subarray(skills),
      counts: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 40, maxLength: 40 }),
      asked: fc.subarray(['ann', 'bo', 'cy', 'di', 'zoe'], { minLength: 1 }),
    })
    .map(({ needed, counts, asked }) => ({
      schemaVersion: 1,
      id: 'spring',
      title: 'Spring',
      profile: { id },
      needs: Object.fromEntries(needed.map((skill, i) => [skill, counts[i]!])),
      audience: { ids: asked, size: asked.length },
      privacy: { mode: 'named' },
    }));
}

/** The wave before: other answers, now and then under other contexts, with some skills hidden, or of something else. */
const anyWave = (profile: RoleProfile): fc.Arbitrary<TeamAggregate> =>
  fc
    .record({
      all: anyAssessments(profile),
      contexts: fc.subarray(CONTEXTS),
      hidden: fc.array(fc.nat(4), { minLength: 40, maxLength: 40 }),
      other: fc.constantFrom(...Array.from({ length: 8 }, () => undefined), 'role', 'scale'),
    })
    .map(({ all, contexts, hidden, other }) => {
      const { levels } = profile.scale!;
      const lines = naiveSkills(profile, contexts, tiersOf(profile));
      const latest = naiveLatest(all, profile, {});
      const cellOf = (line: (typeof lines)[number]) =>
        naiveCell(latest, line, { levels }, { staleMonths: 24, now: new Date() });
      return {
        schemaVersion: 1,
        profile: { id: other === 'role' ? 'another' : profile.id, version: '0', title: 'Before', lang: 'en' },
        scale: {
          levels: other === 'scale' ? levels.map((each) => ({ ...each, value: each.value + 1 })) : levels,
        },
        privacy: { mode: 'named' },
        asOf: '2025-09-01T08:00:00Z',
        people: { answered: latest.length },
        skills: lines.map(({ tier, skill, target }) => ({
          tier,
          skill,
          name: 'As it was called',
          ...(target !== undefined && { target }),
        })),
        groups: [{ people: latest.length }],
        cells: lines.map((line, i) => [hidden[i] === 0 ? null : cellOf(line)]),
      };
    });

export const anyTeamPage: fc.Arbitrary<TeamPage> = anyRole.chain((profile) =>
  fc.record({
    profile: fc.constant(profile),
    assessments: anyAssessments(profile),
    contexts: fc.shuffledSubarray(CONTEXTS),
    relation: fc.constantFrom<(Relation | undefined)[]>(undefined, undefined, 'self', 'manager'),
    survey: maybe(anySurvey(profile)),
    previous: maybe(anyWave(profile)),
  }),
);

/** People of a cell who are at a target. */
function reached(cell: TeamCell, target: number | undefined, values: readonly number[]): number | undefined {
  if (target === undefined) return undefined;
  let people = 0;
  values.forEach((value, i) => {
    if (value >= target) people += cell.levels[i]!;
  });
  return people;
}

/** What a team's page has to say, by loops of its own. */
export function factsOf({ profile, assessments, contexts, relation, survey, previous }: TeamPage) {
  const { levels } = profile.scale!;
  const values = levels.map(({ value }) => value);
  const names = new Map(profile.tiers.flatMap(({ skills }) => skills.map(({ id, name }) => [id, name])));
  const latest = naiveLatest(assessments, profile, {
    ...(relation && { relation }),
    ...(survey && { survey }),
  });
  const count = (those: readonly TeamAssessment[], skill: string, target: number | undefined) =>
    naiveCell(those, { skill, target }, { levels }, { staleMonths: 24, now: new Date() });
  const isSame =
    previous?.profile.id === profile.id && previous.scale.levels.every(({ value }, i) => value === values[i]);
  const skills = naiveSkills(profile, contexts, tiersOf(profile)).map((line) => {
    const cell = count(latest, line.skill, line.target);
    const before = isSame
      ? previous.cells[previous.skills.findIndex(({ skill }) => skill === line.skill)]?.[0]
      : undefined;
    return {
      ...line,
      name: names.get(line.skill)!,
      need: survey?.needs?.[line.skill],
      cell,
      at: reached(cell, line.target, values),
      // by what is asked for now
      before: before ? reached(before, line.target, values) : undefined,
    };
  });
  return { latest, skills, levels, count, survey, previous };
}

export type Facts = ReturnType<typeof factsOf>;
export type SkillFacts = Facts['skills'][number];

/** The levels that people gave, one by one. */
export const valuesOf = (cell: TeamCell, { levels }: Facts) =>
  levels.flatMap(({ value }, i) => Array.from({ length: cell.levels[i]! }, () => value));

export function meanOf(cell: TeamCell, facts: Facts): string {
  const all = valuesOf(cell, facts);
  let sum = 0;
  for (const value of all) sum += value;
  return all.length === 0 ? '–' : oneDecimal(sum, all.length);
}
