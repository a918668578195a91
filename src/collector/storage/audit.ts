import { randomUUID } from 'node:crypto';
import type { Database } from '../database/tables.js';

/** Notes who did what; of answers and of people who gave them nothing is noted. */
export async function note(
  db: Database,
  entry: { surveyId: string; actor: string; action: string; detail?: Record<string, unknown>; at: Date },
): Promise<void> {
  const { surveyId, actor, action, detail = {}, at } = entry;
  await db
    .insertInto('audit')
    .values({
      survey_id: surveyId,
      entry_id: randomUUID(),
      at,
      actor,
      action,
      detail: JSON.stringify(detail),
    })
    .execute();
}
