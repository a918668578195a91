import type { Imported } from './profile-of.js';
import { fieldOf } from './spreadsheet/fields.js';
import { fromTable, type SpreadsheetOptions } from './spreadsheet/from-table.js';
import { tierMeant } from './words.js';

/** The line below a table's headers: `| --- | :-: |`. */
const RULE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/;
/** So far down a table begins that tells what the file is. */
const DEEPEST = 200;

/** The cells of a line of a table; a bar behind a backslash is one of the text. */
const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) =>
      cell
        .trim()
        .replaceAll('\\|', '|')
        .replace(/^(\*\*|__)(.*)\1$/, '$2'),
    );

const isRow = (line: string) => line.includes('|') && line.trim() !== '';

/** Whether headers stand above a rule, one of them that of a skill's name. */
function isHead(lines: readonly string[], at: number): boolean {
  const [head = '', rule = ''] = [lines[at], lines[at + 1]];
  return (
    isRow(head) &&
    rule.includes('|') &&
    RULE.test(rule) &&
    cellsOf(head).some((cell) => fieldOf(cell)?.field === 'name')
  );
}

/** Whether a text has a table of skills near its start. */
export function isMarkdownTable(text: string): boolean {
  const lines = text.slice(0, 100_000).split(/\r\n?|\n/);
  return lines.slice(0, DEEPEST).some((_, at) => isHead(lines, at));
}

/**
 * Tables of skills in Markdown as one: a heading above that names a tier is the tier of what follows, the first other
 * heading is the title, and headers that come again are passed over.
 */
export function fromMarkdownTable(text: string, options: SpreadsheetOptions = {}): Imported {
  const lines = text.split(/\r\n?|\n/);
  const rows: string[][] = [];
  const numbers: number[] = [];
  const waiting: [line: number, heading: string][] = [];
  let { title } = options;
  let isInside = false;
  for (const [at, line] of lines.entries()) {
    const [, heading] = /^#{1,6}\s+(.*?)\s*#*$/.exec(line) ?? [];
    if (heading !== undefined && tierMeant(heading)) waiting.push([at + 1, heading]);
    else if (heading !== undefined) title ??= heading;
    if (isHead(lines, at)) isInside = true;
    else if (!isRow(line)) isInside = false;
    if (!isInside || RULE.test(line)) continue;
    rows.push(cellsOf(line));
    numbers.push(at + 1);
    if (!isHead(lines, at)) continue;
    // below the headers, as a heading over rows stands in a sheet
    const [number, words] = waiting.pop() ?? [];
    waiting.length = 0;
    if (number === undefined || words === undefined) continue;
    rows.push([
      words,
      ...cellsOf(line)
        .slice(1)
        .map(() => ''),
    ]);
    numbers.push(number);
  }
  const placeOf = (row: number) => ({ line: numbers[row] ?? 1 });
  return fromTable({ rows, placeOf }, { ...options, ...(title !== undefined && { title }) });
}
