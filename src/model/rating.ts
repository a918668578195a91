import * as z from 'zod/mini';
import { importanceSchema } from './importance.js';
import type { ParseResult } from './issue.js';
import type { Known } from './known.js';
import { LIMITS } from './limits.js';
import { parseDocument, type DocumentKind } from './parse.js';
import { kebabId, line, text, utcTime, webUrl, wholeNumber } from './primitives.js';

/** 0 none to 3 strong; for interest and for confidence alike. */
const strength = z.int().check(z.gte(0), z.lte(3));

const evidenceSchema = z.looseObject({ url: webUrl, title: z.optional(line) });

export const ratingStateSchema = z.enum(['rated', 'not-applicable', 'details-only']);

/** The optional parts of an answer; a person may give them before, with or without a level. */
export const detailSchemas = {
  interest: z.optional(strength),
  confidence: z.optional(strength),
  evidence: z.optional(z.array(evidenceSchema).check(z.maxLength(LIMITS.entries))),
  /** A month, `2026-03`. */
  lastUsed: z.optional(
    z.string().check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'Expected a month such as "2026-03"')),
  ),
  comment: z.optional(text),
};

export const ratingSchema = z.looseObject({
  tier: kebabId,
  skill: kebabId,
  name: line,
  state: ratingStateSchema,
  level: z.optional(wholeNumber),
  ...detailSchemas,
  importance: z.optional(importanceSchema),
  target: z.optional(wholeNumber),
  ratedAt: z.optional(utcTime),
});

/** One answer as it is emitted: a level, or not applicable, with optional details. */
export type Rating = Known<z.infer<typeof ratingSchema>>;
export type RatingState = Rating['state'];
/** A link that shows the level. */
export type Evidence = NonNullable<Rating['evidence']>[number];
/** The details of an answer, by name. */
export type Details = Pick<Rating, 'interest' | 'confidence' | 'evidence' | 'lastUsed' | 'comment'>;

const detailsKind: DocumentKind<Details> = {
  noun: 'set of details',
  schema: z.looseObject(detailSchemas),
  rules: [],
};

/** Reads the details of an answer: interest, confidence, evidence, last used, comment. */
export function parseDetails(input: unknown): ParseResult<Details> {
  return parseDocument(detailsKind, input);
}
