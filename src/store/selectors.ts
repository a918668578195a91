import type { Answer, Answers } from '../model/answers.js';
import type { Assessment, Gap, Summary } from '../model/assessment.js';
import type { Rating } from '../model/rating.js';
import { roleIndex, type Row } from '../model/role-index.js';
import { wordingHash } from '../model/wording-hash.js';
import { emittedRating } from '../scoring/emitted.js';
import { progressOf, type Progress } from '../scoring/progress.js';
import { rowsOfTier, shownRows, type View } from '../scoring/shown.js';
import { summarize } from '../scoring/summary.js';
import type { AssessmentState } from './state.js';

/** Whether people rate themselves. */
export function isOwn({ rater }: AssessmentState['header']): boolean {
  return (rater?.relation ?? 'self') === 'self';
}

/** What is on screen: the shown tiers under the active contexts. */
export function selectView({ profile, header, isShuffled }: AssessmentState): View {
  const { tiersShown, contexts, quality } = header;
  return { profile, tiersShown, contexts, seed: isShuffled ? quality?.order?.seed : undefined };
}

/** The rows of a tier that apply, in order. */
export function selectTierRows(state: AssessmentState, tier: string): readonly Row[] {
  return rowsOfTier(selectView(state), tier);
}

/** All rows on screen. */
export function selectRows(state: AssessmentState): readonly Row[] {
  return shownRows(selectView(state));
}

/** One skill's answer; `undefined` while there is none, or for a skill the profile does not have. */
export function selectAnswer({ profile, answers }: AssessmentState, skillId: string): Answer | undefined {
  const row = roleIndex(profile).bySkill.get(skillId);
  return row && answers[row.index];
}

const counted = new WeakMap<readonly Row[], { answers: Answers; progress: Progress }>();

/** How far the rating of some rows has come; counted once a change, however many parts show it. */
function countOnce(rows: readonly Row[], answers: Answers): Progress {
  const last = counted.get(rows);
  if (last?.answers === answers) return last.progress;
  const progress = progressOf(rows, answers);
  counted.set(rows, { answers, progress });
  return progress;
}

/** How far the rating of all shown rows has come, or of one tier's. */
export function selectProgress(state: AssessmentState, tier?: string): Progress {
  const tiers = tier === undefined ? state.header.tiersShown : [tier];
  const parts = tiers.map((each) => countOnce(selectTierRows(state, each), state.answers));
  const total = (name: keyof Progress) => parts.reduce((sum, part) => sum + part[name], 0);
  return { skills: total('skills'), rated: total('rated'), notApplicable: total('notApplicable') };
}

export function selectSummary(state: AssessmentState): Summary {
  return summarize(selectView(state), state.answers);
}

export function selectGaps(state: AssessmentState): Gap[] {
  return selectSummary(state).gaps;
}

/** One skill's rating, as it stands in the assessment. */
export function selectRating(state: AssessmentState, skillId: string): Rating | undefined {
  const row = roleIndex(state.profile).bySkill.get(skillId);
  const answer = row && state.answers[row.index];
  return answer && emittedRating(row, answer, state.header.contexts);
}

/** The JSON that is emitted: a draft, or the submission when nothing was changed since. */
export function selectAssessment(state: AssessmentState): Assessment {
  const { profile, header, answers, unplaced } = state;
  const { rows, scale } = roleIndex(profile);
  const ratings = rows.flatMap((row) => {
    const answer = answers[row.index];
    return answer ? [emittedRating(row, answer, header.contexts)] : [];
  });
  const { id, version, title, lang } = profile;
  const quality = state.measure?.(state);
  return {
    ...header,
    profile: { ...header.profile, id, version, title, lang, hash: wordingHash(profile) },
    scale: {
      ...(scale.id && { id: scale.id }),
      levels: scale.levels.map(({ value, label }) => ({ value, label })),
    },
    ratings,
    ...(unplaced.length > 0 && { unplaced: [...unplaced] }),
    ...(quality && { quality }),
    summary: selectSummary(state),
  };
}
