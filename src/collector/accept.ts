import { placeRatings, sameLevels } from '../model/answers.js';
import { parseAssessment, type Assessment } from '../model/assessment.js';
import { describe, type Issue } from '../model/issue.js';
import { roleIndex } from '../model/role-index.js';
import type { RoleProfile } from '../model/role-profile.js';
import type { Survey } from '../model/survey.js';
import { anonymized } from '../scoring/anonymized.js';
import { summarize } from '../scoring/summary.js';

/** A submission as it may be kept, or all that is wrong with it. */
export type Accepted =
  | {
      ok: true;
      assessment: Assessment;
      /** What makes it the same submission when it comes again. */
      sent: unknown;
    }
  | { ok: false; issues: Issue[] };

/** Postgres keeps no NUL in a text, and UTF-8 no half of a character. */
const isKept = (id: string) => !/[\0\p{Surrogate}]/u.test(id);

/** What no schema knows: whether this survey asked for it. */
function* issuesOf(assessment: Assessment, survey: Survey, profile: RoleProfile): Iterable<Issue> {
  const { status, subject, attributes = {}, scale } = assessment;
  const issue = (path: string, code: string, message: string) => ({ path, code, message });
  if (status !== 'submitted')
    yield issue('$.status', 'draft', `Expected a submission, found the status ${describe(status)}.`);
  if (assessment.survey !== undefined && assessment.survey !== survey.id)
    yield issue(
      '$.survey',
      'other-survey',
      `Expected an assessment of the survey ${describe(survey.id)}, found ${describe(assessment.survey)}.`,
    );
  if (assessment.profile.id !== profile.id)
    yield issue(
      '$.profile.id',
      'other-role',
      `Expected an assessment for the role ${describe(profile.id)}, found ${describe(assessment.profile.id)}.`,
    );
  else if (!sameLevels(scale, roleIndex(profile).scale))
    yield issue(
      '$.scale',
      'other-scale',
      'Expected the levels of the role’s own scale: another level would mean another thing.',
    );
  const ids: [path: string, id: string][] = Object.entries(attributes)
    .flat()
    .map((id) => ['$.attributes', id]);
  if (subject !== undefined) ids.push(['$.subject', subject]);
  for (const [path, id] of ids)
    if (!isKept(id))
      yield issue(path, 'not-text', 'Expected text without NUL and without halves of characters.');
}

/** The same with the summary that its ratings have; what it said itself is not believed. */
function resummed(assessment: Assessment, profile: RoleProfile): Assessment {
  // a copy, for what is derived of a profile is remembered by it: a sender chooses the contexts, and so how much
  const view = { profile: { ...profile }, contexts: assessment.contexts, tiersShown: assessment.tiersShown };
  return { ...assessment, summary: summarize(view, placeRatings(view.profile, assessment).answers) };
}

/**
 * Judges a submission to a survey, whatever it is. In an anonymous survey what may be kept is made anew, of named fields
 * alone; of what was sent only the id stays, by which the sender can ask again, and nothing is kept of the rest, not
 * even a hash.
 */
export function accept(input: unknown, survey: Survey, profile: RoleProfile): Accepted {
  const parsed = parseAssessment(input);
  if (!parsed.ok) return parsed;
  const given = parsed.value;
  const isAnonymous = survey.privacy.mode === 'anonymous';
  const issues = [...issuesOf(given, survey, profile)];
  const relation = given.rater?.relation ?? 'self';
  if (isAnonymous && relation !== 'self')
    issues.push({
      path: '$.rater.relation',
      code: 'other-relation',
      message: `Expected a self-assessment, found ${describe(relation)}: an anonymous survey asks people about themselves.`,
    });
  if (issues.length > 0) return { ok: false, issues };
  if (!isAnonymous)
    return { ok: true, assessment: resummed({ ...given, survey: survey.id }, profile), sent: input };
  const assessment = { ...anonymized(given, survey, { ...profile }), id: given.id };
  const { draftId: _, ...sent } = assessment;
  return { ok: true, assessment, sent };
}
