import { placeRatings, type Answer } from '../model/answers.js';
import type { Assessment } from '../model/assessment.js';
import { isOnScale } from '../model/levels.js';
import { roleIndex } from '../model/role-index.js';
import type { RoleProfile } from '../model/role-profile.js';
import { ANONYMOUS_ASKS } from '../model/survey-rules.js';
import type { Survey } from '../model/survey.js';
import { newUuid } from '../model/uuid.js';
import { wordingHash } from '../model/wording-hash.js';
import { emittedRating } from './emitted.js';
import { rowsOfTier } from './shown.js';
import { summarize } from './summary.js';

const STRENGTHS: readonly unknown[] = [0, 1, 2, 3];

/** What of an answer is one of few choices, and was asked for; `undefined` where nothing of it is. */
function choicesIn(given: Answer, { scale }: ReturnType<typeof roleIndex>, ask: readonly string[]) {
  const { level } = given;
  const strengths = (['interest', 'confidence'] as const)
    .filter((name) => ask.includes(name) && STRENGTHS.includes(given[name]))
    .map((name) => [name, given[name]] as const);
  const details: Pick<Answer, 'interest' | 'confidence'> = Object.fromEntries(strengths);
  if (given.state === 'rated' && level !== undefined && isOnScale(scale, level))
    return { state: 'rated', level, ...details } satisfies Answer;
  if (given.state === 'not-applicable') return { state: 'not-applicable', ...details } satisfies Answer;
  return strengths.length > 0 ? ({ state: 'details-only', ...details } satisfies Answer) : undefined;
}

/** The value of the one attribute that results may be broken down by, if the survey lists it. */
function groupOf({ attributes = {} }: Assessment, survey: Survey): Pick<Assessment, 'attributes'> {
  const attribute = survey.attributes?.find(({ id }) => id === survey.privacy.by);
  const value = attribute?.values.find(({ id }) => id === attributes[attribute.id]);
  return attribute && value ? { attributes: Object.fromEntries([[attribute.id, value.id]]) } : {};
}

/**
 * The submission of an anonymous survey: an assessment with nothing in it that tells whose it is, apart from the
 * answers themselves. It is built anew, of named fields alone: levels, not applicable, interest and confidence
 * where the survey asks for them, the contexts and tiers, and the value of `privacy.by`. All words, targets and
 * importances are the profile's, of which `profile` is to be as the team has it, and not translated for one person. All
 * times are that of the survey's close, ids are random: submissions cannot be told apart, put in order, or linked.
 *
 * Answers can still give somebody away who knows them otherwise, and so can when and from where a submission was
 * sent: whoever keeps submissions must not show single ones, and only counts of enough people.
 *
 * @throws {RangeError} for a survey that is not anonymous, for another profile, and for what is no self-assessment.
 */
export function anonymized(assessment: Assessment, survey: Survey, profile: RoleProfile): Assessment {
  const { privacy, closes, ask = [] } = survey;
  // sentences name no value of the assessment: errors are logged
  if (privacy.mode !== 'anonymous' || closes === undefined)
    throw new RangeError('Expected an anonymous survey that closes.');
  if (assessment.profile.id !== profile.id || survey.profile.id !== profile.id)
    throw new RangeError('Expected an assessment and a survey of this role profile.');
  if ((assessment.rater?.relation ?? 'self') !== 'self')
    throw new RangeError('Expected a self-assessment: an anonymous survey asks people about themselves.');
  const asked = ask.filter((name) => ANONYMOUS_ASKS.includes(name));
  const index = roleIndex(profile);
  // in the order of the profile: that in which somebody switched them on is theirs
  const contexts = (profile.contexts ?? [])
    .map(({ id }) => id)
    .filter((id) => assessment.contexts.includes(id));
  const tiersShown = [...index.byTier.keys()].filter((id) => assessment.tiersShown.includes(id));
  const rows = tiersShown.flatMap((tier) => rowsOfTier({ profile, tiersShown, contexts }, tier));
  const placed = placeRatings(profile, { ratings: assessment.ratings, scale: assessment.scale }).answers;
  const answers = placed.map((answer) => answer && choicesIn(answer, index, asked));
  const { id, version, title, lang } = profile;
  const { scale } = index;
  return {
    schemaVersion: 1,
    id: newUuid(),
    draftId: newUuid(),
    status: 'submitted',
    profile: { id, version, title, lang, hash: wordingHash(profile) },
    rater: { relation: 'self' },
    survey: survey.id,
    ...groupOf(assessment, survey),
    contexts,
    tiersShown,
    startedAt: closes,
    updatedAt: closes,
    submittedAt: closes,
    scale: {
      ...(scale.id && { id: scale.id }),
      levels: scale.levels.map(({ value, label }) => ({ value, label })),
    },
    ratings: rows.flatMap((row) => {
      const answer = answers[row.index];
      return answer ? [emittedRating(row, answer, contexts)] : [];
    }),
    summary: summarize({ profile, tiersShown, contexts }, answers),
  };
}
