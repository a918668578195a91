import type { Answers } from '../model/answers.js';
import type { Importance } from '../model/importance.js';
import type { Row } from '../model/role-index.js';
import { demandOf, type ActiveContexts } from './demand.js';

/** How much a skill counts, by importance; a skill without one counts as optional. */
export type Weights = Readonly<Record<Importance, number>>;

/** What becomes of skills without an answer: they are left out, or count as nothing reached. */
export type UnratedRule = 'left-out' | 'zero';

export const DEFAULT_WEIGHTS: Weights = { critical: 3, important: 2, optional: 1 };

/** A single number, and all that is needed to recompute and to dispute it. */
export interface Overall {
  /** 0 to 1; absent where nothing counts. */
  score?: number;
  formula: string;
  weights: Weights;
  unrated: UnratedRule;
  /** Skills that count: those with a target that are rated, and the unrated ones where they count as zero. */
  counted: number;
  /** Skills left out since they are not applicable, have no target, or are unrated and left out. */
  leftOut: number;
}

export const OVERALL_FORMULA = 'Σ weight × min(level ⁄ target, 1) ⁄ Σ weight';

/** What is reached of a target: level ⁄ target, from 0 to 1; a target of 0 or less is reached wholly or not at all. */
export function reached(level: number, target: number): number {
  if (target <= 0) return level >= target ? 1 : 0;
  return Math.min(Math.max(level / target, 0), 1);
}

/**
 * One score over some rows, for hosts that ask for it; nothing in the library computes it unasked. Levels are
 * ordinal, so that a ratio of two of them is a convention and no measure. Such scores are regulated where they
 * screen candidates (New York City Local Law 144).
 */
export function overallOf(
  rows: readonly Row[],
  answers: Answers,
  contexts: ActiveContexts,
  { weights = DEFAULT_WEIGHTS, unrated = 'left-out' }: { weights?: Weights; unrated?: UnratedRule } = {},
): Overall {
  let counted = 0;
  let sum = 0;
  let total = 0;
  for (const { index, skill } of rows) {
    const answer = answers[index];
    const { importance = 'optional', target } = demandOf(skill, contexts);
    const isMissing = answer?.level === undefined;
    if (target === undefined || answer?.state === 'not-applicable' || (isMissing && unrated === 'left-out'))
      continue;
    counted++;
    total += weights[importance];
    sum += weights[importance] * (answer?.level === undefined ? 0 : reached(answer.level, target));
  }
  return {
    ...(total > 0 && { score: sum / total }),
    formula: OVERALL_FORMULA,
    weights,
    unrated,
    counted,
    leftOut: rows.length - counted,
  };
}

/** Weights that can be used: none is negative or no number, and one at least is positive. */
export function areWeights(given: unknown): given is Weights {
  if (typeof given !== 'object' || given === null) return false;
  const values = (['critical', 'important', 'optional'] as const).map(
    (name) => (given as Partial<Record<string, unknown>>)[name],
  );
  return (
    values.every((value) => typeof value === 'number' && Number.isFinite(value) && value >= 0) &&
    values.some((value) => Number(value) > 0)
  );
}
