import type { Answers } from '../model/answers.js';
import type { TierQuality } from '../model/quality.js';
import type { Row } from '../model/role-index.js';

/** From how many ratings on that are all the same a tier is flagged: fewer are often the same by chance. */
const FEW = 4;

/** How alike the levels of some rows are. */
export type Likeness = Required<Pick<TierQuality, 'rated' | 'longestRun' | 'levelsUsed'>> &
  Pick<TierQuality, 'flags'>;

/**
 * How alike the levels of some rows are, in the order they were shown: how many were rated, the longest run of
 * equal levels among those, how many different levels there are, and the flag `one-level` where at least four
 * are all the same. Rows without a level are passed over.
 *
 * Figures for people to look at, and no verdict: equal answers at the ends of a scale are often honest, and
 * there is no accepted cut-off for straight-lining (https://doi.org/10.1177/0282423X241273455).
 */
export function likeness(rows: readonly Row[], answers: Answers): Likeness {
  const levels = rows.flatMap(({ index }) => answers[index]?.level ?? []);
  let longestRun = 0;
  let run = 0;
  levels.forEach((level, i) => {
    run = level === levels[i - 1] ? run + 1 : 1;
    longestRun = Math.max(longestRun, run);
  });
  const levelsUsed = new Set(levels).size;
  const isOne = levels.length >= FEW && levelsUsed === 1;
  return { rated: levels.length, longestRun, levelsUsed, ...(isOne && { flags: ['one-level'] }) };
}
