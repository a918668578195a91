import { createHash } from 'node:crypto';
import type { Assessment } from '../../model/assessment.js';
import { canonicalJson } from '../../model/canonical-json.js';
import type { Database } from '../database/tables.js';
import { columnsOf } from './columns-of.js';

/** What became of a submission: kept now, kept before, or another one was kept under its id. */
export type Kept = 'new' | 'same' | 'other';

export interface Submission {
  surveyId: string;
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

/** Keeps a submission, once: all of it, or nothing. What it corrects stays. */
export function keep(
  db: Database,
  { surveyId, assessment, sent, receivedAt, linkId }: Submission,
): Promise<Kept> {
  const sentHash = hashOf(sent);
  return db.transaction().execute(async (trx) => {
    const { id, rater, subject, replaces, submittedAt, attributes = {}, scale } = assessment;
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('assessment')
      .values({
        survey_id: surveyId,
        assessment_id: id,
        body: JSON.stringify(assessment),
        sent_hash: sentHash,
        relation: rater?.relation ?? 'self',
        subject: subject ?? null,
        replaces: replaces ?? null,
        submitted_at: new Date(submittedAt ?? NaN),
        received_at: receivedAt ?? null,
        attributes: JSON.stringify(attributes),
        scale_id: scale.id ?? null,
        scale_values: scale.levels.map(({ value }) => value),
        ...columnsOf(assessment),
      })
      .onConflict((conflict) => conflict.columns(['survey_id', 'assessment_id']).doNothing())
      .executeTakeFirst();
    if (!numInsertedOrUpdatedRows) {
      const { sent_hash: before } = await trx
        .selectFrom('assessment')
        .select('sent_hash')
        .where('survey_id', '=', surveyId)
        .where('assessment_id', '=', id)
        .executeTakeFirstOrThrow();
      return before === sentHash ? 'same' : 'other';
    }
    if (linkId !== undefined) {
      const used = await trx
        .insertInto('used_link')
        .values({ survey_id: surveyId, link_id: linkId })
        .onConflict((conflict) => conflict.columns(['survey_id', 'link_id']).doNothing())
        .executeTakeFirst();
      if (!used.numInsertedOrUpdatedRows) throw new LinkIsUsed('This link has brought a submission already.');
    }
    return 'new';
  });
}
