import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Assessment } from '../../model/assessment.js';
import { canonicalJson } from '../../model/canonical-json.js';
import type { Database } from '../database/tables.js';
import { columnsOf } from './columns-of.js';
import { createGatherer, type Gatherer } from './gather.js';

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

/** The row of a submission. */
function rowOf({ surveyId, assessment, receivedAt }: Submission, sentHash: string) {
  const { id, rater, subject, replaces, submittedAt, attributes = {}, scale } = assessment;
  return {
    survey_id: surveyId,
    assessment_id: id,
    body: JSON.stringify(assessment),
    sent_hash: sentHash,
    relation: rater?.relation ?? 'self',
    subject,
    replaces,
    submitted_at: submittedAt,
    received_at: receivedAt,
    attributes,
    scale_id: scale.id,
    scale_values: scale.levels.map(({ value }) => value),
    ...columnsOf(assessment),
  };
}

type Row = ReturnType<typeof rowOf>;

/**
 * Writes rows of one survey, all or none, each unless one of its id is there. Tells which were written, by id and hash:
 * none, if the survey is another one by now. Who changes it at this moment goes before or after, whole: that is what the
 * lock is for.
 */
async function write(
  db: Database,
  surveyId: string,
  revision: string,
  rows: readonly Row[],
): Promise<Set<string>> {
  // one parameter, however many rows: the statement is always the same
  const written = await sql<{ assessment_id: string; sent_hash: string }>`
    insert into assessment
    select given.* from json_populate_recordset(null::assessment, ${JSON.stringify(rows)}::json) as given
      join survey using (survey_id)
    where survey_id = ${surveyId} and revision = ${revision}
    for key share of survey
    on conflict (survey_id, assessment_id) do nothing
    returning assessment_id, sent_hash`.execute(db);
  return new Set(written.rows.map((row) => row.assessment_id + row.sent_hash));
}

/** Why one was not written. */
async function found(db: Database, { survey_id, assessment_id, sent_hash }: Row): Promise<Kept> {
  const before = await db
    .selectFrom('assessment')
    .select('sent_hash')
    .where('survey_id', '=', survey_id)
    .where('assessment_id', '=', assessment_id)
    .executeTakeFirst();
  if (!before) return 'changed';
  return before.sent_hash === sent_hash ? 'same' : 'other';
}

async function writeAll(
  db: Database,
  surveyId: string,
  revision: string,
  rows: readonly Row[],
): Promise<Kept[]> {
  const written = await write(db, surveyId, revision, rows);
  // of two alike that came together the first one is new
  return Promise.all(
    rows.map(async (row) => (written.delete(row.assessment_id + row.sent_hash) ? 'new' : found(db, row))),
  );
}

/** The submissions of a database. What comes while others are written to the same survey is written together next. */
export function createSubmissions(db: Database) {
  const gatherers = new Map<string, Gatherer<Row, Kept>>();

  function gather(surveyId: string, revision: string, row: Row): Promise<Kept> {
    const key = JSON.stringify([surveyId, revision]);
    const gatherer =
      gatherers.get(key) ??
      createGatherer<Row, Kept>(
        (rows) => writeAll(db, surveyId, revision, rows),
        () => gatherers.delete(key),
      );
    gatherers.set(key, gatherer);
    return gatherer.add(row);
  }

  /** One that uses up its link, or nothing. */
  const keepOnce = (surveyId: string, revision: string, linkId: string, row: Row): Promise<Kept> =>
    db.transaction().execute(async (trx) => {
      const [kept = 'changed'] = await writeAll(trx, surveyId, revision, [row]);
      if (kept !== 'new') return kept;
      const used = await trx
        .insertInto('used_link')
        .values({ survey_id: surveyId, link_id: linkId })
        .onConflict((conflict) => conflict.columns(['survey_id', 'link_id']).doNothing())
        .executeTakeFirst();
      if (!used.numInsertedOrUpdatedRows) throw new LinkIsUsed('This link has brought a submission already.');
      return kept;
    });

  return {
    /** Keeps a submission, once: all of it, or nothing. What it corrects stays. */
    keep(submission: Submission): Promise<Kept> {
      const { surveyId, revision, linkId } = submission;
      const row = rowOf(submission, hashOf(submission.sent));
      return linkId === undefined
        ? gather(surveyId, revision, row)
        : keepOnce(surveyId, revision, linkId, row);
    },
  };
}

export type Submissions = ReturnType<typeof createSubmissions>;
