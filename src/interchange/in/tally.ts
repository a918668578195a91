import type { Place } from './doubt.js';
import type { ReadDoubt } from './read-profile.js';

/** Says once, with the count and the first place, what would otherwise be said for each of a thousand rows. */
export interface Tally {
  add: Count;
  doubts(): ReadDoubt[];
}

/** What is alike in code and key is one doubt; `write` makes the sentence when the count is known. */
export type Count = (code: string, key: string, place: Place, write: (count: number) => string) => void;

export function newTally(): Tally {
  const all = new Map<string, { code: string; place: Place; count: number; write: (n: number) => string }>();
  return {
    add(code, key, place, write) {
      const name = `${code}\n${key}`;
      const known = all.get(name);
      if (known) known.count++;
      else all.set(name, { code, place, count: 1, write });
    },
    doubts: () =>
      Array.from(all.values(), ({ code, place, count, write }) => ({
        code,
        message: write(count),
        ...place,
      })),
  };
}

/** `1 row`, `3 rows`. */
export const counted = (count: number, noun: string): string =>
  `${String(count)} ${noun}${count === 1 ? '' : 's'}`;

/** `1 row has`, `3 rows have`: where more than the noun differs. */
export const many = (count: number, one: string, more: string): string =>
  `${String(count)} ${count === 1 ? one : more}`;

/** A text as it can stand in a sentence: one line, not long. */
export function quoted(text: string): string {
  const line = text.slice(0, 400).replace(/\s+/g, ' ').trim();
  return `"${line.length > 80 || text.length > 400 ? `${line.slice(0, 79)}…` : line}"`;
}
