import { columnLetters, type Table } from '../spreadsheet/table.js';
import { dateOf } from './dates.js';
import { readXml, type Attributes } from './xml.js';

/** So many columns of a sheet are read, and so many places of cells, empty ones between others counted. */
export const MOST_COLUMNS = 1_000;
const MOST_CELLS = 20_000_000;
/** Cells that were one over several rows: so many are filled. */
const MOST_FILLED = 1_000_000;

/** What cells of all sheets refer to. */
export interface Shared {
  strings: readonly string[];
  dates: ReadonlySet<number>;
  is1904: boolean;
}

export interface SheetRead {
  table: Table;
  /** Cells that were not read, for they stand too far out. */
  left: number;
  isWhole: boolean;
}

/** `B7` as a column and a row, counted from 0. */
function placeIn(reference: string | undefined): { column: number; row: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference ?? '') ?? [];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { column: column - 1, row: Number(digits) - 1 };
}

/** A writer escapes what XML cannot hold, and what looks like that escape. */
const unescaped = (text: string) =>
  text.includes('_x')
    ? text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;

function valueOf(kind: string, style: number, raw: string, { strings, dates, is1904 }: Shared): string {
  if (kind === 's') return strings[Number(raw)] ?? '';
  if (kind === 'str' || kind === 'inlineStr') return unescaped(raw);
  if (kind === 'b') return raw.trim() === '1' ? 'TRUE' : 'FALSE';
  // an error such as #N/A is what the person sees; a number may be written 3.0 or 3E0
  const number = Number(raw);
  if (kind === 'e' || kind === 'd' || raw.trim() === '' || Number.isNaN(number)) return raw.trim();
  return dates.has(style) ? dateOf(number, is1904) : String(number);
}

/** Strings that cells share; what is said of how they are spoken is none. */
export function sharedStrings(xml: string | undefined): string[] {
  const strings: string[] = [];
  if (xml === undefined) return strings;
  let current = '';
  let isText = false;
  let isSpoken = false;
  readXml(xml, {
    open(name) {
      if (name === 'si') current = '';
      if (name === 'rPh') isSpoken = true;
      isText = name === 't' && !isSpoken;
    },
    text(text) {
      if (isText) current += text;
    },
    close(name) {
      if (name === 'si') strings.push(unescaped(current).replace(/\r\n?/g, '\n'));
      if (name === 'rPh') isSpoken = false;
      isText = false;
    },
  });
  return strings;
}

/** A sheet's cells as texts, each with the place it has in the sheet. */
export function readSheet(xml: string, name: string, shared: Shared): SheetRead {
  const rows: string[][] = [];
  const numbers: number[] = [];
  const merged: string[] = [];
  let [row, column, size, left] = [-1, -1, 0, 0];
  let cells: string[] = [];
  let [kind, style, raw] = ['', 0, ''];
  let [isValue, isSpoken] = [false, false];

  const openCell = (attribute: Attributes) => {
    const place = placeIn(attribute('r'));
    column = place?.column ?? column + 1;
    [kind, style, raw] = [attribute('t') ?? 'n', Number(attribute('s') ?? 0), ''];
  };
  const closeCell = () => {
    const text = valueOf(kind, style, raw, shared).replace(/\r\n?/g, '\n');
    if (text === '') return;
    const more = Math.max(0, column + 1 - cells.length);
    if (column >= MOST_COLUMNS || size + more > MOST_CELLS) {
      left++;
      return;
    }
    size += more;
    while (cells.length < column) cells.push('');
    cells[column] = text;
  };
  const isWhole = readXml(xml, {
    open(tag, attribute) {
      if (tag === 'row') {
        const given = Number(attribute('r'));
        row = Number.isInteger(given) && given > row + 1 ? given - 1 : row + 1;
        [column, cells] = [-1, []];
      } else if (tag === 'c') openCell(attribute);
      else if (tag === 'rPh') isSpoken = true;
      else if (tag === 'mergeCell') merged.push(attribute('ref') ?? '');
      isValue = (tag === 'v' && kind !== 'inlineStr') || (tag === 't' && kind === 'inlineStr' && !isSpoken);
    },
    text(text) {
      if (isValue) raw += text;
    },
    close(tag) {
      if (tag === 'c') closeCell();
      if (tag === 'rPh') isSpoken = false;
      if (tag === 'row' && cells.length > 0) {
        rows.push(cells);
        numbers.push(row);
      }
      isValue = false;
    },
  });
  fill(merged, rows, numbers);
  return {
    table: {
      name,
      rows,
      placeOf: (at, where = 0) => ({
        at: `${name}!${columnLetters(where)}${String((numbers[at] ?? 0) + 1)}`,
      }),
    },
    left,
    isWhole,
  };
}

/** A cell that was made one over several rows holds for each of them. */
function fill(merged: readonly string[], rows: string[][], numbers: readonly number[]): void {
  const indexOf = new Map(numbers.map((number, index) => [number, index]));
  let filled = 0;
  for (const range of merged) {
    const [from, to] = range.split(':').map((part) => placeIn(part));
    const first = from && indexOf.get(from.row);
    if (!from || !to || first === undefined) continue;
    const text = rows[first]?.[from.column] ?? '';
    for (let at = first + 1; text !== '' && (numbers[at] ?? Infinity) <= to.row; at++) {
      const row = rows[at] ?? [];
      filled += 1 + Math.max(0, from.column - row.length);
      if (filled > MOST_FILLED) return;
      while (row.length < from.column) row.push('');
      row[from.column] ||= text;
    }
  }
}
