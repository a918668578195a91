import { profileOf, type Imported } from './profile-of.js';
import type { ReadDoubt } from './read-profile.js';
import { likeliestHeader } from './spreadsheet/columns.js';
import { fieldOf } from './spreadsheet/fields.js';
import { fromTable, type SpreadsheetOptions } from './spreadsheet/from-table.js';
import { namedLevel } from './spreadsheet/level-names.js';
import { separatedTable } from './spreadsheet/separated.js';
import type { Table } from './spreadsheet/table.js';
import { quoted } from './tally.js';
import { tablesOf } from './xlsx/workbook.js';

export type { ColumnMap } from './spreadsheet/columns.js';
export type { SpreadsheetOptions } from './spreadsheet/from-table.js';

export interface CsvOptions extends SpreadsheetOptions {
  /** What separates the cells; found where it is not given. */
  delimiter?: string;
}

/**
 * A role profile of comma-, semicolon-, tab- or bar-separated values. What the columns hold is guessed from their headers,
 * English or German, unless `map` says it. Levels may be columns (headers such as `Level 3`, `3 - Practitioner`,
 * `Practitioner`) or rows of their own. Every hole is a doubt; a column that is not known becomes a line of the note.
 */
export function fromCsv(text: string, options: CsvOptions = {}): Imported {
  const { delimiter, ...more } = options;
  const mapped = new Set(Object.values(options.map ?? {}).map((header) => header.trim()));
  const isHeader = (cell: string) =>
    mapped.has(cell.trim()) || fieldOf(cell) !== undefined || namedLevel(cell) !== undefined;
  const doubts: ReadDoubt[] = [];
  const table = separatedTable(text, doubts, { delimiter, isHeader });
  return fromTable(table, more, doubts);
}

export interface XlsxOptions extends SpreadsheetOptions {
  /** The name of the sheet that is read; the one with the most headers that are known where it is not given. */
  sheet?: string;
}

/** Whether bytes begin as a zip archive, which a workbook is. */
export const isXlsx = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/** The sheet that is read of several; the others are said. */
function chosen(
  tables: readonly Table[],
  { sheet, map }: XlsxOptions,
  doubts: ReadDoubt[],
): Table | undefined {
  const byKnown = tables.map((table) => ({ table, known: likeliestHeader(table.rows, map).known }));
  const most = Math.max(0, ...byKnown.map(({ known }) => known));
  const wanted =
    sheet === undefined
      ? byKnown.find(({ known }) => known === most)?.table
      : tables.find(({ name = '' }) => name.trim().toLowerCase() === sheet.trim().toLowerCase());
  const names = tables.map(({ name = '' }) => quoted(name)).join(', ');
  if (sheet !== undefined && !wanted && tables.length > 0)
    doubts.push({
      code: 'no-such-sheet',
      message: `There is no sheet ${quoted(sheet)}; the sheets are ${names}.`,
      at: tables[0]?.name ?? '/',
    });
  for (const { table, known } of byKnown) {
    if (!wanted || table === wanted || table.rows.length === 0 || sheet !== undefined) continue;
    const why = known > 0 ? 'though it has headers that are known' : 'for it has no headers that are known';
    const message = `The sheet ${quoted(table.name ?? '')} was left out, ${why}; choose it by its name where it is the one.`;
    doubts.push({ code: 'sheet-left-out', message, ...table.placeOf(0) });
  }
  return wanted;
}

/**
 * A role profile of one sheet of a workbook (.xlsx), as `fromCsv` makes one; places are cells. Only what is needed is
 * unpacked, up to a bound; hidden sheets are not read; what is shown as a date becomes one. The bytes are read here and not
 * by a library, because those that exist unpack in a worker made of a text, which a strict policy forbids, and without a
 * bound.
 */
export function fromXlsx(bytes: Uint8Array, options: XlsxOptions = {}): Imported {
  const { sheet: _, ...more } = options;
  const doubts: ReadDoubt[] = [];
  const table = chosen(tablesOf(bytes, doubts), options, doubts);
  return table ? fromTable(table, more, doubts) : profileOf({ tiers: [], place: { at: '/' } }, doubts);
}
