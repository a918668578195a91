import type { Issue } from '../../model/issue.js';
import { ids } from './ids.js';

/** What is wrong with an attribute, in a sentence. */
export const attributeIssue = (attribute: string, expected: string, found: unknown): Issue => ({
  path: '$',
  code: `unfit-${attribute}`,
  message: `Expected ${expected} in "${attribute}", found ${JSON.stringify(found)}.`,
});

/** The names in an attribute that nothing has, each in a sentence. */
export const unknownNames = (attribute: string, value: unknown, known: readonly string[]): Issue[] =>
  (ids(value) ?? [])
    .filter((id) => !known.includes(id))
    .map((id) => attributeIssue(attribute, `one of ${known.join(', ') || 'none'}`, id));
