import type { Hono } from 'hono';
import type { RoleProfile } from '../../model/role-profile.js';
import type { Survey } from '../../model/survey.js';
import { teamCsv } from '../../interchange/out/team-csv.js';
import { ndjson, teamRows } from '../../interchange/out/team-rows.js';
import type { Database } from '../database/tables.js';
import { STALE_MONTHS } from '../../scoring/team/options.js';
import { actorOf, requireSurvey, type Services } from '../context.js';
import { streamOf } from '../http/stream.js';
import { Problem } from '../http/problem.js';
import { aggregateInSql, anonymousInSql } from '../storage/aggregates.js';
import { note } from '../storage/audit.js';
import { eraseSubject } from '../storage/erase.js';
import { assessmentTexts, latestTables } from '../storage/lines.js';

const NDJSON = 'application/x-ndjson; charset=utf-8';

/** What can be taken along of a named survey, by the last part of its address; read and sent piece by piece. */
const EXPORTS: Record<
  string,
  {
    type: string;
    texts: (db: Database, survey: Survey, profile: RoleProfile) => AsyncGenerator<string, void>;
  }
> = {
  /** All submissions as they are kept, those that were corrected too. */
  'assessments.ndjson': {
    type: NDJSON,
    async *texts(db, survey) {
      for await (const text of assessmentTexts(db, survey.id)) yield `${text}\n`;
    },
  },
  /** One rating a line, of those submissions that count. */
  'rows.ndjson': {
    type: NDJSON,
    async *texts(db, survey, profile) {
      for await (const table of latestTables(db, survey, profile)) yield* ndjson(teamRows(table, survey));
    },
  },
  /** One person a line. */
  'people.csv': {
    type: 'text/csv; charset=utf-8',
    async *texts(db, survey, profile) {
      let isRest = false;
      for await (const table of latestTables(db, survey, profile)) {
        yield teamCsv(table, { isRest });
        isRest = true;
      }
    },
  },
};

/** What the reader of a survey gets, and what its owner erases. */
export function resultRoutes(app: Hono, services: Services): void {
  const { db, now } = services;

  app.get('/surveys/:survey/aggregate', async (c) => {
    const { survey, profile } = await requireSurvey(services, c, 'read', 'admin');
    if (survey.privacy.mode === 'anonymous') return c.json(await anonymousInSql(db, survey, profile, now()));
    const by = c.req.query('by');
    if (by !== undefined && !survey.attributes?.some(({ id }) => id === by))
      throw new Problem('bad-request', `The survey has no attribute "${by}".`);
    return c.json(await aggregateInSql(db, survey, profile, { by, now: now(), staleMonths: STALE_MONTHS }));
  });

  for (const [name, { type, texts }] of Object.entries(EXPORTS))
    app.get(`/surveys/:survey/${name}`, async (c) => {
      const { survey, profile, grant } = await requireSurvey(services, c, 'read', 'admin');
      // nobody reads single answers of an anonymous survey, its owner neither
      if (survey.privacy.mode === 'anonymous') throw new Problem('anonymous');
      const detail = { name };
      await note(db, { surveyId: survey.id, actor: actorOf(grant), action: 'export', detail, at: now() });
      return new Response(streamOf(texts(db, survey, profile)), { headers: { 'content-type': type } });
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
