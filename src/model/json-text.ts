import { LIMITS } from './limits.js';

/** What a text holds, or why it holds nothing: too long for a sensible document, or no JSON. */
export type JsonText = { ok: true; value: unknown } | { ok: false; code: string; input: unknown };

/** Reads JSON text of at most `LIMITS.bytes`; a byte order mark is passed over. */
export function readJsonText(text: string): JsonText {
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > LIMITS.bytes) return { ok: false, code: 'too-long', input: bytes };
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown };
  } catch (error) {
    return { ok: false, code: 'not-json', input: (error as Error).message };
  }
}
