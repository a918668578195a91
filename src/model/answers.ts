import type { Assessment } from './assessment.js';
import type { Rating } from './rating.js';
import { roleIndex } from './role-index.js';
import type { RoleProfile } from './role-profile.js';

/** A rating without what the profile already says: state, level, details, time. */
export type Answer = Omit<Rating, 'tier' | 'skill' | 'name' | 'importance' | 'target'>;

/**
 * One place a skill, in profile order. An array and not a record: one rating copies it, and copying an
 * array of thousands costs next to nothing.
 */
export type Answers = readonly (Answer | undefined)[];

/** The answer in a rating, with the rater's unknown fields kept. */
function answerOf(rating: Rating): Answer {
  const {
    tier: _tier,
    skill: _skill,
    name: _name,
    importance: _importance,
    target: _target,
    ...answer
  } = rating;
  return answer;
}

/** Answers laid out along a profile, and the ratings for which it has no place. */
export interface Placed {
  answers: Answers;
  unplaced: Rating[];
}

/**
 * Lays an assessment's ratings out along a profile, by skill id. A rating finds no place when the profile
 * has no such skill, or when the levels it was given on are not the profile's: they would mean something else.
 */
export function placeRatings(
  profile: RoleProfile,
  { ratings, unplaced = [], scale }: Pick<Assessment, 'ratings' | 'unplaced' | 'scale'>,
): Placed {
  const { bySkill, rows, scale: ownScale } = roleIndex(profile);
  const sameLevels =
    scale.levels.length === ownScale.levels.length &&
    scale.levels.every(({ value }, i) => value === ownScale.levels[i]?.value);
  const answers: (Answer | undefined)[] = Array.from({ length: rows.length });
  const left: Rating[] = [];
  for (const rating of [...ratings, ...unplaced]) {
    const row = bySkill.get(rating.skill);
    const fits = row && !answers[row.index] && (sameLevels || rating.state !== 'rated');
    if (fits) answers[row.index] = answerOf(rating);
    else left.push(rating);
  }
  return { answers, unplaced: left };
}
