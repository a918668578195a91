import { checkDocument, type DocumentKind } from './check.js';
import { explain } from './explain.js';
import type { ParseResult } from './issue.js';

/** Checks an input and says in sentences what is wrong with it. */
export function parseDocument<T>(kind: DocumentKind<T>, input: unknown): ParseResult<T> {
  const checked = checkDocument(kind, input);
  return checked.ok ? checked : { ok: false, issues: explain(kind, checked.findings) };
}
