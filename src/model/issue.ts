import type { Path } from './finding.js';

/** One thing wrong with an input, at one place. */
export interface Issue {
  /** JSONPath of the place: `$.tiers[0].skills[2].target`. */
  path: string;
  /** Stable, machine-readable: `wrong-type`, `duplicate-skill-id`, … */
  code: string;
  /** One English sentence that says what was found and what is expected. */
  message: string;
}

/** What every `parse…` returns: the value, or every issue found. */
export type ParseResult<T> = { ok: true; value: T } | { ok: false; issues: Issue[] };

const PLAIN_KEY = /^[A-Za-z_$][\w$]*$/;

/** Writes a path as JSONPath; keys that are no identifiers are quoted. */
export function jsonPath(path: Path): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${String(key)}]`;
    const name = String(key);
    return PLAIN_KEY.test(name) ? `${text}.${name}` : `${text}[${JSON.stringify(name)}]`;
  }, '$');
}

const SHOWN = 60;

/** A found value in words, short enough for a sentence: `"abc"`, `12`, `a list of 3`, `nothing`. */
export function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return `a list of ${String(value.length)}`;
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'string') {
    return JSON.stringify(value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value);
  }
  if (typeof value === 'function') return 'a function';
  return (value as number | bigint | boolean | symbol).toString();
}
