import type { Assessment } from '../model/assessment.js';
import { canonicalJson } from '../model/canonical-json.js';
import type { Goal } from '../model/plan.js';
import type { Rating } from '../model/rating.js';
import { goalKey } from './plan.js';
import { restoredState, withGiven, type AssessmentState, type Given } from './state.js';

/** How long an unfinished draft is kept, in days. */
export const DRAFT_DAYS = 30;

/** Unfinished answers as they are kept in a browser. */
export interface Draft {
  /** When it was kept; ISO 8601, UTC. */
  savedAt: string;
  assessment: Assessment;
  /** When answers were taken back, by skill id, and goals dropped, by their key: another tab may still have them. */
  cleared: Readonly<Record<string, string>>;
  /** Its submission's place in the outbox, while that waits there and nothing has changed since. */
  kept?: number;
}

/** What a draft belongs to. Two drafts with the same words are one. */
export interface DraftOwner {
  key: string;
  profile: string;
  subject?: string | undefined;
  survey?: string | undefined;
  relation: string;
}

/** What all keys of drafts begin with. */
export const DRAFT_PREFIX = 'skills-matrix:draft:';

/** The key a draft is kept under. */
export function draftKeyOf({ key, profile, subject = '', survey = '', relation }: DraftOwner): string {
  return DRAFT_PREFIX + [key, profile, subject, survey, relation].map(encodeURIComponent).join(':');
}

/** Whether a draft has been left for too long; one whose time cannot be read has not. */
export function isExpired({ savedAt }: Pick<Draft, 'savedAt'>, now: Date): boolean {
  return now.getTime() - Date.parse(savedAt) > DRAFT_DAYS * 24 * 60 * 60 * 1000;
}

/** What one side knows of one skill: its rating, or that there is none any more, and since when. */
interface Known {
  at: string;
  rating?: Rating;
}

/** A time as a number, since one moment can be written in several ways; no time is before all others. */
const moment = (time = '') => Date.parse(time) || 0;

function knownOf({ assessment, cleared }: Draft): Map<string, Known> {
  const known = new Map<string, Known>(Object.entries(cleared).map(([skill, at]) => [skill, { at }]));
  for (const rating of assessment.ratings) {
    const at = rating.ratedAt ?? '';
    if (moment(at) >= moment(known.get(rating.skill)?.at)) known.set(rating.skill, { at, rating });
  }
  return known;
}

/** The later of two; where both are of the same moment, the same one whoever asks. */
function later<T>(a: T, b: T, time: (value: T) => string | undefined): T {
  const order = moment(time(a)) - moment(time(b));
  // by code units: in the order of a language, texts that differ can be equal
  return order > 0 || (order === 0 && canonicalJson(a) >= canonicalJson(b)) ? a : b;
}

/** Two tabs' plans as one: of each goal what was set later, unless one of them dropped it later still. */
function mergedPlan(a: Draft, b: Draft): Goal[] {
  const plans = [a, b].map(({ assessment: { plan = [] } }) => plan);
  const [ours, theirs] = plans.map((plan) => new Map(plan.map((goal) => [goalKey(goal), goal])));
  const keys = [...new Set(plans.flat().map(goalKey))].sort();
  return keys.flatMap((key) => {
    const [mine, other] = [ours?.get(key), theirs?.get(key)];
    const goal = mine && other ? later(mine, other, ({ setAt }) => setAt) : (mine ?? other);
    const dropped = Math.max(moment(a.cleared[key]), moment(b.cleared[key]));
    return goal && moment(goal.setAt) >= dropped ? goal : [];
  });
}

/**
 * Two tabs' drafts as one: of each skill the later answer, or that it was taken back later. It does not
 * matter which of the two is handed in first, nor how often.
 */
export function mergeDrafts(a: Draft, b: Draft): Draft {
  const [ours, theirs] = [knownOf(a), knownOf(b)];
  const skills = [...new Set([...ours.keys(), ...theirs.keys()])].sort();
  const merged = skills.map((skill): [string, Known] => {
    const [mine, other] = [ours.get(skill), theirs.get(skill)];
    const known = mine && other ? later(mine, other, ({ at }) => at) : (mine ?? other);
    return [skill, known ?? { at: '' }];
  });
  const { plan: _plan, ...others } = later(a, b, (draft) => draft.assessment.updatedAt).assessment;
  const plan = mergedPlan(a, b);
  const isSet = new Set(plan.map(goalKey));
  return {
    savedAt: a.savedAt > b.savedAt ? a.savedAt : b.savedAt,
    assessment: {
      ...others,
      ratings: merged.flatMap(([, { rating }]) => rating ?? []),
      ...(plan.length > 0 && { plan }),
    },
    cleared: Object.fromEntries(
      merged.flatMap(([key, { at, rating }]) => (rating || isSet.has(key) ? [] : [[key, at]])),
    ),
  };
}

/**
 * The state with a draft's answers in place, laid out along the profile at hand; what the host says of the
 * assessment, and which tiers it shows, stay as they are.
 */
export function resumed(
  state: AssessmentState,
  draft: Assessment,
  given: Given,
  time: string,
): AssessmentState {
  const restored = restoredState(state.profile, draft);
  const { tiersShown } = state.header;
  return withGiven(restored, { ...given, tiersShown }, time);
}
