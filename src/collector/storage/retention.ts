import type { Database } from '../database/tables.js';
import { note } from './audit.js';
import type { Surveys } from './surveys.js';

const DAY = 86_400_000;

/** What it works with. */
interface Keeping {
  db: Database;
  surveys: Surveys;
  now: () => Date;
}

/**
 * Erases the submissions whose time is over: all of a survey so many days after its close; of one without a close each
 * so many days after it came. Gives their number; the audit log has it by survey.
 *
 * @param keepDays days; 0 erases at the close.
 */
export async function eraseExpired({ db, surveys, now }: Keeping, keepDays: number): Promise<number> {
  const at = now();
  const cutoff = new Date(at.getTime() - keepDays * DAY);
  let total = 0;
  // the one question about all surveys: which there are
  for (const { survey_id: surveyId } of await db.selectFrom('survey').select('survey_id').execute()) {
    const found = await surveys.find(surveyId);
    if (!found) continue;
    const { closes } = found.survey;
    if (closes !== undefined && Date.parse(closes) > cutoff.getTime()) continue;
    let query = db
      .deleteFrom('assessment')
      .where('survey_id', '=', surveyId)
      // whose end has been moved meanwhile is looked at next time
      .where((is) =>
        is.exists(
          is
            .selectFrom('survey')
            .select('survey_id')
            .where('survey_id', '=', surveyId)
            .where('revision', '=', found.revision),
        ),
      );
    // anonymous ones, which do not tell when they came, always have a close
    if (closes === undefined) query = query.where('received_at', '<=', cutoff);
    const erased = Number((await query.executeTakeFirst()).numDeletedRows);
    if (erased === 0) continue;
    total += erased;
    await note(db, { surveyId, actor: 'retention', action: 'erase-expired', detail: { erased }, at });
  }
  return total;
}
