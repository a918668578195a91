import Papa from 'papaparse';
import { isFormula } from '../../out/csv.js';
import type { ReadDoubt } from '../read-profile.js';
import { mended } from './mend-rows.js';
import type { Table } from './table.js';

const DELIMITERS = [',', '\t', ';', '|'] as const;
/** So much of a file is looked at to find what separates its cells. */
const SAMPLE = 65_536;

/** Line ends as one sign, and no byte order mark. */
const plain = (text: string) => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

/** Runs of blanks are bounded, for papaparse looks at all of them after each quote; line breaks stay. */
const bounded = (text: string, delimiter: string) =>
  text.replace(delimiter === '\t' ? /[^\S\n\t]{64,}/g : /[^\S\n]{64,}/g, ' ');

const parsed = (text: string, delimiter: string, preview = 0) =>
  Papa.parse<string[]>(text, { delimiter, newline: '\n', preview, skipEmptyLines: false });

/**
 * What separates the cells: what makes a first row of the most headers that are known, then what most rows have as many
 * cells by as the first one with several, then what makes more cells.
 */
export function delimiterOf(text: string, isHeader: (cell: string) => boolean): string {
  const sample = text.slice(0, SAMPLE);
  let best: string = DELIMITERS[0];
  let bestScore = [0, 0, 0];
  for (const delimiter of DELIMITERS) {
    const rows = parsed(bounded(sample, delimiter), delimiter, 20).data;
    const known = Math.max(0, ...rows.map((row) => row.filter(isHeader).length));
    const width = rows.find(({ length }) => length > 1)?.length ?? 1;
    const alike = width > 1 ? rows.filter(({ length }) => length === width).length : 0;
    const score = [known, alike, width];
    const at = score.findIndex((value, i) => value !== bestScore[i]);
    if (at >= 0 && (score[at] ?? 0) > (bestScore[at] ?? 0)) [best, bestScore] = [delimiter, score];
  }
  return best;
}

/** A text that was led by an apostrophe, so that no spreadsheet takes it for a formula, as `csv` does. */
const isGuarded = (cell: string) => cell.charCodeAt(0) === 0x27 && isFormula(cell.slice(1));

export interface SeparatedOptions {
  delimiter?: string | undefined;
  /** Whether a cell is a header that is known: to find the delimiter by. */
  isHeader?: (cell: string) => boolean;
}

/**
 * Comma-, semicolon-, tab- or bar-separated values as a table: each row knows the line it begins in. A quote that is not
 * closed where it should be takes no other row with it.
 */
export function separatedTable(
  given: string,
  doubts: ReadDoubt[],
  { delimiter, isHeader = () => false }: SeparatedOptions = {},
): Table {
  const text = plain(given);
  // Excel writes and honours this first line
  const stated = /^sep=([^\n])(?:\n|$)/i.exec(text);
  const body = stated ? text.slice(stated[0].length) : text;
  const separator = delimiter ?? stated?.[1] ?? delimiterOf(body, isHeader);
  const first = stated ? 2 : 1;
  const source = bounded(body, separator);
  const { data, errors } = parsed(source, separator);
  const unclosed = errors.find(({ code }) => code === 'MissingQuotes')?.row;
  const misplaced = new Set(errors.flatMap(({ code, row }) => (code === 'InvalidQuotes' ? (row ?? []) : [])));
  const { rows, lines } = mended({ rows: data, first, source, separator, unclosed, misplaced }, doubts);
  // what ends with a line end has no row behind it
  const last = rows.at(-1);
  if (last?.length === 1 && last[0] === '') rows.pop();
  for (const row of rows)
    for (let i = 0; i < row.length; i++) {
      const cell = row[i] ?? '';
      if (isGuarded(cell)) row[i] = cell.slice(1);
    }
  return { rows, placeOf: (row) => ({ line: lines[row] ?? first }) };
}
