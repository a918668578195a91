import type { Issue, ParseResult } from '../../model/issue.js';

// Sentences come in a chunk of their own, with zod: whose data is right never fetches it.

async function issuesOf(
  input: unknown,
  load: () => Promise<(input: unknown) => ParseResult<unknown>>,
): Promise<Issue[]> {
  try {
    const parse = await load();
    const parsed = parse(input);
    return parsed.ok ? [] : parsed.issues;
  } catch (cause) {
    const message = `This is not valid; what is wrong could not be told, because a file is missing: ${String(cause)}`;
    return [{ path: '$', code: 'invalid', message }];
  }
}

/** What is wrong with a role profile. */
export function issuesOfProfile(input: unknown): Promise<Issue[]> {
  return issuesOf(input, async () => (await import('../../model/role-profile.js')).parseRoleProfile);
}

/** What is wrong with an assessment. */
export function issuesOfAssessment(input: unknown): Promise<Issue[]> {
  return issuesOf(input, async () => (await import('../../model/assessment.js')).parseAssessment);
}
