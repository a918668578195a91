import type { Place } from '../doubt.js';

/** Rows of texts, wherever they come from: a file of separated values, or a sheet of a workbook. */
export interface Table {
  /** A sheet's name. */
  name?: string;
  rows: readonly (readonly string[])[];
  /** Where a row begins, or a cell of it stands; both are counted from 0 here. */
  placeOf: (row: number, column?: number) => Place;
}

export const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');

/** A column's letters: A, Z, AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
