/** A place inside a JSON value: keys and indexes from the root. */
export type Path = readonly PropertyKey[];

/** A place where something is wrong, and the facts of it. */
export interface Place {
  path: Path;
  /** What stands there. */
  input?: unknown;
  /** What else a sentence about it needs. */
  [fact: string]: unknown;
}

/**
 * One thing found wrong. `explain` makes the sentence: a widget fetches the sentences only when there is
 * something to say.
 */
export interface Finding extends Place {
  /** zod's code, or that of one of our rules. */
  code: string;
}

/** What every `check…` returns: the value, or every finding. */
export type CheckResult<T> = { ok: true; value: T } | { ok: false; findings: Finding[] };
