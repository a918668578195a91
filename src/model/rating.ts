import * as z from 'zod/mini';
import type { DocumentKind } from './check.js';
import type { ParseResult } from './issue.js';
import type { Known } from './known.js';
import { LIMITS } from './limits.js';
import { parseDocument } from './parse.js';
import {
  importanceSchema,
  kebabId,
  line,
  month,
  numberFrom,
  text,
  utcTime,
  webUrl,
  wholeNumber,
} from './primitives.js';

/** 0 none to 3 strong; for interest and for confidence alike. */
const strength = numberFrom(0, 3);

const evidenceSchema = z.looseObject({ url: webUrl, title: z.optional(line) });

export const ratingStateSchema = z.enum(['rated', 'not-applicable', 'details-only']);

/** The optional parts of an answer; a person may give them before, with or without a level. */
export const detailSchemas = {
  interest: z.optional(strength),
  confidence: z.optional(strength),
  evidence: z.optional(z.array(evidenceSchema).check(z.maxLength(LIMITS.entries))),
  /** A month, `2026-03`. */
  lastUsed: z.optional(month),
  comment: z.optional(text),
};

/** The fields of a rating. */
export const ratingShape = {
  tier: kebabId,
  skill: kebabId,
  name: line,
  state: ratingStateSchema,
  level: z.optional(wholeNumber),
  ...detailSchemas,
  importance: z.optional(importanceSchema),
  target: z.optional(wholeNumber),
  ratedAt: z.optional(utcTime),
};

export const ratingSchema = z.looseObject(ratingShape);

/** One answer as it is emitted: a level, or not applicable, with optional details. */
export type Rating = Known<z.infer<typeof ratingSchema>>;
export type RatingState = Rating['state'];
/** A link that shows the level. */
export type Evidence = NonNullable<Rating['evidence']>[number];
/** The details of an answer, by name. */
export type Details = Pick<Rating, 'interest' | 'confidence' | 'evidence' | 'lastUsed' | 'comment'>;

export const detailsKind: DocumentKind<Details> = {
  noun: 'set of details',
  schema: z.looseObject(detailSchemas),
  rules: {},
};

/** Reads the details of an answer: interest, confidence, evidence, last used, comment. */
export function parseDetails(input: unknown): ParseResult<Details> {
  return parseDocument(detailsKind, input);
}
