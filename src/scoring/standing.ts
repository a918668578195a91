import type { Answer, Answers } from '../model/answers.js';
import type { Importance } from '../model/importance.js';
import { importanceRank } from '../model/importance.js';
import type { Row } from '../model/role-index.js';
import { demandOf, type ActiveContexts } from './demand.js';

/** Where an answer stands against what the role asks for. `no-target`: rated, and the role names no level. */
export type Standing = 'at-target' | 'below-target' | 'no-target' | 'unrated' | 'not-applicable';

/** Where one answer stands. At target is level ≥ target; not applicable is never below. */
export function standingOf(answer: Answer | undefined, target: number | undefined): Standing {
  if (answer?.state === 'not-applicable') return 'not-applicable';
  if (answer?.level === undefined) return 'unrated';
  if (target === undefined) return 'no-target';
  return answer.level >= target ? 'at-target' : 'below-target';
}

/** How many of some rows stand where: the five counts add up to `skills`. */
export interface StandingCounts {
  skills: number;
  atTarget: number;
  belowTarget: number;
  /** Rated, where the role names no target. */
  noTarget: number;
  unrated: number;
  notApplicable: number;
  /** Of those below target, the critical ones. */
  criticalBelow: number;
  /** Arithmetic mean of the rated levels; absent where nothing is rated. */
  mean?: number;
  /** Arithmetic mean of the targets of the same rated rows, as far as they have one. */
  targetMean?: number;
  /** The same of their stretch targets. */
  stretchMean?: number;
}

const COUNTERS = {
  'at-target': 'atTarget',
  'below-target': 'belowTarget',
  'no-target': 'noTarget',
  unrated: 'unrated',
  'not-applicable': 'notApplicable',
} as const satisfies Record<Standing, keyof StandingCounts>;

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Counts where some rows stand, under some contexts. */
export function countStandings(
  rows: readonly Row[],
  answers: Answers,
  contexts: ActiveContexts,
): StandingCounts {
  const counts = { atTarget: 0, belowTarget: 0, noTarget: 0, unrated: 0, notApplicable: 0, criticalBelow: 0 };
  const levels: number[] = [];
  const targets: number[] = [];
  const stretches: number[] = [];
  for (const { index, skill } of rows) {
    const answer = answers[index];
    const { target, stretch, importance } = demandOf(skill, contexts);
    const standing = standingOf(answer, target);
    counts[COUNTERS[standing]]++;
    if (standing === 'below-target' && importance === 'critical') counts.criticalBelow++;
    if (answer?.level === undefined) continue;
    levels.push(answer.level);
    if (target !== undefined) targets.push(target);
    if (stretch !== undefined) stretches.push(stretch);
  }
  return {
    skills: rows.length,
    ...counts,
    ...(levels.length > 0 && { mean: meanOf(levels) }),
    ...(targets.length > 0 && { targetMean: meanOf(targets) }),
    ...(stretches.length > 0 && { stretchMean: meanOf(stretches) }),
  };
}

/** A skill at its target or above. */
export interface Strength {
  skill: string;
  tier: string;
  level: number;
  target: number;
  /** Level − target, 0 or more. */
  above: number;
  importance?: Importance;
}

/** The skills at target: by importance, then by how far above it they are, then in profile order. */
export function strengthsOf(rows: readonly Row[], answers: Answers, contexts: ActiveContexts): Strength[] {
  const strengths = rows.flatMap(({ index, skill, tier }) => {
    const level = answers[index]?.level;
    const { target, importance } = demandOf(skill, contexts);
    if (level === undefined || target === undefined || level < target) return [];
    const found = { skill: skill.id, tier: tier.id, level, target, above: level - target };
    const strength: Strength = { ...found, ...(importance && { importance }) };
    return [{ index, strength }];
  });
  strengths.sort(
    (a, b) =>
      importanceRank(b.strength.importance) - importanceRank(a.strength.importance) ||
      b.strength.above - a.strength.above ||
      a.index - b.index,
  );
  return strengths.map(({ strength }) => strength);
}
