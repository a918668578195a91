import { sameLevels } from '../../model/answers.js';
import type { Assessment } from '../../model/assessment.js';
import type { Rating } from '../../model/rating.js';
import { monthCode } from '../../model/team-codes.js';

/** What is counted of a submission, as the columns of its row have it. */
export interface AnswerColumns {
  skills: string[];
  levels: (number | null)[];
  interests: (number | null)[];
  last_used: (number | null)[];
}

type Answer = Pick<Rating, 'skill' | 'state' | 'level' | 'interest' | 'lastUsed'>;

/**
 * The answers of an assessment, one place a skill. Of those that another version of the role had no place for
 * (`unplaced`) each is taken whose skill has no answer and whose level is on the same scale: whether the role of today
 * has a place for it is seen when it is counted.
 */
export function columnsOf({ ratings, unplaced = [], scale }: Assessment): AnswerColumns {
  const answers = new Map<string, Answer>(ratings.map((rating) => [rating.skill, rating]));
  for (const rating of unplaced) {
    const isOfOther = rating.state === 'rated' && rating.scale && !sameLevels(rating.scale, scale);
    if (!isOfOther && !answers.has(rating.skill)) answers.set(rating.skill, rating);
  }
  const counted = [...answers.values()].filter(({ state }) => state !== 'details-only');
  return {
    skills: counted.map(({ skill }) => skill),
    levels: counted.map(({ level }) => level ?? null),
    interests: counted.map(({ interest }) => interest ?? null),
    last_used: counted.map(({ lastUsed }) => monthCode(lastUsed) || null),
  };
}
