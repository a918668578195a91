import { CODE_PAGES } from './code-pages.js';

/** Characters that look like text that was read the wrong way, and of which nothing certain can be said. */
export interface TextDoubt {
  /** Counted from 1. */
  line: number;
  /** In UTF-16 units, counted from 1. */
  column: number;
  found: string;
}

export interface RepairedText {
  text: string;
  /** How many runs were mended. */
  repairs: number;
  doubts: TextDoubt[];
}

/** What stands at a place: a character that was broken, or the start of one of which too little is left. */
type Find = { length: number; char?: string } | undefined;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const isThai = (char: string) => /^[\u0e00-\u0e7f]$/.test(char);

/** How many bytes a UTF-8 character has, by its first one. */
function lengthOf(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

function decoded(bytes: readonly number[]): string | undefined {
  try {
    return decoder.decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}

/** The longest start of a UTF-8 character at a place, in the bytes of a code page. */
function bytesAt(text: string, at: number, page: ReadonlyMap<string, number>): number[] {
  const lead = page.get(text.charAt(at)) ?? 0;
  const bytes = [lead];
  while (bytes.length < lengthOf(lead)) {
    const next = page.get(text.charAt(at + bytes.length));
    if (next === undefined || next > 0xbf) break;
    bytes.push(next);
  }
  return bytes;
}

/** Second bytes of punctuation, arrows and signs. What they are in windows-874 no Thai text has after this letter. */
const AFTER_THAI = [0x80, 0x82, 0x83, 0x86, 0x87, 0x88, 0x89];

/** UTF-8 read as Thai: all begins with one letter, whose own place is before a Thai one. */
function thaiAt(text: string, at: number): Find {
  if (text.charAt(at) !== 'โ') return undefined;
  const bytes = bytesAt(text, at, CODE_PAGES['windows-874']);
  const [, second = 0] = bytes;
  if (AFTER_THAI.includes(second)) {
    const char = decoded(bytes);
    if (char !== undefined) return { length: 3, char };
    // the byte that code pages have no character for is the last one of a closing quotation mark
    return second === 0x80 ? { length: 2, char: '”' } : { length: 2 };
  }
  const isAlone = ![text.charAt(at - 1), text.charAt(at + 1)].some(isThai);
  return isAlone ? { length: 1 } : undefined;
}

/** What may follow a real accented capital: quotation marks, dashes, dots. */
const AFTER_CAPITAL = /[‘’“”•–—«»…„‚‹›]/;

/** UTF-8 read as western European: letters and signs that make one character together, and no sense. */
function westernAt(text: string, at: number): Find {
  const pair = text.slice(at, at + 2);
  const isSign = pair === 'â€' || /^â[\u0080-\u008b‚ƒ†‡ˆ‰]/.test(pair);
  const isPicture = pair === 'ðŸ';
  const isLatin = /^[ÂÃ][\u0080-\u00bf\u0152-\u2122]/.test(pair);
  if (!isSign && !isPicture && !isLatin) return undefined;
  const bytes = bytesAt(text, at, CODE_PAGES['windows-1252']);
  const char = decoded(bytes);
  if (isLatin && AFTER_CAPITAL.test(pair.charAt(1))) return pair.startsWith('Ã') ? { length: 2 } : undefined;
  if (char !== undefined) return { length: bytes.length, char };
  if (pair === 'â€') return { length: 2, char: '”' };
  return isPicture ? { length: bytes.length } : undefined;
}

/**
 * Mends text that was UTF-8 and was read as windows-874 or windows-1252, run by run: correct characters, real Thai and
 * accents stand beside broken ones. What was surely broken but lost a byte is left as it is, and told. Linear in length.
 */
export function repairText(text: string): RepairedText {
  const parts: string[] = [];
  const doubts: TextDoubt[] = [];
  let repairs = 0;
  let line = 1;
  let lineStart = 0;
  for (let at = 0; at < text.length;) {
    const char = text.charAt(at);
    const find = char > '\x7f' ? (thaiAt(text, at) ?? westernAt(text, at)) : undefined;
    const length = find?.length ?? 1;
    if (find?.char !== undefined) repairs++;
    else if (find) doubts.push({ line, column: at - lineStart + 1, found: text.slice(at, at + length) });
    parts.push(find?.char ?? text.slice(at, at + length));
    at += length;
    if (char === '\n') [line, lineStart] = [line + 1, at];
  }
  return { text: parts.join(''), repairs, doubts };
}
