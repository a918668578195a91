import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import type { Issue, ParseResult } from '../../model/issue.js';
import { parseRoleProfile } from '../../model/role-profile.js';
import { parseSurvey } from '../../model/survey.js';
import { MOST_DAYS, PURPOSES, type Purpose } from '../access/tokens.js';
import { actorOf, requireAdmin, requireSurvey, type Services } from '../context.js';
import { jsonOf } from '../http/body.js';
import { Problem } from '../http/problem.js';
import { note } from '../storage/audit.js';

const DAY = 86_400_000;

type Fields = Record<string, unknown>;

/** A document that stands in a field of the body: its places are told from the body's root. */
function documentIn<T>(parse: (input: unknown) => ParseResult<T>, body: Fields, field: string): T {
  const parsed = parse(body[field]);
  if (parsed.ok) return parsed.value;
  const issues = parsed.issues.map((issue): Issue => ({
    ...issue,
    path: issue.path.replace('$', `$.${field}`),
  }));
  throw new Problem('invalid', `The ${field} cannot be used.`, { issues });
}

function fieldsOf(body: unknown): Fields {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new Problem('invalid', 'Expected an object.');
  return body as Fields;
}

const wrong = (field: string, what: string) =>
  new Problem('invalid', `Expected ${what} in "${field}".`, {
    issues: [{ path: `$.${field}`, code: 'wrong-type', message: `Expected ${what}.` }],
  });

/** What a link is to be, of what was asked for. */
function linkIn(body: Fields) {
  const { purpose, subject, days = 30, once = false } = body;
  if (!PURPOSES.includes(purpose as Purpose)) throw wrong('purpose', '"submit" or "read"');
  if (subject !== undefined && (typeof subject !== 'string' || !/\S/.test(subject)))
    throw wrong('subject', 'an id');
  if (typeof days !== 'number' || !(days > 0 && days <= MOST_DAYS))
    throw wrong('days', `a number up to ${String(MOST_DAYS)}`);
  if (typeof once !== 'boolean') throw wrong('once', 'true or false');
  return { purpose: purpose as Purpose, subject, days, once };
}

/** What the owner of surveys does: make them, hand out links. */
export function surveyRoutes(app: Hono, services: Services): void {
  const { db, surveys, tokens, limits, now } = services;

  app.put('/surveys/:survey', async (c) => {
    requireAdmin(services, c);
    const surveyId = c.req.param('survey');
    const body = fieldsOf(await jsonOf(c.req.raw, limits));
    const survey = documentIn(parseSurvey, body, 'survey');
    const profile = documentIn(parseRoleProfile, body, 'profile');
    if (survey.id !== surveyId) throw wrong('survey.id', `"${surveyId}", as in the address`);
    if (survey.profile.id !== profile.id)
      throw wrong('profile.id', `"${survey.profile.id}", as the survey says`);
    const kept = await surveys.put({ survey, profile });
    if (kept === 'promised')
      throw new Problem(
        'has-answers',
        'Of an anonymous survey, privacy, close and groups stay as people were told.',
      );
    if (kept === 'other-version')
      throw new Problem(
        'has-answers',
        `Version ${profile.version} of the profile is there with other words: give the new words a version of their own.`,
      );
    await note(db, {
      surveyId,
      actor: 'admin',
      action: 'put-survey',
      detail: { version: profile.version },
      at: now(),
    });
    return c.json({ id: surveyId }, 200);
  });

  app.post('/surveys/:survey/links', async (c) => {
    const { survey } = await requireSurvey(services, c, 'admin');
    const { purpose, subject, days, once } = linkIn(fieldsOf(await jsonOf(c.req.raw, limits)));
    if (subject !== undefined && survey.privacy.mode === 'anonymous')
      throw wrong('subject', 'nothing, because the survey is anonymous');
    const expires = new Date(now().getTime() + days * DAY);
    const grant = { purpose, surveyId: survey.id, subject, linkId: once ? randomUUID() : undefined };
    const token = await tokens.sign(grant, expires);
    await note(db, {
      surveyId: survey.id,
      actor: 'admin',
      action: 'link',
      detail: { purpose, days, once },
      at: now(),
    });
    return c.json({ token, expires: expires.toISOString() }, 201);
  });

  // who answers reads what is asked, and not who else is asked
  app.get('/surveys/:survey', async (c) => {
    const { survey, grant } = await requireSurvey(services, c, 'submit', 'read', 'admin');
    const { ids: _, ...audience } = survey.audience;
    return c.json(actorOf(grant) === 'submit' ? { ...survey, audience } : survey);
  });

  app.get('/surveys/:survey/profile', async (c) => {
    const { profile } = await requireSurvey(services, c, 'submit', 'read', 'admin');
    return c.json(profile);
  });
}
