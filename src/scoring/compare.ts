import type { Answer, Answers } from '../model/answers.js';
import { importanceRank, type Importance } from '../model/importance.js';
import type { Row } from '../model/role-index.js';
import { demandOf, type ActiveContexts } from './demand.js';
import { stepOf } from './steps.js';

/**
 * How several answers to one skill differ: by levels; in whether it applies at all; not, since they are equal;
 * or nothing can be said, since fewer than two answered.
 */
export type Difference = 'levels' | 'applicability' | 'none' | 'unknown';

/** One skill as several raters answered it. */
export interface Compared {
  row: Row;
  /** One a rater, in their order. */
  answers: readonly (Answer | undefined)[];
  difference: Difference;
  /** Steps of the scale between the lowest and the highest level; 0 where fewer than two rated. */
  apart: number;
  importance?: Importance;
}

/**
 * How answers differ. Levels are ordinal, so the distance is counted in steps of the scale and not in values:
 * between 1 and 4 of the scale 1, 2, 4 lie two steps.
 */
export function differenceOf(
  answers: readonly (Answer | undefined)[],
  scale: readonly { value: number }[],
): { difference: Difference; apart: number } {
  const steps = answers.flatMap((answer) => {
    const step = stepOf(scale, answer?.level);
    return step < 0 ? [] : [step];
  });
  const isOff = answers.some((answer) => answer?.state === 'not-applicable');
  const apart = steps.length > 1 ? Math.max(...steps) - Math.min(...steps) : 0;
  if (isOff && steps.length > 0) return { difference: 'applicability', apart };
  const said = isOff ? answers.filter((answer) => answer?.state === 'not-applicable').length : steps.length;
  if (said < 2) return { difference: 'unknown', apart };
  return { difference: apart > 0 ? 'levels' : 'none', apart };
}

/** What is shown first where the distance is the same. */
const RANK: Readonly<Record<Difference, number>> = { applicability: 0, levels: 1, none: 2, unknown: 3 };

/**
 * The rows, those with the largest disagreement first: by steps apart, then whether raters disagree on what
 * applies, then by importance, then in profile order. No answer counts for more than another, and nothing is
 * averaged or corrected: self and supervisor agree weakly (r = .22, Heidemeier & Moser 2009), and which of
 * them is right no arithmetic can say.
 */
export function compareRows(
  rows: readonly Row[],
  raters: readonly Answers[],
  scale: readonly { value: number }[],
  contexts: ActiveContexts,
): Compared[] {
  const compared = rows.map((row): Compared => {
    const answers = raters.map((each) => each[row.index]);
    const { importance } = demandOf(row.skill, contexts);
    return { row, answers, ...differenceOf(answers, scale), ...(importance && { importance }) };
  });
  return compared.sort(
    (a, b) =>
      b.apart - a.apart ||
      RANK[a.difference] - RANK[b.difference] ||
      importanceRank(b.importance) - importanceRank(a.importance) ||
      a.row.index - b.row.index,
  );
}
