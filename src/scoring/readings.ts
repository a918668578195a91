import { placeRatings, type Answers } from '../model/answers.js';
import type { Assessment, Unplaced } from '../model/assessment.js';
import type { Relation } from '../model/relations.js';
import type { RoleProfile } from '../model/role-profile.js';

/** One assessment laid out along a profile, which may be another version than the one it was made for. */
export interface Reading {
  assessment: Assessment;
  answers: Answers;
  /** Ratings for which this profile has no place. */
  unplaced: readonly Unplaced[];
  relation: Relation;
  /** The rater's id, where it is known. */
  rater: string | undefined;
  /** When it was handed in; of a draft, when it was changed last. ISO 8601, UTC. */
  at: string;
}

/** Lays an assessment out along a profile. Without a rater it counts as the subject's own. */
export function readingOf(profile: RoleProfile, assessment: Assessment): Reading {
  const { rater, submittedAt, updatedAt } = assessment;
  return {
    assessment,
    ...placeRatings(profile, assessment),
    relation: rater?.relation ?? 'self',
    rater: rater?.id,
    at: submittedAt ?? updatedAt,
  };
}

const byTime = (a: Reading, b: Reading) => Date.parse(a.at) - Date.parse(b.at);

/** Whose assessment it is: there is one subject and one agreement; of others, those without an id are told apart by draft. */
function raterKey({ relation, rater, assessment }: Reading): string {
  const isOne = relation === 'self' || relation === 'agreed';
  return isOne ? relation : `${relation} ${rater ?? assessment.draftId}`;
}

/** Whose answers a page about somebody is about, in this order: the first that is there. */
const MAIN: readonly Relation[] = ['self', 'agreed', 'manager', 'peer', 'interviewer'];

/** What several assessments of one subject are to each other. */
export interface Round {
  /** The answers the page is about: the latest of the subject's own, else of who comes next in `MAIN`. */
  main: Reading;
  /** The latest of each rater, `main` first, then by relation and in the order they came. */
  latest: readonly Reading[];
  /** All of main's rater, oldest first; `main` is the last. */
  history: readonly Reading[];
}

/** Sorts assessments of one subject by who gave them and when; `undefined` where there are none. */
export function roundOf(readings: readonly Reading[]): Round | undefined {
  const sorted = [...readings].sort(byTime);
  const latest = new Map(sorted.map((reading) => [raterKey(reading), reading]));
  const order = [...latest.values()].sort((a, b) => MAIN.indexOf(a.relation) - MAIN.indexOf(b.relation));
  const relation = order[0]?.relation;
  const main = order
    .filter((one) => one.relation === relation)
    .sort(byTime)
    .at(-1);
  if (!main) return undefined;
  return {
    main,
    latest: [main, ...order.filter((one) => one !== main)],
    history: sorted.filter((one) => raterKey(one) === raterKey(main)),
  };
}
