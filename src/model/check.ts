import * as z from 'zod/mini';
import type { CheckResult, Finding, Place } from './finding.js';
import { readJsonText } from './json-text.js';
import { textOfAtMost } from './long-text.js';
import { migrate } from './migrate.js';

/**
 * Rules that JSON Schema cannot say, by code; what they say stands in `rule-texts.ts`. Each yields every place
 * that breaks it, with the facts that its sentence needs.
 */
export type Rules<T> = Readonly<Record<string, (value: T) => Iterable<Place>>>;

/** A kind of document: how it is called in sentences, its version, its schema, its further rules. */
export interface DocumentKind<T> {
  noun: string;
  schemaVersion?: number;
  /** Bytes of its text, at most; `LIMITS.bytes` by default. */
  bytes?: number;
  schema: z.ZodMiniType<T>;
  rules: Rules<T>;
}

const fail = (...findings: Finding[]): { ok: false; findings: Finding[] } => ({ ok: false, findings });
const atRoot = (code: string, input: unknown) => fail({ path: [], code, input });

/**
 * Checks an unknown input against a kind of document. Text is read as JSON first. Unknown fields are
 * kept at every depth; everything that is wrong is found at once, not only the first.
 */
export function checkDocument<T>(kind: DocumentKind<T>, input: unknown): CheckResult<T> {
  if (typeof input === 'string') {
    const { bytes } = kind;
    const read = bytes === undefined ? readJsonText(input) : textOfAtMost(input, bytes);
    if (!read.ok) return fail({ path: [], code: read.code, input: read.input, bytes });
    return typeof read.value === 'string'
      ? atRoot('no-document', read.value)
      : checkDocument(kind, read.value);
  }
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return atRoot('no-document', input);
  let document = input as Record<string, unknown>;
  if (kind.schemaVersion !== undefined) {
    const version = document['schemaVersion'];
    if (typeof version === 'number' && version > kind.schemaVersion) {
      return fail({
        path: ['schemaVersion'],
        code: 'newer-version',
        input: version,
        known: kind.schemaVersion,
      });
    }
    document = migrate(document, kind.schemaVersion);
  }
  const parsed = z.safeParse(kind.schema, document, { reportInput: true });
  if (!parsed.success) return fail(...parsed.error.issues.map((issue): Finding => ({ ...issue })));
  const broken = Object.entries(kind.rules).flatMap(([code, check]) =>
    Array.from(check(parsed.data), (place): Finding => ({ ...place, code })),
  );
  return broken.length > 0 ? fail(...broken) : { ok: true, value: parsed.data };
}
