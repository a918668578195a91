import * as z from 'zod/mini';
import type { DocumentKind } from './check.js';
import type { ParseResult } from './issue.js';
import { LIMITS } from './limits.js';
import type { Known } from './known.js';
import { levelsOutOfOrder } from './levels.js';
import { parseDocument } from './parse.js';
import { kebabId, line, text, wholeNumber } from './primitives.js';

export const levelSchema = z.looseObject({
  value: wholeNumber,
  label: line,
  description: z.optional(text),
});

export const scaleSchema = z.looseObject({
  id: z.optional(kebabId),
  title: z.optional(line),
  levels: z.array(levelSchema).check(z.minLength(2), z.maxLength(LIMITS.levels)),
});

/** One step of a scale: an integer, a label, what it means in general. */
export type Level = Known<z.infer<typeof levelSchema>>;
/** 2 to 11 levels, lowest first, values strictly increasing. */
export type Scale = Known<z.infer<typeof scaleSchema>>;

export const scaleKind: DocumentKind<Scale> = {
  noun: 'scale',
  schema: scaleSchema,
  rules: { 'scale-order': (scale) => levelsOutOfOrder(scale) },
};

/** Reads a scale such as those in `data/scales/`. */
export function parseScale(input: unknown): ParseResult<Scale> {
  return parseDocument(scaleKind, input);
}
