import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Assessment } from '../../model/assessment.js';
import { canonicalJson } from '../../model/canonical-json.js';
import type { Database } from '../database/tables.js';
import { columnsOf } from './columns-of.js';

/**
 * What became of a submission: kept now, kept before, another one was kept under its id, or the survey has changed since
 * it was judged.
 */
export type Kept = 'new' | 'same' | 'other' | 'changed';

export interface Submission {
  surveyId: string;
  /** Of the survey that it was judged by. */
  revision: string;
  /** As it is kept. */
  assessment: Assessment;
  /** As it was sent: the same again is the same submission. */
  sent: unknown;
  /** When it came; none in anonymous surveys. */
  receivedAt?: Date | undefined;
  /** A link that can bring one submission. */
  linkId?: string | undefined;
}

/** Thrown where a link has brought its submission already. */
export class LinkIsUsed extends Error {}

const hashOf = (value: unknown) => createHash('sha256').update(canonicalJson(value)).digest('base64');

/**
 * Writes it, unless one of its id is there, or the survey is another one by now: then nothing is written. Who changes
 * the survey at this moment goes before or after it, whole: that is what the lock is for.
 */
async function write(
  db: Database,
  { surveyId, revision, assessment, receivedAt }: Submission,
  sentHash: string,
) {
  const { id, rater, subject, replaces, submittedAt, attributes = {}, scale } = assessment;
  const { skills, levels, interests, last_used } = columnsOf(assessment);
  const { numAffectedRows = 0n } = await sql`
    insert into assessment (survey_id, assessment_id, body, sent_hash, relation, subject, replaces, submitted_at,
      received_at, attributes, scale_id, scale_values, skills, levels, interests, last_used)
    select survey_id, ${id}::text, ${JSON.stringify(assessment)}::text, ${sentHash}::text,
      ${rater?.relation ?? 'self'}::text, ${subject ?? null}::text, ${replaces ?? null}::text,
      ${new Date(submittedAt ?? NaN)}::timestamptz, ${receivedAt ?? null}::timestamptz,
      ${JSON.stringify(attributes)}::jsonb, ${scale.id ?? null}::text,
      ${scale.levels.map(({ value }) => value)}::bigint[], ${skills}::text[], ${levels}::bigint[],
      ${interests}::smallint[], ${last_used}::integer[]
    from survey where survey_id = ${surveyId} and revision = ${revision}
    for key share
    on conflict (survey_id, assessment_id) do nothing`.execute(db);
  return numAffectedRows > 0n;
}

/** Why nothing was written. */
async function found(db: Database, { surveyId, assessment }: Submission, sentHash: string): Promise<Kept> {
  const before = await db
    .selectFrom('assessment')
    .select('sent_hash')
    .where('survey_id', '=', surveyId)
    .where('assessment_id', '=', assessment.id)
    .executeTakeFirst();
  if (!before) return 'changed';
  return before.sent_hash === sentHash ? 'same' : 'other';
}

/** Keeps a submission, once: all of it, or nothing. What it corrects stays. */
export async function keep(db: Database, submission: Submission): Promise<Kept> {
  const { surveyId, linkId } = submission;
  const sentHash = hashOf(submission.sent);
  // one statement is a transaction of its own
  if (linkId === undefined)
    return (await write(db, submission, sentHash)) ? 'new' : found(db, submission, sentHash);
  return db.transaction().execute(async (trx) => {
    if (!(await write(trx, submission, sentHash))) return found(trx, submission, sentHash);
    const used = await trx
      .insertInto('used_link')
      .values({ survey_id: surveyId, link_id: linkId })
      .onConflict((conflict) => conflict.columns(['survey_id', 'link_id']).doNothing())
      .executeTakeFirst();
    if (!used.numInsertedOrUpdatedRows) throw new LinkIsUsed('This link has brought a submission already.');
    return 'new';
  });
}
