/** Cells of a `TeamTable`: the level at place i of the scale is `FIRST_LEVEL + i`. */
export const UNRATED = 0;
export const NOT_APPLICABLE = 1;
export const FIRST_LEVEL = 2;

/** The greatest code of a month that a table holds. */
export const MOST_MONTHS = 65_535;

/** Months from 1970-01 to a year and month counted from 0, plus 1; the ends of what a table holds stand for what is beyond. */
export function monthsFrom(year: number, month: number): number {
  return Math.min(Math.max((year - 1970) * 12 + month + 1, 1), MOST_MONTHS);
}

/** The digit at a place of a text; NaN where there is none. */
function digitAt(text: string, place: number): number {
  const digit = text.charCodeAt(place) - 48;
  return digit >= 0 && digit <= 9 ? digit : NaN;
}

/**
 * A month such as `2026-03` as `TeamTable.lastUsed` has it; 0 where it is none. Read by hand: a team of thousands has
 * a month in each of its ratings, and a pattern takes longer than all else that is counted of one.
 */
export function monthCode(month: unknown): number {
  if (typeof month !== 'string' || month.length !== 7 || month[4] !== '-') return 0;
  const century = digitAt(month, 0) * 10 + digitAt(month, 1);
  const year = century * 100 + digitAt(month, 2) * 10 + digitAt(month, 3);
  const ofYear = digitAt(month, 5) * 10 + digitAt(month, 6);
  const isMonth = year >= 0 && ofYear >= 1 && ofYear <= 12;
  return isMonth ? monthsFrom(year, ofYear - 1) : 0;
}

/** The other way; `undefined` for 0. */
export function monthOf(code: number): string | undefined {
  if (code === 0) return undefined;
  const year = 1970 + Math.floor((code - 1) / 12);
  return `${String(year).padStart(4, '0')}-${String(((code - 1) % 12) + 1).padStart(2, '0')}`;
}
