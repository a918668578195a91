import { sql } from 'kysely';
import type { RoleProfile } from '../../model/role-profile.js';
import type { Survey } from '../../model/survey.js';
import type { TeamTable } from '../../model/team.js';
import { teamScale } from '../../scoring/team/columns.js';
import { teamTable } from '../../scoring/team/table.js';
import type { Database } from '../database/tables.js';
import { latestOf } from './latest.js';

const PAGE = 200;

/**
 * The submissions of a survey as JSON texts, in the order of their ids. It is read page by page: no more than one is in
 * memory, however large the survey.
 */
export async function* assessmentTexts(db: Database, surveyId: string): AsyncGenerator<string, void> {
  for (let last = ''; ;) {
    const rows = await db
      .selectFrom('assessment')
      .select(['assessment_id', 'body'])
      .where('survey_id', '=', surveyId)
      .where('assessment_id', '>', last)
      .orderBy('assessment_id')
      .limit(PAGE)
      .execute();
    for (const { body } of rows) yield body;
    const end = rows.at(-1);
    if (!end || rows.length < PAGE) return;
    last = end.assessment_id;
  }
}

/**
 * The submissions that count, one of each person, read page by page as tables of up to 200 people; between them no more
 * is in memory than their ids.
 */
export async function* latestTables(
  db: Database,
  survey: Survey,
  profile: RoleProfile,
): AsyncGenerator<TeamTable, void> {
  const { id: surveyId, attributes = [] } = survey;
  const asked = { surveyId, relation: 'self', scale: teamScale(profile) } as const;
  const { rows } = await sql<{ id: string }>`
    with recursive ${latestOf(asked)} select id from latest order by id collate "C"`.execute(db);
  // all tables have the same columns, whoever is in them
  const options = { survey: { ...survey, attributes } };
  if (rows.length === 0) yield teamTable([], profile, options).table;
  for (let at = 0; at < rows.length; at += PAGE) {
    const ids = rows.slice(at, at + PAGE).map(({ id }) => id);
    const bodies = await db
      .selectFrom('assessment')
      .select('body')
      .where('survey_id', '=', surveyId)
      .where('assessment_id', 'in', ids)
      .orderBy('assessment_id')
      .execute();
    const assessments = bodies.map(({ body }) => JSON.parse(body) as unknown);
    yield teamTable(assessments, profile, options).table;
  }
}
