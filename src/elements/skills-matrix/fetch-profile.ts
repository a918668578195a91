import type { SkillsErrorCode } from '../../events/error.js';
import type { Issue } from '../../model/issue.js';
import { LIMITS } from '../../model/limits.js';
import { readRoleProfile } from '../../model/read.js';
import type { RoleProfile } from '../../model/role-profile.js';
import { issuesOfProfile } from './issues.js';

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
  return issuesOfProfile(input).then((issues) => ({ failure: { code: 'profile-invalid', issues } }));
}

/** Fetches a profile. Rejects only when aborted; everything else is a result. */
export async function fetchProfile(src: string, signal: AbortSignal): Promise<ProfileResult> {
  try {
    const response = await fetch(src, { signal, headers: { accept: 'application/json' } });
    if (!response.ok)
      return unreachable(`The address ${src} answered with status ${String(response.status)}.`);
    const announced = Number(response.headers.get('content-length') ?? 0);
    if (announced > LIMITS.bytes * 2)
      return unreachable(`The file at ${src} has ${String(announced)} bytes.`);
    return await readProfile(await response.text());
  } catch (error) {
    if (signal.aborted) throw error;
    return unreachable(`The address ${src} could not be reached: ${(error as Error).message}`);
  }
}
