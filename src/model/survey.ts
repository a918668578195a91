import * as z from 'zod/mini';
import { ASK_NAMES } from './ask-names.js';
import type { DocumentKind } from './check.js';
import type { ParseResult } from './issue.js';
import type { Known } from './known.js';
import { LEAST_GROUP, LIMITS } from './limits.js';
import { parseDocument } from './parse.js';
import {
  address,
  foreignId,
  kebabId,
  languageTag,
  line,
  numberFrom,
  text,
  utcTime,
  versionText,
} from './primitives.js';
import { surveyRules } from './survey-rules.js';

/** A number of people. */
const people = numberFrom(1, LIMITS.people);

const attributeSchema = z.looseObject({
  id: foreignId,
  label: z.optional(line),
  values: z
    .array(z.looseObject({ id: foreignId, label: z.optional(line) }))
    .check(z.minLength(1), z.maxLength(LIMITS.contexts)),
});

export const surveySchema = z.looseObject({
  schemaVersion: z.literal(1),
  id: foreignId,
  title: line,
  /** Language of its own texts. */
  lang: z.optional(languageTag),
  /** What the answers are for, as people read it before they give any. */
  purpose: z.optional(text),
  /** What is rated; `src` is relative to the address of the survey. */
  profile: z.looseObject({ id: kebabId, version: z.optional(versionText), src: z.optional(address) }),
  /** From when on it can be answered; without it, at once. */
  opens: z.optional(utcTime),
  /** From when on it can no longer be answered, and anonymous results may be shown. */
  closes: z.optional(utcTime),
  audience: z.looseObject({
    ids: z.optional(z.array(foreignId).check(z.maxLength(LIMITS.people))),
    size: people,
  }),
  /** What people are told apart by: an office, a job level. */
  attributes: z.optional(z.array(attributeSchema).check(z.maxLength(LIMITS.entries))),
  /** How many people the team needs at target, by skill. */
  needs: z.optional(z.record(kebabId, people)),
  /** What is asked for beside the level. */
  ask: z.optional(z.array(z.enum(ASK_NAMES)).check(z.maxLength(ASK_NAMES.length))),
  privacy: z.looseObject({
    mode: z.enum(['named', 'anonymous']),
    /** Fewer people than this are never counted on their own in anonymous results. */
    minGroup: z.optional(numberFrom(LEAST_GROUP, LIMITS.people)),
    /** The one attribute that anonymous results may be broken down by. */
    by: z.optional(foreignId),
    /** Who sees what, as people read it before they answer. */
    seenBy: z.optional(text),
  }),
});

/** A team's survey: what is rated, by whom, when, and who sees what. */
export type Survey = Known<z.infer<typeof surveySchema>>;
/** What people are told apart by in a survey. */
export type SurveyAttribute = NonNullable<Survey['attributes']>[number];

export const surveyKind: DocumentKind<Survey> = {
  noun: 'survey',
  schemaVersion: 1,
  schema: surveySchema,
  rules: surveyRules,
};

/** Reads a survey: an object, or its JSON text. Unknown fields are kept at every depth. */
export function parseSurvey(input: unknown): ParseResult<Survey> {
  return parseDocument(surveyKind, input);
}
