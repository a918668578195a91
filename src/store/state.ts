import { placeRatings, sameLevels, type Answers } from '../model/answers.js';
import type { Assessment, Rater, Unplaced } from '../model/assessment.js';
import type { Quality } from '../model/quality.js';
import { canonicalJson } from '../model/canonical-json.js';
import { roleIndex } from '../model/role-index.js';
import type { RoleProfile } from '../model/role-profile.js';
import { defaultTiers } from '../scoring/shown.js';

/** All of an assessment that cannot be derived from the profile and the answers; unknown fields too. */
export type AssessmentHeader = Omit<Assessment, 'profile' | 'scale' | 'ratings' | 'unplaced' | 'summary'> & {
  /** The profile a restored assessment named, with its unknown fields; emitted anew from the profile here. */
  readonly profile?: Assessment['profile'];
};

/** What the store holds. Everything else is a selector over it. */
export interface AssessmentState {
  readonly profile: RoleProfile;
  readonly header: AssessmentHeader;
  readonly answers: Answers;
  /** Restored ratings that this profile has no place for. */
  readonly unplaced: readonly Unplaced[];
  /** Whether the skills of each tier are shown in the order of the header's seed. */
  readonly isShuffled?: boolean;
  /** What is emitted as `quality`, where that is measured; else it stays what was restored. */
  readonly measure?: ((state: AssessmentState) => Quality | undefined) | undefined;
}

/** What the host says of an assessment; it wins over what is restored. */
export interface Given {
  subject?: string | undefined;
  rater?: Rater | undefined;
  survey?: string | undefined;
  attributes?: Assessment['attributes'];
  contexts?: readonly string[] | undefined;
  tiersShown?: readonly string[] | undefined;
  /** Shuffles the skills of each tier; an assessment that has a seed keeps it. */
  seed?: number | undefined;
}

/** The same where some of it was said before: `null` takes it back. */
export type GivenChange = { [Name in keyof Given]: Given[Name] | null };

/** The state with what is given; the very same one where that changes nothing. */
export function withGiven(state: AssessmentState, given: GivenChange, time: string): AssessmentState {
  const { subject, rater, survey, attributes, contexts, tiersShown, seed } = given;
  const { quality } = state.header;
  // a submission was answered in the order of the profile, if it has no seed
  const isNew = typeof seed === 'number' && state.header.status === 'draft' && !quality?.order;
  const header: AssessmentHeader = {
    ...state.header,
    ...(subject && { subject }),
    ...(rater && { rater }),
    ...(survey && { survey }),
    ...(attributes && { attributes }),
    ...(contexts !== undefined && { contexts: [...(contexts ?? [])] }),
    ...(tiersShown !== undefined && { tiersShown: [...new Set(tiersShown ?? defaultTiers(state.profile))] }),
    ...(isNew && { quality: { ...quality, order: { seed } } }),
  };
  if (subject === null) delete header.subject;
  if (rater === null) header.rater = { relation: 'self' };
  if (survey === null) delete header.survey;
  if (attributes === null) delete header.attributes;
  const isShuffled = seed === undefined ? (state.isShuffled ?? false) : seed !== null;
  const isSaid = canonicalJson(header) === canonicalJson(state.header);
  if (isSaid && isShuffled === (state.isShuffled ?? false)) return state;
  return { ...state, header: isSaid ? state.header : corrected(header, time), isShuffled };
}

/** No answers yet. */
export function blankState(profile: RoleProfile, draftId: string, time: string): AssessmentState {
  const header: AssessmentHeader = {
    schemaVersion: 1,
    id: draftId,
    draftId,
    status: 'draft',
    contexts: [],
    tiersShown: defaultTiers(profile),
    startedAt: time,
    updatedAt: time,
  };
  return { profile, header, answers: roleIndex(profile).rows.map(() => undefined), unplaced: [] };
}

/** An assessment laid out along a profile, which may be another version than the one it was made for. */
export function restoredState(profile: RoleProfile, assessment: Assessment): AssessmentState {
  const { scale: givenOn, ratings: _ratings, unplaced: _unplaced, summary: _summary, ...header } = assessment;
  const { byTier, scale } = roleIndex(profile);
  const known = [...new Set(header.tiersShown)].filter((id) => byTier.has(id));
  const tiersShown = known.length > 0 ? known : defaultTiers(profile);
  // as for ratings: on another scale a level would mean something else
  const name = sameLevels(givenOn, scale) ? 'level' : 'formerLevel';
  const plan = header.plan?.map(({ level, ...goal }) =>
    level === undefined ? goal : { ...goal, [name]: level },
  );
  return {
    profile,
    header: { ...header, tiersShown, ...(plan && { plan }) },
    ...placeRatings(profile, assessment),
  };
}

/** Whether a person's work differs: answers, or the plan. */
export function isOtherWork(a: AssessmentState, b: AssessmentState): boolean {
  return a.answers !== b.answers || a.header.plan !== b.header.plan;
}

/** The header of a correction, where what stands was submitted: a submission stays what it was. */
export function corrected(header: AssessmentHeader, time: string): AssessmentHeader {
  if (header.status !== 'submitted') return header;
  const { submittedAt: _submittedAt, ...rest } = header;
  return { ...rest, status: 'draft', id: rest.draftId, replaces: rest.id, updatedAt: time };
}

/** The header after a change by the rater. */
export function touched(header: AssessmentHeader, time: string): AssessmentHeader {
  return { ...corrected(header, time), updatedAt: time };
}

/** The last submission in a header's line: itself, or the one it corrects. */
function lastSubmission({ status, id, replaces }: AssessmentHeader): string | undefined {
  return status === 'submitted' ? id : replaces;
}

/** The baseline again, as a correction where something was submitted in between. */
export function resetTo(
  baseline: AssessmentState,
  { header }: AssessmentState,
  time: string,
): AssessmentState {
  const replaces = lastSubmission(header);
  if (replaces === undefined || replaces === lastSubmission(baseline.header)) return baseline;
  const { submittedAt: _submittedAt, ...rest } = baseline.header;
  return { ...baseline, header: { ...rest, status: 'draft', id: rest.draftId, replaces, updatedAt: time } };
}

/** The header of a submission under a new id; a submission made before is what it replaces. */
export function submitted(header: AssessmentHeader, id: string, time: string): AssessmentHeader {
  const replaces = header.status === 'submitted' ? header.id : header.replaces;
  return {
    ...header,
    id,
    ...(replaces !== undefined && { replaces }),
    status: 'submitted',
    updatedAt: time,
    submittedAt: time,
  };
}
