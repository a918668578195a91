import type { Assessment, Unplaced } from './assessment.js';
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
  unplaced: Unplaced[];
}

type UsedScale = Assessment['scale'];

/** Whether levels mean the same on two scales; scales with two ids are two scales, whatever their values. */
export const sameLevels = (a: UsedScale, b: UsedScale) =>
  (!a.id || !b.id || a.id === b.id) &&
  a.levels.length === b.levels.length &&
  a.levels.every(({ value }, i) => value === b.levels[i]?.value);

/**
 * Lays an assessment's ratings out along a profile, by skill id. A rating finds no place when the profile
 * has no such skill, or when the levels it was given on are not the profile's: they would mean something
 * else. It then brings its scale along, since what is emitted next names only the profile's.
 */
export function placeRatings(
  profile: RoleProfile,
  { ratings, unplaced = [], scale }: Pick<Assessment, 'ratings' | 'unplaced' | 'scale'>,
): Placed {
  const { bySkill, rows, scale: ownScale } = roleIndex(profile);
  const answers: (Answer | undefined)[] = Array.from({ length: rows.length });
  const left: Unplaced[] = [];
  const place = (rating: Rating, givenOn: UsedScale) => {
    const row = bySkill.get(rating.skill);
    const fits = rating.state !== 'rated' || sameLevels(givenOn, ownScale);
    if (row && fits && !answers[row.index]) answers[row.index] = answerOf(rating);
    else left.push(fits ? rating : { ...rating, scale: givenOn });
  };
  for (const rating of ratings) place(rating, scale);
  for (const { scale: givenOn = scale, ...rating } of unplaced) place(rating, givenOn);
  return { answers, unplaced: left };
}
