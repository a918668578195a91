import type { Imported } from './profile-of.js';
import type { ReadDoubt } from './read-profile.js';
import { fieldOf } from './spreadsheet/fields.js';
import { fromTable, type SpreadsheetOptions } from './spreadsheet/from-table.js';
import { namedLevel } from './spreadsheet/level-names.js';
import { separatedTable } from './spreadsheet/separated.js';

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
