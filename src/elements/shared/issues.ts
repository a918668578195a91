import type { Issue } from '../../model/issue.js';

/** The parsers come in a chunk of their own, with zod and all sentences: whose data is right never fetches it. */
const parsers = {
  profile: async () => (await import('../../model/role-profile.js')).parseRoleProfile,
  assessment: async () => (await import('../../model/assessment.js')).parseAssessment,
};

/** What is wrong with an input. */
export async function issuesOf(kind: keyof typeof parsers, input: unknown): Promise<Issue[]> {
  try {
    const parse = await parsers[kind]();
    const parsed = parse(input);
    return parsed.ok ? [] : parsed.issues;
  } catch (cause) {
    return [
      {
        path: '$',
        code: 'invalid',
        message: `Not valid; what is wrong could not be loaded: ${String(cause)}`,
      },
    ];
  }
}
