import { decode1252 } from './code-pages.js';
import type { Doubt } from './doubt.js';
import { repairText } from './repair-text.js';

/** Files that are no text, by how they begin, and what a person can do with them. */
const OTHERS: [start: string, sentence: string][] = [
  ['%PDF', 'This is a PDF, in which lines and tables are not told: save its source as text, Word as HTML.'],
  ['\xd0\xcf\x11\xe0', 'This is a file of an old Office: save it as .xlsx, or as a web page.'],
  ['\x1f\x8b', 'This is compressed: unpack it first.'],
  ['PK', 'This is an archive and no spreadsheet: save a document as a web page, or unpack it first.'],
];

/** Lines of which each is told; of more, how many. */
const MOST = 100;

const startOf = (bytes: Uint8Array) => String.fromCharCode(...bytes.subarray(0, 4));

/** What was saved in another way than UTF-8: with a mark at its start, or in the code page of western Europe. */
function textOf(bytes: Uint8Array, doubts: Doubt[]): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const message = 'This file is not UTF-8; it was read as windows-1252. Look at letters with accents.';
    doubts.push({ code: 'not-utf-8', message, line: 1 });
    return decode1252(bytes);
  }
}

function sayLost(text: string, doubts: Doubt[]): string {
  const repaired = repairText(text);
  const byLine = new Map<number, string[]>();
  for (const { line, found } of repaired.doubts) {
    const inLine = byLine.get(line);
    if (inLine) inLine.push(found);
    else byLine.set(line, [found]);
  }
  const lines = [...byLine];
  for (const [line, found] of lines.slice(0, MOST)) {
    const message = `The characters ${found.slice(0, 5).join(' ')} are what is left of others that were lost; they were kept.`;
    doubts.push({ code: 'text-lost', message, line });
  }
  const [after] = lines[MOST] ?? [];
  if (after !== undefined) {
    const message = `From here on ${String(lines.length - MOST)} more lines have characters that are what is left of others.`;
    doubts.push({ code: 'text-lost', message, line: after });
  }
  return repaired.text;
}

/** The text of a file, mended where it had been read the wrong way before; nothing where it is no text. */
export function decode(data: Uint8Array | string, doubts: Doubt[]): string | undefined {
  if (typeof data !== 'string') {
    const other = OTHERS.find(([start]) => startOf(data).startsWith(start));
    if (other) {
      doubts.push({ code: 'not-text', message: other[1], line: 1 });
      return undefined;
    }
  }
  const text = typeof data === 'string' ? data.replace(/^\uFEFF/, '') : textOf(data, doubts);
  if (text.includes('\0')) {
    doubts.push({ code: 'not-text', message: 'This is no text: it has characters of value 0.', line: 1 });
    return undefined;
  }
  return sayLost(text, doubts);
}
