import type { Assessment } from '../../model/assessment.js';
import type { Issue } from '../../model/issue.js';

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

/** What a page gave, as a list: an object, a list, or the JSON text of either. */
function listOf(given: unknown): unknown[] {
  if (given === null || given === undefined || given === '') return [];
  if (typeof given === 'string') {
    try {
      return listOf(JSON.parse(given) as unknown);
    } catch {
      return [given]; // the judge says what is wrong with it
    }
  }
  return Array.isArray(given) ? given : [given];
}

const other = (position: number, name: string, expected: string, found: string): Issue => ({
  path: `$[${String(position)}]`,
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
      issues.push(other(position, 'profile', profile, assessment.profile.id));
    else if (subject !== undefined && assessment.subject !== undefined && assessment.subject !== subject)
      issues.push(other(position, 'subject', subject, assessment.subject));
    else {
      subject ??= assessment.subject;
      assessments.push(assessment);
    }
  }
  return { assessments, bad, issues };
}
