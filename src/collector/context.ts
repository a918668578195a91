import type { Context, Env } from 'hono';
import type { Tokens } from './access/tokens.js';
import { isSameKey } from './access/same-key.js';
import type { Database } from './database/tables.js';
import type { BodyLimits } from './http/body.js';
import { Problem } from './http/problem.js';
import type { Submissions } from './storage/submissions.js';
import type { FoundSurvey, Surveys } from './storage/surveys.js';
import type { Grant, Purpose } from './access/tokens.js';

/** What routes work with. */
export interface Services {
  db: Database;
  surveys: Surveys;
  submissions: Submissions;
  tokens: Tokens;
  adminKey: string;
  limits: BodyLimits;
  /** How long after the close of a named survey what was submitted before it is still taken, in milliseconds. */
  grace: number;
  now: () => Date;
}

type AnyContext = Context<Env, string>;

function bearerOf(c: AnyContext): string {
  const [, token] = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '') ?? [];
  if (!token)
    throw new Problem('no-token', 'Send it as "authorization: Bearer …".', {
      headers: { 'www-authenticate': 'Bearer' },
    });
  return token;
}

/** @throws {Problem} for whoever does not have the admin key. */
export function requireAdmin({ adminKey }: Services, c: AnyContext): void {
  if (!isSameKey(bearerOf(c), adminKey)) throw new Problem('not-allowed');
}

export type Allowed = Grant | 'admin';

/** What somebody may do in the survey of a request. */
export async function requireGrant(
  { tokens, adminKey }: Services,
  c: AnyContext,
  ...purposes: (Purpose | 'admin')[]
): Promise<Allowed> {
  const token = bearerOf(c);
  if (purposes.includes('admin') && isSameKey(token, adminKey)) return 'admin';
  return grantOf(tokens, token, purposes, c.req.param('survey') ?? '');
}

/** @throws {Problem} where there is none. */
export function required(found: FoundSurvey | undefined): FoundSurvey {
  if (!found) throw new Problem('not-found', 'There is no such survey.');
  return found;
}

/** The survey of a request, for whoever has one of some tokens for it. Without one nobody learns whether it is there. */
export async function requireSurvey(
  services: Services,
  c: AnyContext,
  ...purposes: (Purpose | 'admin')[]
): Promise<FoundSurvey & { grant: Allowed }> {
  const grant = await requireGrant(services, c, ...purposes);
  return { ...required(await services.surveys.find(c.req.param('survey') ?? '')), grant };
}

async function grantOf(
  tokens: Tokens,
  token: string,
  purposes: readonly (Purpose | 'admin')[],
  surveyId: string,
): Promise<Grant> {
  const grant = await tokens.read(token, surveyId);
  if (!purposes.includes(grant.purpose)) throw new Problem('not-allowed');
  return grant;
}

/** Who it was, for the audit log: what they may, and not their name. */
export const actorOf = (grant: Allowed): string => (grant === 'admin' ? 'admin' : grant.purpose);
