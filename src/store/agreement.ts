import { placeRatings, type Answer, type Answers } from '../model/answers.js';
import type { Assessment, Basis } from '../model/assessment.js';
import { LIMITS } from '../model/limits.js';
import type { Evidence } from '../model/rating.js';
import { roleIndex } from '../model/role-index.js';
import type { RoleProfile } from '../model/role-profile.js';
import { differenceOf } from '../scoring/compare.js';
import { isAnswered } from '../scoring/progress.js';
import {
  createAssessmentStore,
  type AssessmentStore,
  type AssessmentStoreOptions,
} from './assessment-store.js';
import { selectAssessment } from './selectors.js';

/** What an agreement is made of. */
export interface AgreementOptions extends Omit<AssessmentStoreOptions, 'assessment' | 'rater'> {
  /** The assessments of one subject by two or more raters; each must have passed `parseAssessment`. */
  sources: readonly Assessment[];
}

/** How an agreement names one of its sources. */
export function basisOf({ id, rater }: Assessment): Basis {
  return { id, relation: rater?.relation ?? 'self', ...(rater?.id && { rater: rater.id }) };
}

/** All links of several answers, each once. */
function linksOf(answers: readonly (Answer | undefined)[]): Evidence[] {
  const links = new Map<string, Evidence>();
  for (const link of answers.flatMap((answer) => answer?.evidence ?? [])) {
    if (!links.has(link.url)) links.set(link.url, link);
  }
  return [...links.values()].slice(0, LIMITS.entries);
}

/**
 * What is agreed from the start: of each skill the answer that all gave, with the links that show it; nothing
 * where they differ or one gave none. What each rater said of it in words stays with that rater.
 */
export function sharedAnswers(profile: RoleProfile, sources: readonly Assessment[], time: string): Answers {
  const { rows, scale } = roleIndex(profile);
  const placed = sources.map((source) => placeRatings(profile, source).answers);
  return rows.map(({ index }) => {
    const answers = placed.map((each) => each[index]);
    const [first] = answers;
    const isShared = answers.every(isAnswered) && differenceOf(answers, scale.levels).difference === 'none';
    if (!first || !isShared) return undefined;
    const { state, level } = first;
    const evidence = linksOf(answers);
    return {
      state,
      ...(level !== undefined && { level }),
      ...(evidence.length > 0 && { evidence }),
      ratedAt: time,
    };
  });
}

/**
 * The store of an assessment that raters agree on: it begins with what they answered alike, `reset` returns to
 * that, and it names its sources. What is not given is taken from the first of them.
 */
export function createAgreement({ sources, ...options }: AgreementOptions): AssessmentStore {
  const { profile, subject, survey, contexts, tiersShown, seed, clock, newId } = options;
  const [first] = sources;
  const blank = createAssessmentStore({
    profile,
    rater: { relation: 'agreed' },
    subject: subject ?? first?.subject,
    survey: survey ?? first?.survey,
    contexts: contexts ?? first?.contexts,
    tiersShown: tiersShown ?? first?.tiersShown,
    seed: seed === undefined ? undefined : (first?.quality?.order?.seed ?? seed),
    clock,
    newId,
  });
  const { header } = blank.getState();
  blank.setState({
    header: { ...header, basedOn: sources.map(basisOf) },
    answers: sharedAnswers(profile, sources, header.startedAt),
  });
  const assessment = selectAssessment(blank.getState());
  return createAssessmentStore({ profile, assessment, seed, clock, newId });
}
