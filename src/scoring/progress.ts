import type { Answer, Answers } from '../model/answers.js';
import type { Row } from '../model/role-index.js';

/** How far the rating has come. Details without a level do not count as an answer. */
export interface Progress {
  /** Skills to answer. */
  skills: number;
  /** Of those, with a level. */
  rated: number;
  /** Of those, not applicable; not zero, and not rated. */
  notApplicable: number;
}

/** Whether a skill is answered one way or the other: with a level, or as not applicable. */
export function isAnswered(answer: Answer | undefined): boolean {
  return answer?.state === 'rated' || answer?.state === 'not-applicable';
}

/** Counts the answers among some rows. */
export function progressOf(rows: readonly Row[], answers: Answers): Progress {
  let rated = 0;
  let notApplicable = 0;
  for (const { index } of rows) {
    const state = answers[index]?.state;
    if (state === 'rated') rated++;
    else if (state === 'not-applicable') notApplicable++;
  }
  return { skills: rows.length, rated, notApplicable };
}

/** How many are answered one way or the other. */
export function answered({ rated, notApplicable }: Progress): number {
  return rated + notApplicable;
}
