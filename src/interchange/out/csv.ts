type Cell = string | number | undefined;

/**
 * What a spreadsheet would take for the beginning of a formula; some take letters of full width for the same. One that is
 * led by apostrophes of its own gets one more, so that what is read again is what was written.
 */
const FORMULA = /^'*(?:[\t\r]|\s*[=+\-@＝＋－＠])/;

/** Whether a text is led by an apostrophe where it is written. */
export const isFormula = (text: string): boolean => FORMULA.test(text);

/**
 * One cell. A text that a spreadsheet would run as a formula is led by an apostrophe, as OWASP advises against
 * CSV injection; numbers stay numbers.
 */
function cell(value: Cell): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = isFormula(value) ? `'${value}` : value;
  return /[",;\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Comma-separated values after RFC 4180, led by the mark that makes spreadsheets read UTF-8 unless they go on below others. */
export function csv(rows: readonly (readonly Cell[])[], { isRest = false } = {}): string {
  return `${isRest ? '' : '\uFEFF'}${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}
