import type { Answers } from '../model/answers.js';
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

/** Answered one way or the other: a level, or not applicable. */
export function answered({ rated, notApplicable }: Progress): number {
  return rated + notApplicable;
}
