import { parseSurvey } from '../../model/survey.js';
import type { Database } from '../database/tables.js';
import { note } from './audit.js';

const DAY = 86_400_000;

/** The one question about all surveys: which there are. On a cluster each worker answers for its own. */
export const surveyIds = (db: Database) => db.selectFrom('survey').select('survey_id');

/** Whether a survey had closed by then; undefined for one without a close. */
async function hadClosed(db: Database, surveyId: string, then: Date): Promise<boolean | undefined> {
  const row = await db
    .selectFrom('survey')
    .select('definition')
    .where('survey_id', '=', surveyId)
    .executeTakeFirst();
  const parsed = parseSurvey(row?.definition);
  if (!parsed.ok) return false;
  const { closes } = parsed.value;
  return closes === undefined ? undefined : Date.parse(closes) <= then.getTime();
}

/**
 * Erases the submissions whose time is over: all of a survey so many days after its close; of one without a close each
 * so many days after it came. Gives their number; the audit log has it by survey.
 *
 * @param keepDays days; 0 erases at the close.
 */
export async function eraseExpired(db: Database, keepDays: number, now: Date): Promise<number> {
  const cutoff = new Date(now.getTime() - keepDays * DAY);
  let total = 0;
  for (const { survey_id: surveyId } of await surveyIds(db).execute()) {
    const isOver = await hadClosed(db, surveyId, cutoff);
    if (isOver === false) continue;
    let query = db.deleteFrom('assessment').where('survey_id', '=', surveyId);
    if (isOver === undefined) query = query.where('received_at', '<=', cutoff);
    const erased = Number((await query.executeTakeFirst()).numDeletedRows);
    if (erased === 0) continue;
    total += erased;
    await note(db, { surveyId, actor: 'retention', action: 'erase-expired', detail: { erased }, at: now });
  }
  return total;
}
