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

/** A survey as it stood when a submission was judged by it. */
interface SurveyState {
  surveyId: string;
  revision: string;
}

export interface Submission extends SurveyState {
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

/** The columns of a submission's row, with their types: of values that stand in a query the database cannot tell. */
const TYPES = {
  assessment_id: 'text',
  body: 'text',
  sent_hash: 'text',
  relation: 'text',
  subject: 'text',
  replaces: 'text',
  submitted_at: 'timestamptz',
  received_at: 'timestamptz',
  attributes: 'jsonb',
  scale_id: 'text',
  scale_values: 'bigint[]',
  skills: 'text[]',
  levels: 'bigint[]',
  interests: 'smallint[]',
  last_used: 'integer[]',
} as const;
const COLUMNS = Object.keys(TYPES) as (keyof typeof TYPES)[];
const columnList = sql.raw(COLUMNS.join(', '));

type Row = Record<keyof typeof TYPES, unknown> & { assessment_id: string; sent_hash: string };

function rowOf({ assessment, receivedAt, sent }: Submission): Row {
  const { id, rater, subject, replaces, submittedAt, attributes = {}, scale } = assessment;
  return {
    assessment_id: id,
    body: JSON.stringify(assessment),
    sent_hash: hashOf(sent),
    relation: rater?.relation ?? 'self',
    subject: subject ?? null,
    replaces: replaces ?? null,
    submitted_at: new Date(submittedAt ?? NaN),
    received_at: receivedAt ?? null,
    attributes: JSON.stringify(attributes),
    scale_id: scale.id ?? null,
    scale_values: scale.levels.map(({ value }) => value),
    ...columnsOf(assessment),
  };
}

/** What tells two submissions apart. */
const keyOf = ({ assessment_id, sent_hash }: Pick<Row, 'assessment_id' | 'sent_hash'>) =>
  `${assessment_id} ${sent_hash}`;

/**
 * Writes rows of one survey, all or none, each unless one of its id is there. Tells which were written: none, if the
 * survey is another one by now. Who changes it at this moment goes before or after, whole: that is what the lock is for.
 */
async function write(
  db: Database,
  { surveyId, revision }: SurveyState,
  rows: readonly Row[],
): Promise<Set<string>> {
  const values = rows.map(
    (row) => sql`(${sql.join(COLUMNS.map((name) => sql`${row[name]}::${sql.raw(TYPES[name])}`))})`,
  );
  const written = await sql<Row>`
    insert into assessment (survey_id, ${columnList})
    select survey_id, given.* from survey, (values ${sql.join(values)}) as given (${columnList})
    where survey_id = ${surveyId} and revision = ${revision}
    for key share of survey
    on conflict (survey_id, assessment_id) do nothing
    returning assessment_id, sent_hash`.execute(db);
  return new Set(written.rows.map(keyOf));
}

/** Why one was not written. */
async function found(db: Database, surveyId: string, { assessment_id, sent_hash }: Row): Promise<Kept> {
  const before = await db
    .selectFrom('assessment')
    .select('sent_hash')
    .where('survey_id', '=', surveyId)
    .where('assessment_id', '=', assessment_id)
    .executeTakeFirst();
  if (!before) return 'changed';
  return before.sent_hash === sent_hash ? 'same' : 'other';
}

async function writeAll(db: Database, state: SurveyState, rows: readonly Row[]): Promise<Kept[]> {
  const written = await write(db, state, rows);
  // of two alike that came together the first one is new
  return Promise.all(
    rows.map(async (row) => (written.delete(keyOf(row)) ? 'new' : found(db, state.surveyId, row))),
  );
}

/** The submissions of a database. What comes while others are written to the same survey is written together next. */
export function createSubmissions(db: Database) {
  const gatherers = new Map<string, Gatherer<Row, Kept>>();

  function gather({ surveyId, revision }: SurveyState, row: Row): Promise<Kept> {
    const key = JSON.stringify([surveyId, revision]);
    const gatherer =
      gatherers.get(key) ??
      createGatherer<Row, Kept>(
        (rows) => writeAll(db, { surveyId, revision }, rows),
        () => gatherers.delete(key),
      );
    gatherers.set(key, gatherer);
    return gatherer.add(row);
  }

  /** Keeps one that uses up its link, or nothing. */
  const keepOnce = (state: SurveyState, linkId: string, row: Row): Promise<Kept> =>
    db.transaction().execute(async (trx) => {
      const [kept = 'changed'] = await writeAll(trx, state, [row]);
      if (kept !== 'new') return kept;
      const used = await trx
        .insertInto('used_link')
        .values({ survey_id: state.surveyId, link_id: linkId })
        .onConflict((conflict) => conflict.columns(['survey_id', 'link_id']).doNothing())
        .executeTakeFirst();
      if (!used.numInsertedOrUpdatedRows) throw new LinkIsUsed('This link has brought a submission already.');
      return kept;
    });

  return {
    /** Keeps a submission, once: all of it, or nothing. What it corrects stays. */
    keep(submission: Submission): Promise<Kept> {
      const { linkId } = submission;
      const row = rowOf(submission);
      return linkId === undefined ? gather(submission, row) : keepOnce(submission, linkId, row);
    },
  };
}

export type Submissions = ReturnType<typeof createSubmissions>;
