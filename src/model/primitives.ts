import * as z from 'zod/mini';
import { IMPORTANCES } from './importance.js';
import { LIMITS } from './limits.js';
import { PATTERNS } from './patterns.js';

const matching = (pattern: RegExp, max: number = LIMITS.id) =>
  z.string().check(z.maxLength(max), z.regex(pattern));

/** Ids of roles, tiers, skills, contexts and scales: kebab-case, so that they fit in URLs and attributes. */
export const kebabId = matching(PATTERNS.kebabId);

/** Ids that belong to the host: subject, rater, survey. Anything that is not blank. */
export const foreignId = matching(PATTERNS.line, LIMITS.line);

export const versionText = matching(PATTERNS.line);

export const languageTag = matching(PATTERNS.languageTag);

/** One line that must say something: a name, a title, a label. */
export const line = matching(PATTERNS.line, LIMITS.line);

/** A paragraph; may be empty. */
export const text = z.string().check(z.maxLength(LIMITS.text));

/** Only http and https: these become links. */
export const webUrl = matching(PATTERNS.webUrl, LIMITS.url);

/** A URL that may be relative: it is fetched, and never a link. */
export const address = matching(PATTERNS.address, LIMITS.url);

/** A level's value as an object key. */
export const levelKey = matching(PATTERNS.levelKey);

export const uuid = z.uuid();

export const utcTime = z.iso.datetime();

export const month = matching(PATTERNS.month);

export const wordingHashText = matching(PATTERNS.wordingHash);

export const wholeNumber = z.int();

/** A whole number within bounds. */
export const numberFrom = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));

export const importanceSchema = z.enum(IMPORTANCES);
