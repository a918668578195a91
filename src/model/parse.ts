import * as z from 'zod/mini';
import { describe, jsonPath, type Issue, type ParseResult, type Path } from './issue.js';
import { LIMITS } from './limits.js';
import { migrate } from './migrate.js';
import { sentenceFor } from './sentences.js';

/** A rule that JSON Schema cannot say. `says` goes, as it stands, into the generated schema's list. */
export interface Rule<T> {
  code: string;
  says: string;
  /** Yields each place that breaks the rule, with the sentence for it. */
  check: (value: T) => Iterable<{ path: Path; message: string }>;
}

/** A kind of document: how it is called in sentences, its version, its schema, its further rules. */
export interface DocumentKind<T> {
  noun: string;
  schemaVersion?: number;
  schema: z.ZodMiniType<T>;
  rules: readonly Rule<T>[];
}

const fail = (issues: Issue[]): { ok: false; issues: Issue[] } => ({ ok: false, issues: capped(issues) });
const atRoot = (code: string, message: string) => fail([{ path: '$', code, message }]);

function capped(issues: Issue[]): Issue[] {
  if (issues.length <= LIMITS.issues) return issues;
  const rest = issues.length - LIMITS.issues;
  const last = { path: '$', code: 'more-issues', message: `${String(rest)} more issues are not listed.` };
  return [...issues.slice(0, LIMITS.issues), last];
}

/** Reads JSON text, refusing what is too long to be a sensible document. */
function fromText(text: string, noun: string): ParseResult<unknown> {
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > LIMITS.bytes) {
    return atRoot(
      'too-long',
      `Expected a ${noun} of at most ${String(LIMITS.bytes)} bytes, found ${String(bytes)}.`,
    );
  }
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (error) {
    return atRoot(
      'not-json',
      `Expected a ${noun} as JSON, but the text cannot be read: ${(error as Error).message}`,
    );
  }
}

/**
 * Checks an unknown input against a kind of document. Text is read as JSON first. Unknown fields are
 * kept at every depth; every issue is reported at once, not only the first.
 */
export function parseDocument<T>(kind: DocumentKind<T>, input: unknown): ParseResult<T> {
  const { noun, schemaVersion, schema, rules } = kind;
  if (typeof input === 'string') {
    const read = fromText(input, noun);
    return read.ok ? parseDocument(kind, read.value ?? null) : read;
  }
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return atRoot('wrong-type', `Expected a ${noun} as an object, found ${describe(input)}.`);
  }
  let document = input as Record<string, unknown>;
  if (schemaVersion !== undefined) {
    const found = document['schemaVersion'];
    if (typeof found === 'number' && found > schemaVersion) {
      const message = `This ${noun} has schemaVersion ${String(found)}, and this version of skills-matrix reads up to ${String(schemaVersion)}: update the library.`;
      return fail([{ path: '$.schemaVersion', code: 'newer-version', message }]);
    }
    document = migrate(document, schemaVersion);
  }
  const parsed = z.safeParse(schema, document, { reportInput: true });
  if (!parsed.success) {
    return fail(parsed.error.issues.map((issue) => ({ path: jsonPath(issue.path), ...sentenceFor(issue) })));
  }
  const broken = rules.flatMap(({ code, check }) =>
    Array.from(check(parsed.data), ({ path, message }) => ({ path: jsonPath(path), code, message })),
  );
  return broken.length > 0 ? fail(broken) : { ok: true, value: parsed.data };
}
