import type { Gap } from '../model/assessment.js';
import type { Goal } from '../model/plan.js';
import type { Rating } from '../model/rating.js';
import type { RoleProfile } from '../model/role-profile.js';
import { demandOf } from './demand.js';
import { gapsOf } from './gap.js';
import { overallOf, type Overall, type UnratedRule, type Weights } from './overall.js';
import type { Reading } from './readings.js';
import { rowsOfTier, shownRows } from './shown.js';
import {
  countStandings,
  standingOf,
  strengthsOf,
  type Standing,
  type StandingCounts,
  type Strength,
} from './standing.js';

/** One skill in the results, with all that was said about it. */
export interface SkillResult extends Omit<Rating, 'state'> {
  standing: Standing;
  stretch?: number;
  /** What other raters said, by the id of their assessment. */
  others?: Record<string, Pick<Rating, 'state' | 'level' | 'comment'>>;
}

/** What the page about results shows, as JSON. There is no score over all unless one was asked for. */
export interface ResultsDocument {
  kind: 'skills-results';
  profile: { id: string; version: string; title: string; lang: string };
  subject?: string;
  contexts: string[];
  /** The assessments it is made of; the first is the one it is about. */
  assessments: { id: string; relation: string; rater?: string; status: string; at: string }[];
  tiers: ({ tier: string } & StandingCounts)[];
  skills: SkillResult[];
  strengths: Strength[];
  gaps: Gap[];
  plan: Goal[];
  overall?: Overall;
}

/** What results are made of. `readings` begins with the one they are about. */
export interface ResultsInput {
  profile: RoleProfile;
  tiersShown: readonly string[];
  contexts: readonly string[];
  readings: readonly [Reading, ...Reading[]];
  plan: readonly Goal[];
  overall?: { weights: Weights; unrated: UnratedRule } | undefined;
}

/** Everything that `<skills-results>` shows about one person, recomputed from the answers. */
export function resultsOf({
  profile,
  tiersShown,
  contexts,
  readings,
  plan,
  overall,
}: ResultsInput): ResultsDocument {
  const view = { profile, tiersShown, contexts };
  const [main, ...others] = readings;
  const rows = shownRows(view);
  const { id, version, title, lang } = profile;
  const { subject } = main.assessment;
  const skills = rows.map(({ index, skill, tier }): SkillResult => {
    const { state: _state, ...answer } = main.answers[index] ?? { state: 'details-only' };
    const { importance, target, stretch } = demandOf(skill, contexts);
    const said = others.flatMap(({ assessment, answers }) => {
      const { state, level, comment } = answers[index] ?? {};
      if (!state) return [];
      const entry = {
        state,
        ...(level !== undefined && { level }),
        ...(comment !== undefined && { comment }),
      };
      return [[assessment.id, entry] as const];
    });
    return {
      tier: tier.id,
      skill: skill.id,
      name: skill.name,
      standing: standingOf(main.answers[index], target),
      ...answer,
      ...(importance && { importance }),
      ...(target !== undefined && { target }),
      ...(stretch !== undefined && { stretch }),
      ...(said.length > 0 && { others: Object.fromEntries(said) }),
    };
  });
  return {
    kind: 'skills-results',
    profile: { id, version, title, lang },
    ...(subject !== undefined && { subject }),
    contexts: [...contexts],
    assessments: readings.map(({ assessment, relation, rater, at }) => ({
      id: assessment.id,
      relation,
      ...(rater !== undefined && { rater }),
      status: assessment.status,
      at,
    })),
    tiers: tiersShown.map((tier) => ({
      tier,
      ...countStandings(rowsOfTier(view, tier), main.answers, contexts),
    })),
    skills,
    strengths: strengthsOf(rows, main.answers, contexts),
    gaps: gapsOf(rows, main.answers, contexts),
    plan: [...plan],
    ...(overall && { overall: overallOf(rows, main.answers, contexts, overall) }),
  };
}
