import type { Hono } from 'hono';
import { actorOf, requireSurvey, type Services } from '../context.js';
import { streamOf } from '../http/stream.js';
import { Problem } from '../http/problem.js';
import { aggregateInSql, anonymousInSql } from '../storage/aggregates.js';
import { note } from '../storage/audit.js';
import { eraseSubject } from '../storage/erase.js';
import { assessmentTexts } from '../storage/lines.js';

/** What the reader of a survey gets, and what its owner erases. */
export function resultRoutes(app: Hono, services: Services): void {
  const { db, now } = services;

  app.get('/surveys/:survey/aggregate', async (c) => {
    const { survey, profile } = await requireSurvey(services, c, 'read', 'admin');
    if (survey.privacy.mode === 'anonymous') return c.json(await anonymousInSql(db, survey, profile, now()));
    const by = c.req.query('by');
    if (by !== undefined && !survey.attributes?.some(({ id }) => id === by))
      throw new Problem('bad-request', `The survey has no attribute "${by}".`);
    return c.json(await aggregateInSql(db, survey, profile, { by, now: now(), staleMonths: 24 }));
  });

  app.get('/surveys/:survey/assessments.ndjson', async (c) => {
    const { survey, grant } = await requireSurvey(services, c, 'read', 'admin');
    // nobody reads single answers of an anonymous survey, its owner neither
    if (survey.privacy.mode === 'anonymous') throw new Problem('anonymous');
    await note(db, { surveyId: survey.id, actor: actorOf(grant), action: 'export', at: now() });
    return new Response(
      streamOf(assessmentTexts(db, survey.id), (text) => `${text}\n`),
      {
        headers: { 'content-type': 'application/x-ndjson; charset=utf-8' },
      },
    );
  });

  app.delete('/surveys/:survey/subjects/:subject', async (c) => {
    const { survey } = await requireSurvey(services, c, 'admin');
    const erased = await eraseSubject(db, survey.id, c.req.param('subject'));
    await note(db, {
      surveyId: survey.id,
      actor: 'admin',
      action: 'erase-subject',
      detail: { erased },
      at: now(),
    });
    return c.json({ erased });
  });
}
