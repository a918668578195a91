import type { Assessment } from '../../model/assessment.js';
import type { RoleProfile } from '../../model/role-profile.js';
import type { TeamSkill } from '../../model/team.js';
import { createFaults, isObject, wrong, type Fault, type Loose } from './faults.js';
import type { Claim } from './latest.js';
import type { TeamOptions } from './options.js';
import type { Given, IssueList } from './set-aside.js';
import { createWriter } from './writer.js';

/**
 * Judges what is counted of an assessment and writes it into one row of codes. What is not counted (comments,
 * evidence, the summary) it does not look at: `parseAssessment` judges the whole, and takes many times as long.
 */
export function createIntake(
  profile: RoleProfile,
  skills: readonly TeamSkill[],
  options: TeamOptions,
  issues: IssueList,
) {
  const { headFault, scaleFault, ratingFault } = createFaults(profile, options);
  const writer = createWriter(profile, skills);
  let unplaced = 0;

  function writeRatings(ratings: readonly unknown[]): Fault | undefined {
    const wrongAt = writer.write(ratings);
    return wrongAt < 0 ? undefined : ratingFault(ratings[wrongAt], 'ratings', wrongAt);
  }

  /** Places what another version of the role had no place for, as `placeRatings` does; the rest is counted in `left`. */
  function writeUnplaced(list: unknown, left: { count: number }): Fault | undefined {
    if (list === undefined) return undefined;
    if (!Array.isArray(list)) return wrong('a list', list, ['unplaced']);
    for (const [i, rating] of (list as unknown[]).entries()) {
      if (!isObject(rating) || typeof rating['skill'] !== 'string') return ratingFault(rating, 'unplaced', i);
      const isOfOther = rating['state'] === 'rated' && rating['scale'] !== undefined;
      if (!writer.isFree(rating['skill']) || (isOfOther && scaleFault(rating['scale']))) left.count++;
      else if (writer.write([rating]) >= 0) return ratingFault(rating, 'unplaced', i);
    }
    return undefined;
  }

  return {
    /** What was written last; another `take` writes over it. */
    row: writer.row,
    /** Ratings so far of skills that the profile lacks, or that are on another scale. */
    unplaced: () => unplaced,
    /** Takes an assessment: who it is of, with its codes in `row`; `undefined` where it is set aside. */
    take(input: unknown, where: Given): (Claim & { attributes: unknown }) | undefined {
      writer.begin();
      const left = { count: 0 };
      const given = input as Loose;
      const at =
        isObject(input) && typeof given.submittedAt === 'string' ? Date.parse(given.submittedAt) : NaN;
      const fault = isObject(input)
        ? (headFault(given, at) ??
          writeRatings(given.ratings as unknown[]) ??
          writeUnplaced(given.unplaced, left))
        : wrong('an assessment as an object', input, []);
      if (fault) {
        issues.add(fault.code, fault.message, where, fault.path);
        return undefined;
      }
      unplaced += writer.strangers() + left.count;
      const { id, subject, replaces } = input as Assessment;
      return { id, subject, replaces, at, attributes: given.attributes };
    },
  };
}

export type Intake = ReturnType<typeof createIntake>;
