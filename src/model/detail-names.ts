import type { Details } from './rating.js';

/** The details of an answer, by name. */
export const DETAIL_NAMES = [
  'interest',
  'confidence',
  'evidence',
  'lastUsed',
  'comment',
] as const satisfies (keyof Details)[];
