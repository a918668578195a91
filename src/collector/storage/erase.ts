import type { Database } from '../database/tables.js';

/** Erases all that is kept of a person in one survey: what they said, and what others said of them. */
export async function eraseSubject(db: Database, surveyId: string, subject: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('assessment')
    .where('survey_id', '=', surveyId)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
