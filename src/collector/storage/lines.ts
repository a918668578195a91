import type { Database } from '../database/tables.js';

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
