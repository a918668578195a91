import type { Purpose } from '../access/tokens.js';
import type { ProblemCode } from '../http/problem.js';

/** A JSON Schema, as a component of the document has it. */
export type Schema = Readonly<Record<string, unknown>>;

/** What comes where all went well. */
export interface Answer {
  says: string;
  /** `application/json` by default. */
  type?: string;
  /** Name of a schema; a text without one. */
  is?: string;
  /** Of a text of lines, the name of each line's schema. */
  lines?: string;
}

/** What can be given beside path and body. */
export interface Given {
  name: string;
  in: 'query' | 'header';
  says: string;
}

/** One route in words: what OpenAPI calls an operation. */
export interface DescribedRoute {
  method: 'get' | 'put' | 'post' | 'delete';
  /** With names in braces: `/surveys/{survey}`. */
  path: string;
  id: string;
  says: string;
  more?: string;
  /** Whose token it takes; nobody's where it is empty. */
  who: readonly (Purpose | 'admin')[];
  given?: readonly Given[];
  /** Name of the body's schema. */
  body?: string;
  answers: Readonly<Record<number, Answer>>;
  /** All that it can refuse or fail with. */
  problems: readonly ProblemCode[];
}
