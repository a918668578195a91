import type { Issue, ParseResult } from '../../model/issue.js';

type Parse = (input: unknown) => ParseResult<unknown>;

/** What is wrong with an input. The parser comes late, with zod and all sentences: good data never fetches it. */
export async function issuesOf(load: () => Promise<Parse>, input: unknown): Promise<Issue[]> {
  try {
    const parsed = (await load())(input);
    return parsed.ok ? [] : parsed.issues;
  } catch (cause) {
    const message = `What is wrong could not be loaded: ${String(cause)}`;
    return [{ path: '$', code: 'invalid', message }];
  }
}

export const profileParser = async () => (await import('../../model/role-profile.js')).parseRoleProfile;
