import type { ReadDoubt } from '../read-profile.js';
import { isBlank, type Table } from '../spreadsheet/table.js';
import { counted } from '../tally.js';
import { cellOf, type OnetColumns } from './columns.js';

export interface Occupation {
  code: string;
  title?: string;
  /** The line of its first row. */
  line: number;
  /** Its rows in the table. */
  rows: number[];
}

/** The occupations of a file, in one pass, in order. Rows of none are said. */
export function occupationsIn(table: Table, columns: OnetColumns, doubts: ReadDoubt[]): Occupation[] {
  const byCode = new Map<string, Occupation>();
  const without: number[] = [];
  for (let at = 1; at < table.rows.length; at++) {
    const row = table.rows[at] ?? [];
    const code = cellOf(row, columns, 'code');
    if (code === '') {
      if (!isBlank(row)) without.push(at);
      continue;
    }
    const known = byCode.get(code);
    if (known) known.rows.push(at);
    else {
      const title = cellOf(row, columns, 'title');
      byCode.set(code, {
        code,
        line: table.placeOf(at).line ?? 1,
        rows: [at],
        ...(title !== '' && { title }),
      });
    }
  }
  const [first] = without;
  if (first !== undefined) {
    const message = `${counted(without.length, 'row')} without a code of an occupation, left out.`;
    doubts.push({ code: 'rows-without-occupation', message, ...table.placeOf(first) });
  }
  return [...byCode.values()];
}

/** Whether an occupation is the one that is meant: by its code, or by the part of it before the point. */
export function isOf({ code }: Occupation, wanted: string): boolean {
  const given = wanted.trim();
  return code === given || code.split('.')[0] === given;
}
