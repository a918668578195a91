import * as z from 'zod/mini';
import { LIMITS } from './limits.js';

const matching = (pattern: RegExp, expectation: string, max: number = LIMITS.id) =>
  z.string().check(z.minLength(1), z.maxLength(max), z.regex(pattern, `Expected ${expectation}`));

/** Ids of roles, tiers, skills, contexts and scales: kebab-case, so that they fit in URLs and attributes. */
export const kebabId = matching(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'a kebab-case id such as "model-evaluation"');

/** Ids that belong to the host: subject, rater, survey. Anything printable. */
export const foreignId = z.string().check(z.minLength(1), z.maxLength(LIMITS.line));

export const versionText = z.string().check(z.minLength(1), z.maxLength(LIMITS.id));

export const languageTag = matching(
  /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/,
  'a language tag such as "en" or "pt-BR"',
);

/** One line that must say something: a name, a title, a label. */
export const line = z
  .string()
  .check(z.minLength(1), z.maxLength(LIMITS.line), z.regex(/\S/, 'Expected a text that is not blank'));

/** A paragraph; may be empty. */
export const text = z.string().check(z.maxLength(LIMITS.text));

/** Only http and https: these become links. A pattern, so that the JSON Schema says the same. */
export const webUrl = matching(
  /^[hH][tT][tT][pP][sS]?:\/\/[^\s/?#]+\S*$/,
  'an http or https URL',
  LIMITS.url,
);

export const wholeNumber = z.int();

/** A level's value as an object key. */
export const levelKey = z.string().check(z.regex(/^(?:0|-?[1-9]\d*)$/, 'Expected a level value such as "3"'));

export const utcTime = z.iso.datetime();
