import * as z from 'zod/mini';
import type { Known } from './known.js';
import { LIMITS } from './limits.js';
import { importanceSchema, kebabId, levelKey, line, text, webUrl, wholeNumber } from './primitives.js';

const raiseSchema = z.looseObject({
  context: kebabId,
  importance: z.optional(importanceSchema),
  target: z.optional(wholeNumber),
  stretch: z.optional(wholeNumber),
});

const referenceSchema = z.looseObject({
  /** The framework the skill is matched to: `esco`, `onet`, `sfia`, `case`, or a host's own. */
  scheme: line,
  uri: webUrl,
});

export const anchorsSchema = z.record(levelKey, text);

export const skillSchema = z.looseObject({
  id: kebabId,
  name: line,
  group: z.optional(line),
  description: z.optional(text),
  use: z.optional(text),
  importance: z.optional(importanceSchema),
  importanceMax: z.optional(importanceSchema),
  /** Whether it has to be answered where answers are required; by default when critical or important. */
  required: z.optional(z.boolean()),
  when: z.optional(z.array(raiseSchema).check(z.maxLength(LIMITS.contexts))),
  appliesIn: z.optional(z.array(kebabId).check(z.maxLength(LIMITS.contexts))),
  note: z.optional(text),
  target: z.optional(wholeNumber),
  stretch: z.optional(wholeNumber),
  anchors: z.optional(anchorsSchema),
  evidencePrompts: z.optional(z.array(text).check(z.maxLength(LIMITS.entries))),
  references: z.optional(z.array(referenceSchema).check(z.maxLength(LIMITS.entries))),
});

/** One row of a role profile. Only `id` and `name` are required. */
export type Skill = Known<z.infer<typeof skillSchema>>;
/** What a context changes in one skill; it can only raise. */
export type Raise = Known<z.infer<typeof raiseSchema>>;
