import * as z from 'zod/mini';
import { assessmentRules } from './assessment-rules.js';
import type { DocumentKind } from './check.js';
import type { ParseResult } from './issue.js';
import type { Known } from './known.js';
import { LIMITS } from './limits.js';
import { parseDocument } from './parse.js';
import { goalSchema } from './plan.js';
import {
  foreignId,
  importanceSchema,
  kebabId,
  languageTag,
  line,
  numberFrom,
  utcTime,
  uuid,
  versionText,
  wholeNumber,
  wordingHashText,
} from './primitives.js';
import { qualitySchema } from './quality.js';
import { ratingSchema, ratingShape } from './rating.js';
import { RELATIONS } from './relations.js';
import { levelSchema } from './scale.js';

/** The scale of the answers as it goes with them: values and labels. */
const usedScaleSchema = z.looseObject({
  id: z.optional(kebabId),
  levels: z.array(levelSchema).check(z.minLength(2), z.maxLength(LIMITS.levels)),
});

/** A rating without a place; it brings its scale along where that is not the assessment's. */
export const unplacedSchema = z.looseObject({ ...ratingShape, scale: z.optional(usedScaleSchema) });

const count = numberFrom(0, LIMITS.skills);

const tierSummarySchema = z.looseObject({
  tier: kebabId,
  skills: count,
  rated: count,
  notApplicable: count,
  mean: z.optional(z.number()),
  atTarget: count,
  belowTarget: count,
});

const gapSchema = z.looseObject({
  skill: kebabId,
  tier: kebabId,
  level: wholeNumber,
  target: wholeNumber,
  gap: numberFrom(1, Number.MAX_SAFE_INTEGER),
  importance: z.optional(importanceSchema),
});

const summarySchema = z.looseObject({
  skills: count,
  rated: count,
  notApplicable: count,
  tiers: z.array(tierSummarySchema).check(z.maxLength(LIMITS.tiers)),
  gaps: z.array(gapSchema).check(z.maxLength(LIMITS.skills)),
});

/** An assessment by its id, and whose it is. */
const basisSchema = z.looseObject({
  id: uuid,
  relation: z.enum(RELATIONS),
  rater: z.optional(foreignId),
});

export const assessmentSchema = z.looseObject({
  schemaVersion: z.literal(1),
  id: uuid,
  draftId: uuid,
  replaces: z.optional(uuid),
  status: z.enum(['draft', 'submitted']),
  profile: z.looseObject({
    id: kebabId,
    version: versionText,
    title: line,
    lang: languageTag,
    hash: wordingHashText,
  }),
  subject: z.optional(foreignId),
  rater: z.optional(z.looseObject({ id: z.optional(foreignId), relation: z.enum(RELATIONS) })),
  survey: z.optional(foreignId),
  /** What the subject is told apart by in a survey, as value's id by attribute's: `{ "office": "lisbon" }`. */
  attributes: z.optional(z.record(foreignId, foreignId)),
  contexts: z.array(kebabId).check(z.maxLength(LIMITS.contexts)),
  tiersShown: z.array(kebabId).check(z.maxLength(LIMITS.tiers)),
  startedAt: utcTime,
  updatedAt: utcTime,
  submittedAt: z.optional(utcTime),
  scale: usedScaleSchema,
  ratings: z.array(ratingSchema).check(z.maxLength(LIMITS.skills)),
  /** Ratings restored from elsewhere for which this profile has no place: kept, never counted. */
  unplaced: z.optional(z.array(unplacedSchema).check(z.maxLength(LIMITS.skills))),
  plan: z.optional(z.array(goalSchema).check(z.maxLength(LIMITS.skills))),
  /** The assessments that an agreed one was made of. */
  basedOn: z.optional(z.array(basisSchema).check(z.maxLength(LIMITS.entries))),
  /** How it came about; raw figures, where the host asks for them. */
  quality: z.optional(qualitySchema),
  summary: summarySchema,
});

/** All ratings of one rater of one subject on one profile version: the JSON that is emitted. */
export type Assessment = Known<z.infer<typeof assessmentSchema>>;
/** A rating that the profile at hand has no place for. */
export type Unplaced = Known<z.infer<typeof unplacedSchema>>;
/** Counts, means and gaps over the shown tiers; derived, so receivers recompute it. */
export type Summary = Assessment['summary'];
export type TierSummary = Summary['tiers'][number];
export type Gap = Summary['gaps'][number];
/** One of the assessments that an agreed one was made of. */
export type Basis = NonNullable<Assessment['basedOn']>[number];
/** Who rates whom, and as what. */
export type Rater = NonNullable<Assessment['rater']>;

export const assessmentKind: DocumentKind<Assessment> = {
  noun: 'assessment',
  schemaVersion: 1,
  schema: assessmentSchema,
  rules: assessmentRules,
};

/** Reads an assessment: an object, or its JSON text. It is judged alone, without its profile. */
export function parseAssessment(input: unknown): ParseResult<Assessment> {
  return parseDocument(assessmentKind, input);
}
