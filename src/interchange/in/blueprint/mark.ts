import { IMPORTANCES, importanceRank, type Importance } from '../../../model/importance.js';
import { importanceMeant } from '../words.js';

/** The parenthesis behind a name that says how important a skill is. */
export interface Mark {
  /** Where it begins and ends, the parentheses included. */
  from: number;
  to: number;
  importance?: Importance;
  importanceMax?: Importance;
  /** What it says beside, as it stands: `context-specific`, `in real-time systems`. */
  qualifiers: string[];
  /** No `)` was found. */
  isOpen?: true;
  /** Not the usual form: headings and texts end so too, only what is known to be a skill has it as its importance. */
  isLoose?: true;
  /** Another word that stands for the importance. */
  word?: string;
}

const FIRST = /^\s*(?:critical|important|optional|emerging|context[\s-]specific)\b/i;
const WORD = /(?:(?:to|or|and)\b)?[\s,;/&–—→-]*\b(critical|important|optional|emerging)\b/iy;
const BETWEEN = /[\s,;/&–—→-]*/y;
/** No person writes more into a parenthesis; what is longer is none of these. */
const LONGEST = 300;

/** The parentheses of a text that stand in no other, in order. */
export function parentheses(text: string): { from: number; to: number; inner: string; isOpen: boolean }[] {
  const found: { from: number; to: number; inner: string; isOpen: boolean }[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '(' && depth++ === 0) from = at;
    else if (char === ')' && depth > 0 && --depth === 0)
      found.push({ from, to: at + 1, inner: text.slice(from + 1, at), isOpen: false });
  }
  if (depth > 0) found.push({ from, to: text.length, inner: text.slice(from + 1), isOpen: true });
  return found;
}

function read(inner: string): Pick<Mark, 'importance' | 'importanceMax' | 'qualifiers'> {
  const importances: Importance[] = [];
  const qualifiers: string[] = [];
  let at = 0;
  for (;;) {
    BETWEEN.lastIndex = at;
    BETWEEN.exec(inner);
    WORD.lastIndex = BETWEEN.lastIndex;
    const word = WORD.exec(inner)?.[1]?.toLowerCase();
    if (word === undefined) break;
    at = WORD.lastIndex;
    const importance = IMPORTANCES.find((name) => name === word);
    if (importance) importances.push(importance);
    else qualifiers.push('emerging');
  }
  const [least, most] = [...importances]
    .sort((a, b) => importanceRank(a) - importanceRank(b))
    .flatMap((one, place, all) => (place === 0 || place === all.length - 1 ? [one] : []));
  for (const part of inner.slice(at).split(/[,;]|\s\/\s/)) {
    const words = part.replace(/^[\s:/–—-]+/, '').trim();
    if (words !== '') qualifiers.push(words);
  }
  return {
    ...(least !== undefined && { importance: least }),
    ...(most !== undefined && most !== least && { importanceMax: most }),
    qualifiers,
  };
}

const AT_END = /\s[–—-]\s(critical|important|optional)$/i;

/** `Name – Important`, `Name [Important]`, `Name (High)`. */
function looseMark(text: string): Mark | undefined {
  const end = AT_END.exec(text);
  if (end) return { from: end.index, to: text.length, ...read(end[1] ?? ''), isLoose: true };
  const from = Math.max(text.lastIndexOf('('), text.lastIndexOf('['));
  if (from < 1 || text.length - from > LONGEST || !/[)\]]$/.test(text)) return undefined;
  const to = text.length;
  const inner = text.slice(from + 1, -1).trim();
  if (text.charAt(from) === '[')
    return FIRST.test(inner) ? { from, to, ...read(inner), isLoose: true } : undefined;
  const meant = importanceMeant(inner);
  if (!meant || meant.hasMore) return undefined;
  const { importance, importanceMax } = meant;
  const range = importanceMax ? { importance, importanceMax } : { importance };
  return { from, to, ...range, qualifiers: [], isLoose: true, word: inner };
}

/** The mark of what is a skill; where the usual one is missing, one of another form. */
export const markOf = (text: string): Mark | undefined => findMark(text) ?? looseMark(text);

/** The first parenthesis that begins with a word of importance: names have parentheses of their own before it. */
export function findMark(text: string): Mark | undefined {
  const found = parentheses(text).find(({ inner }) => inner.length <= LONGEST && FIRST.test(inner));
  if (!found) return undefined;
  const { from, to, inner, isOpen } = found;
  return { from, to, ...read(inner), ...(isOpen && { isOpen }) };
}
