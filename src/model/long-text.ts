import type { JsonText } from './json-text.js';

/** Reads JSON text of at most so many bytes, as `readJsonText` reads what is short; a byte order mark is passed over. */
export function textOfAtMost(text: string, most: number): JsonText {
  const bytes = text.length > most ? text.length : new TextEncoder().encode(text).length;
  if (bytes > most) return { ok: false, code: 'too-long', input: bytes };
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown };
  } catch (error) {
    return { ok: false, code: 'not-json', input: (error as Error).message };
  }
}
