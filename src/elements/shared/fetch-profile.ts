import type { SkillsErrorCode } from '../../events/error.js';
import type { Issue } from '../../model/issue.js';
import { readRoleProfile } from '../../model/read.js';
import type { RoleProfile } from '../../model/role-profile.js';
import { issuesOf, profileParser } from './issues.js';

/** Why there is no profile. */
export interface ProfileFailure {
  code: SkillsErrorCode;
  issues: readonly Issue[];
}

export type ProfileResult = { profile: RoleProfile } | { failure: ProfileFailure };

const unreachable = (message: string): ProfileResult => ({
  failure: { code: 'profile-unreachable', issues: [{ path: '$', code: 'unreachable', message }] },
});

/** Checks a profile from anywhere, an object or JSON text. A good one is there at once, sentences take a fetch. */
export function readProfile(input: unknown): ProfileResult | Promise<ProfileResult> {
  const profile = readRoleProfile(input);
  if (profile) return { profile };
  return issuesOf(profileParser, input).then((issues) => ({ failure: { code: 'profile-invalid', issues } }));
}

const messageOf = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause));

/** The text at an address, or why there is none. Rejects only when aborted. */
export async function fetchText(
  src: string,
  signal: AbortSignal,
): Promise<{ text: string } | { problem: string }> {
  try {
    const response = await fetch(src, { signal, headers: { accept: 'application/json' } });
    if (!response.ok)
      return { problem: `The address ${src} answered with status ${String(response.status)}.` };
    return { text: await response.text() };
  } catch (cause) {
    if (signal.aborted) throw cause;
    return { problem: `The address ${src} could not be reached: ${messageOf(cause)}` };
  }
}

/** Fetches a profile. Rejects only when aborted; everything else is a result. */
export async function fetchProfile(src: string, signal: AbortSignal): Promise<ProfileResult> {
  const fetched = await fetchText(src, signal);
  return 'problem' in fetched ? unreachable(fetched.problem) : readProfile(fetched.text);
}
