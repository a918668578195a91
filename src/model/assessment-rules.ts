import type { Assessment } from './assessment.js';
import type { Rules } from './check.js';
import type { Path } from './finding.js';
import type { Rating } from './rating.js';
import { isOnScale, levelsOutOfOrder } from './levels.js';

/** Every rating, placed or not, with its place and the scale it was given on. */
function eachRating({ ratings, unplaced = [], scale }: Assessment) {
  const entry = (rating: Rating, path: Path, givenOn = scale) => ({ rating, path, scale: givenOn });
  return [
    ...ratings.map((rating, i) => entry(rating, ['ratings', i])),
    ...unplaced.map((rating, i) => entry(rating, ['unplaced', i], rating.scale)),
  ];
}

/** What an assessment must keep to beyond its schema. */
export const assessmentRules: Rules<Assessment> = {
  *'scale-order'({ scale, unplaced = [] }) {
    yield* levelsOutOfOrder(scale, ['scale']);
    for (const [i, { scale: own }] of unplaced.entries()) {
      if (own) yield* levelsOutOfOrder(own, ['unplaced', i, 'scale']);
    }
  },
  *'duplicate-rating'({ ratings }) {
    const seen = new Set<string>();
    for (const [i, { skill }] of ratings.entries()) {
      if (seen.has(skill)) yield { path: ['ratings', i, 'skill'], input: skill };
      seen.add(skill);
    }
  },
  *'level-and-state'(assessment) {
    for (const { rating, path } of eachRating(assessment)) {
      const { state, level } = rating;
      if ((state === 'rated') !== (level !== undefined))
        yield { path: [...path, 'level'], input: level, state };
    }
  },
  *'off-scale'(assessment) {
    for (const { rating, path, scale } of eachRating(assessment)) {
      const { level } = rating;
      if (level !== undefined && !isOnScale(scale, level))
        yield { path: [...path, 'level'], input: level, scale };
    }
    for (const [i, { level }] of (assessment.plan ?? []).entries()) {
      const { scale } = assessment;
      if (level !== undefined && !isOnScale(scale, level))
        yield { path: ['plan', i, 'level'], input: level, scale };
    }
  },
  *'duplicate-goal'({ plan = [] }) {
    const seen = new Set<string>();
    for (const [i, { skill, horizon = '' }] of plan.entries()) {
      const key = `${skill} ${horizon}`;
      if (seen.has(key)) yield { path: ['plan', i], input: skill, horizon };
      seen.add(key);
    }
  },
  *'submitted-at'({ status, submittedAt }) {
    if ((status === 'submitted') !== (submittedAt !== undefined)) {
      yield { path: ['submittedAt'], input: submittedAt, status };
    }
  },
};
