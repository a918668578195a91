import type { Context, Env } from 'hono';
import type { Tokens } from './access/tokens.js';
import { isSameKey } from './access/same-key.js';
import type { Database } from './database/tables.js';
import type { BodyLimits } from './http/body.js';
import { Problem } from './http/problem.js';
import type { StoredSurvey, Surveys } from './storage/surveys.js';
import type { Grant, Purpose } from './access/tokens.js';

/** What routes work with. */
export interface Services {
  db: Database;
  surveys: Surveys;
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

/** The survey of a request, for whoever has one of some tokens for it. Without one nobody learns whether it is there. */
export async function requireSurvey(
  { tokens, surveys, adminKey }: Services,
  c: AnyContext,
  ...purposes: (Purpose | 'admin')[]
): Promise<StoredSurvey & { grant: Grant | 'admin' }> {
  const token = bearerOf(c);
  const surveyId = c.req.param('survey') ?? '';
  const isAdmin = purposes.includes('admin') && isSameKey(token, adminKey);
  const grant = isAdmin ? 'admin' : await grantOf(tokens, token, purposes, surveyId);
  const found = await surveys.find(surveyId);
  if (!found) throw new Problem('not-found', 'There is no such survey.');
  return { ...found, grant };
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
export const actorOf = (grant: Grant | 'admin'): string => (grant === 'admin' ? 'admin' : grant.purpose);
