import { placeRatings, type Answers } from '../model/answers.js';
import type { Assessment, Rater, Unplaced } from '../model/assessment.js';
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
}

/** What the host says of an assessment before anybody has answered; it wins over what is restored. */
export interface Given {
  subject?: string | undefined;
  rater?: Rater | undefined;
  survey?: string | undefined;
  contexts?: readonly string[] | undefined;
  tiersShown?: readonly string[] | undefined;
}

/** The fields that are given, ready to be spread over a header. */
export function givenFields({
  subject,
  rater,
  survey,
  contexts,
  tiersShown,
}: Given): Partial<AssessmentHeader> {
  return {
    ...(subject !== undefined && { subject }),
    ...(rater && { rater }),
    ...(survey !== undefined && { survey }),
    ...(contexts && { contexts: [...contexts] }),
    ...(tiersShown && { tiersShown: [...tiersShown] }),
  };
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
  const { scale: _scale, ratings: _ratings, unplaced: _unplaced, summary: _summary, ...header } = assessment;
  const { byTier } = roleIndex(profile);
  const known = [...new Set(header.tiersShown)].filter((id) => byTier.has(id));
  const tiersShown = known.length > 0 ? known : defaultTiers(profile);
  return { profile, header: { ...header, tiersShown }, ...placeRatings(profile, assessment) };
}

/** The header after a change. What was submitted stays what it was: this becomes a correction of it. */
export function touched(
  { submittedAt: _submittedAt, ...rest }: AssessmentHeader,
  time: string,
): AssessmentHeader {
  const correction = rest.status === 'submitted' ? { replaces: rest.id, id: rest.draftId } : {};
  return { ...rest, ...correction, status: 'draft', updatedAt: time };
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
