import type { Assessment } from '../../model/assessment.js';
import type { Issue } from '../../model/issue.js';
import { listOf, placed } from '../shared/given-list.js';

/** What judges assessments; fetched when there are some. */
export const loadJudge = () => import('../../model/read-assessment.js');
type Judge = Awaited<ReturnType<typeof loadJudge>>;

/** Assessments that can be used, and places of those that cannot. */
export interface Taken {
  assessments: readonly Assessment[];
  /** Not what an assessment must be; by place in what was given. */
  bad: readonly { position: number; input: unknown }[];
  /** Of another role or another subject than the first. */
  issues: readonly Issue[];
}

/** Why an assessment does not belong to the others. */
const other = (name: string, expected: string, found: string): Issue => ({
  path: '$',
  code: `other-${name}`,
  message: `Expected an assessment of the ${name} ${JSON.stringify(expected)}, found one of ${JSON.stringify(found)}.`,
});

/** Of what a page gave, what belongs together: one role in any version, one subject. */
export function takeAssessments(
  given: unknown,
  profile: string,
  about: string | undefined,
  { readAssessment }: Judge,
): Taken {
  const assessments: Assessment[] = [];
  const bad: Taken['bad'][number][] = [];
  const issues: Issue[] = [];
  let subject = about;
  for (const [position, input] of listOf(given).entries()) {
    const assessment = readAssessment(input);
    if (!assessment) bad.push({ position, input });
    else if (assessment.profile.id !== profile)
      issues.push(...placed(given, position, [other('profile', profile, assessment.profile.id)]));
    else if (subject !== undefined && assessment.subject !== undefined && assessment.subject !== subject)
      issues.push(...placed(given, position, [other('subject', subject, assessment.subject)]));
    else {
      subject ??= assessment.subject;
      assessments.push(assessment);
    }
  }
  return { assessments, bad, issues };
}
