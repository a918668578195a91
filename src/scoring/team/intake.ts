import type { Assessment } from '../../model/assessment.js';
import { roleIndex } from '../../model/role-index.js';
import type { RoleProfile } from '../../model/role-profile.js';
import { FIRST_LEVEL, NOT_APPLICABLE } from '../../model/team-codes.js';
import type { TeamSkill } from '../../model/team.js';
import {
  createFaults,
  isInterest,
  isObject,
  isSkillId,
  knownMonth,
  wrong,
  type Fault,
  type Loose,
  type LooseRating,
} from './faults.js';
import type { Claim } from './latest.js';
import type { TeamOptions } from './options.js';
import type { Given, IssueList } from './set-aside.js';

const NOWHERE = -1;

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
  const { scale, bySkill } = roleIndex(profile);
  const { headFault, scaleFault, ratingFault } = createFaults(profile, options);
  const values = scale.levels.map(({ value }) => value);
  const ids = skills.map(({ skill }) => skill);
  const width = ids.length;
  // skills that are not counted have places too, beyond the end of the row: whether an assessment is valid does not
  // depend on which tiers are looked at, and a typed array takes no note of what is written beyond its end
  const places = new Map([...new Set([...ids, ...bySkill.keys()])].map((id, place) => [id, place]));
  const cells = new Uint8Array(width);
  const interests = new Uint8Array(width);
  const lastUsed = new Uint16Array(width);
  /** Which assessment wrote a place last, so that a second rating of one skill is seen. */
  const writtenBy = new Uint32Array(places.size);
  /** The same for skills that the profile lacks. */
  const strangers = new Set<string>();
  const row = { cells, interests, lastUsed, hasInterests: false, hasLastUsed: false };
  let turn = 0;
  let unplaced = 0;
  let unplacedNow = 0;

  /** Writes one rating at its place; false where something is wrong with it. */
  function write(rating: LooseRating, place: number): boolean {
    if (writtenBy[place] === turn) return false;
    if (place >= 0) writtenBy[place] = turn;
    const { state, level, interest, lastUsed: month } = rating;
    if (state === 'rated') {
      const step = values.indexOf(level as number);
      if (step < 0) return false;
      cells[place] = FIRST_LEVEL + step;
    } else {
      if ((state !== 'not-applicable' && state !== 'details-only') || level !== undefined) return false;
      if (state === 'not-applicable') cells[place] = NOT_APPLICABLE;
    }
    if (interest !== undefined) {
      if (!isInterest(interest)) return false;
      interests[place] = 1 + interest;
      row.hasInterests ||= place >= 0 && place < width;
    }
    if (month !== undefined) {
      const code = knownMonth(month);
      if (code === 0) return false;
      lastUsed[place] = code;
      row.hasLastUsed ||= place >= 0 && place < width;
    }
    return true;
  }

  /** Writes all ratings; the first that is wrong ends it. */
  function writeAll(ratings: readonly unknown[]): Fault | undefined {
    // ratings stand in the order of the profile: the next place is tried before it is looked up
    let next = 0;
    for (let i = 0; i < ratings.length; i++) {
      const rating = ratings[i] as LooseRating | null | undefined;
      if (typeof rating !== 'object' || rating === null) return ratingFault(rating, 'ratings', i);
      const { skill } = rating;
      if (typeof skill !== 'string') return ratingFault(rating, 'ratings', i);
      const place = skill === ids[next] ? next : (places.get(skill) ?? NOWHERE);
      if (place === NOWHERE) {
        unplacedNow++;
        if (strangers.has(skill) || !isSkillId(skill)) return ratingFault(rating, 'ratings', i);
        strangers.add(skill);
      }
      if (!write(rating, place)) return ratingFault(rating, 'ratings', i);
      if (place !== NOWHERE) next = place + 1;
    }
    return undefined;
  }

  /** Places what another version of the role had no place for, as `placeRatings` does. */
  function writeUnplaced(list: unknown): Fault | undefined {
    if (list === undefined) return undefined;
    if (!Array.isArray(list)) return wrong('a list', list, ['unplaced']);
    for (const [i, rating] of (list as unknown[]).entries()) {
      if (!isObject(rating) || typeof rating['skill'] !== 'string') return ratingFault(rating, 'unplaced', i);
      const place = places.get(rating['skill']);
      const isOfOther = rating['state'] === 'rated' && rating['scale'] !== undefined;
      const isFree = place !== undefined && writtenBy[place] !== turn;
      if (!isFree || (isOfOther && scaleFault(rating['scale']))) unplacedNow++;
      else if (!write(rating, place)) return ratingFault(rating, 'unplaced', i);
    }
    return undefined;
  }

  return {
    /** What was written last; another `take` writes over it. */
    row,
    /** Ratings so far of skills that the profile lacks, or that are on another scale. */
    unplaced: () => unplaced,
    /** Takes an assessment: who it is of, with its codes in `row`; `undefined` where it is set aside. */
    take(input: unknown, where: Given): (Claim & { attributes: unknown }) | undefined {
      turn++;
      unplacedNow = 0;
      strangers.clear();
      cells.fill(0);
      interests.fill(0);
      lastUsed.fill(0);
      row.hasInterests = row.hasLastUsed = false;
      const given = input as Loose;
      const fault = isObject(input)
        ? (headFault(given) ?? writeAll(given.ratings as unknown[]) ?? writeUnplaced(given.unplaced))
        : wrong('an assessment as an object', input, []);
      if (fault) {
        issues.add(fault.code, fault.message, where, fault.path);
        return undefined;
      }
      unplaced += unplacedNow;
      const { id, subject, replaces, submittedAt } = input as Assessment;
      return { id, subject, replaces, at: Date.parse(submittedAt ?? ''), attributes: given.attributes };
    },
  };
}

export type Intake = ReturnType<typeof createIntake>;
