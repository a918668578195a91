import { placeRatings } from '../../../model/answers.js';
import type { Assessment } from '../../../model/assessment.js';
import type { Issue } from '../../../model/issue.js';
import { scaleValues } from '../../../model/levels.js';
import { readAssessment } from '../../../model/read-assessment.js';
import { roleIndex } from '../../../model/role-index.js';
import type { RoleProfile } from '../../../model/role-profile.js';
import { listOf, placed } from '../../shared/given-list.js';
import { assessmentParser } from '../../shared/assessment-parser.js';
import { issuesOf } from '../../shared/issues.js';

/** The assessments in a reference; `undefined` where one of them is none. */
export function readReferences(given: unknown): Assessment[] | undefined {
  const read = listOf(given).map(readAssessment);
  return read.every((each) => each !== undefined) ? read : undefined;
}

/** Why a reference could not be read. */
export async function unreadable(given: unknown): Promise<Issue[]> {
  const found = await Promise.all(listOf(given).map((each) => issuesOf(assessmentParser, each)));
  return found.flatMap((issues, i) => placed(given, i, issues));
}

/** Why readable references do not fit what is rated here: another role, another subject, another scale. */
export function misfits(
  given: unknown,
  references: readonly Assessment[],
  profile: RoleProfile,
  subject: string | undefined,
): Issue[] {
  const { scale } = roleIndex(profile);
  const expected = subject ?? references.find((each) => each.subject)?.subject;
  return references.flatMap((reference, i) => {
    const issue = (path: string, code: string, message: string) =>
      placed(given, i, [{ path, code, message }]);
    const { id } = reference.profile;
    if (id !== profile.id)
      return issue(
        '$.profile.id',
        'other-profile',
        `Expected an assessment of "${profile.id}", found one of "${id}".`,
      );
    if (expected && reference.subject && reference.subject !== expected)
      return issue(
        '$.subject',
        'other-subject',
        `Expected an assessment of the subject "${expected}", found one of "${reference.subject}".`,
      );
    const left = placeRatings(profile, { ...reference, unplaced: [] }).unplaced;
    if (left.some((rating) => rating.scale))
      return issue(
        '$.scale',
        'other-scale',
        `Expected levels ${scaleValues(scale)}, found ${scaleValues(reference.scale)}.`,
      );
    return [];
  });
}
