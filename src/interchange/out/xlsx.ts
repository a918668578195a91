import { strToU8, zipSync } from 'fflate';
import { MAIN, styleList, type CellStyle } from './xlsx-styles.js';
import { xmlText } from './xml.js';

export type SheetCell = string | number | undefined | { value: string | number; style: CellStyle };

export interface Sheet {
  name: string;
  rows: readonly (readonly SheetCell[])[];
  /** Widths of the columns, in characters; the last one goes for all that follow. */
  widths?: readonly number[];
  /** Rows and columns that stay while the rest scrolls. */
  frozen?: { rows: number; columns: number };
  isRightToLeft?: boolean;
}

/** More than a cell may hold. */
const LONGEST = 32_767;
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * A workbook after ECMA-376 (SpreadsheetML). Texts are texts: no cell is a formula, whatever it begins with. It is
 * written here because what else writes workbooks packs larger ones in a worker made of a text, which a strict policy
 * forbids; this packs at once. The same sheets give the same bytes.
 */
export function xlsx(sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  const styles = styleList();
  const names = sheetNames(sheets.map(({ name }) => name));
  const pages = sheets.map((sheet) => sheetXml(sheet, styles.placeOf));
  const each = (write: (number: number, i: number) => string) =>
    sheets.map((_, i) => write(i + 1, i)).join('');
  const relation = (id: number, kind: string, target: string) =>
    `<Relationship Id="r${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${each((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPE}.worksheet+xml"/>`)}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each((n, i) => `<sheet name="${xmlText(names[i] ?? '')}" sheetId="${n}" r:id="r${n}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${each((n) => relation(n, 'worksheet', `worksheets/sheet${n}.xml`))}${relation(sheets.length + 1, 'styles', 'styles.xml')}</Relationships>`,
    'xl/styles.xml': styles.xml(),
    ...Object.fromEntries(pages.map((page, i) => [`xl/worksheets/sheet${i + 1}.xml`, page])),
  };
  const packed = Object.entries(files).map(([path, text]) => [path, strToU8(HEAD + text)] as const);
  // zip counts years from 1980, in local time
  return zipSync(Object.fromEntries(packed), { mtime: new Date(1980, 0, 2) });
}

/** Names that spreadsheets take: at most 31 characters, some of which they forbid, and no two alike. */
export function sheetNames(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((name, i) => {
    const plain = name.replace(/[[\]/\\:*?]/g, ' ').replace(/^['\s]+|['\s]+$/g, '');
    const fallback = plain === '' || /^history$/i.test(plain) ? `${plain} ${i + 1}`.trim() : plain;
    let tried = cut(fallback, 31);
    for (let n = 2; used.has(tried.toLowerCase()); n++)
      tried = `${cut(fallback, 31 - String(n).length - 1)} ${n}`;
    used.add(tried.toLowerCase());
    return tried;
  });
}

/** The beginning of a text, without half a character at the end. */
const cut = (text: string, length: number) => text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');

/** A column's letters: A, Z, AA. */
export function columnName(column: number): string {
  const before = Math.floor(column / 26);
  return (before > 0 ? columnName(before - 1) : '') + String.fromCharCode(65 + (column % 26));
}

function sheetXml(
  { rows, widths = [], frozen, isRightToLeft }: Sheet,
  placeOf: (style: CellStyle) => number,
) {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const letters = Array.from({ length: columns }, (_, column) => columnName(column));
  const cols = widths.map((width, i) => {
    const last = i === widths.length - 1 ? Math.max(columns, i + 1) : i + 1;
    return `<col min="${i + 1}" max="${last}" width="${width}" customWidth="1"/>`;
  });
  const data = rows.map((row, y) => {
    const cells = row.map((cell, x) => cellXml(cell, `${letters[x] ?? ''}${y + 1}`, placeOf));
    return `<row r="${y + 1}">${cells.join('')}</row>`;
  });
  const view = `<sheetView workbookViewId="0"${isRightToLeft ? ' rightToLeft="1"' : ''}>${frozen ? paneXml(frozen) : ''}</sheetView>`;
  return `<worksheet xmlns="${MAIN}"><sheetViews>${view}</sheetViews>${cols.length > 0 ? `<cols>${cols.join('')}</cols>` : ''}<sheetData>${data.join('')}</sheetData></worksheet>`;
}

function paneXml({ rows, columns }: { rows: number; columns: number }): string {
  if (rows === 0 && columns === 0) return '';
  const pane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const splits = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  return `<pane${splits} topLeftCell="${columnName(columns)}${rows + 1}" activePane="${pane}" state="frozen"/>`;
}

function cellXml(given: SheetCell, at: string, placeOf: (style: CellStyle) => number): string {
  if (given === undefined) return '';
  const { value, style } = typeof given === 'object' ? given : { value: given, style: undefined };
  const look = style ? ` s="${placeOf(style)}"` : '';
  if (typeof value === 'string') {
    // a reader takes _x0041_ for a letter
    const text = cut(value, LONGEST).replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');
    return `<c r="${at}"${look} t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
  }
  if (!Number.isFinite(value)) return '';
  // days since the end of 1899
  return `<c r="${at}"${look}><v>${style?.isTime ? value / 86_400_000 + 25_569 : value}</v></c>`;
}
