import type { Issue } from '../../model/issue.js';
import { readJsonText } from '../../model/json-text.js';

/** What a page gave, as a list: one, several, or the JSON text of either; nothing where it gave nothing. */
export function listOf(given: unknown): readonly unknown[] {
  if (given === null || given === undefined || given === '') return [];
  if (typeof given === 'string') {
    const read = readJsonText(given);
    // what judges it says what is wrong with a text that is none, or holds another one
    return !read.ok || typeof read.value === 'string' ? [given] : listOf(read.value);
  }
  return Array.isArray(given) ? (given as unknown[]) : [given];
}

/** A place in one entry, as a place in all that was given. */
const placeIn = (given: unknown, position: number, path: string) =>
  Array.isArray(given) || (typeof given === 'string' && given.trimStart().startsWith('['))
    ? path.replace('$', `$[${String(position)}]`)
    : path;

/** Issues of one entry, with their places in all that was given. */
export const placed = (given: unknown, position: number, issues: readonly Issue[]): Issue[] =>
  issues.map((issue) => ({ ...issue, path: placeIn(given, position, issue.path) }));
