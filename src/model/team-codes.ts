/** Cells of a `TeamTable`: the level at place i of the scale is `FIRST_LEVEL + i`. */
export const UNRATED = 0;
export const NOT_APPLICABLE = 1;
export const FIRST_LEVEL = 2;

const MOST = 65_535;

/** Months from 1970-01 to a year and month counted from 0, plus 1; the ends of what a table holds stand for what is beyond. */
export function monthsFrom(year: number, month: number): number {
  return Math.min(Math.max((year - 1970) * 12 + month + 1, 1), MOST);
}

/** A month such as `2026-03` as `TeamTable.lastUsed` has it; 0 where it is none. */
export function monthCode(month: unknown): number {
  if (typeof month !== 'string' || !/^\d{4}-(?:0[1-9]|1[0-2])$/.test(month)) return 0;
  return monthsFrom(Number(month.slice(0, 4)), Number(month.slice(5)) - 1);
}

/** The other way; `undefined` for 0. */
export function monthOf(code: number): string | undefined {
  if (code === 0) return undefined;
  const year = 1970 + Math.floor((code - 1) / 12);
  return `${String(year).padStart(4, '0')}-${String(((code - 1) % 12) + 1).padStart(2, '0')}`;
}
