import { readXml } from './xml.js';

/** Formats that every workbook knows by number, of those that show dates or times. */
const isKnownDate = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** A format of the workbook's own shows a date where letters of one stand outside of quotes and brackets. */
const isDate = (format: string) =>
  /[ymdhs]/i.test(format.slice(0, 200).replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

/** Which of the styles that cells name show a number as a date. */
export function dateStyles(xml: string | undefined): ReadonlySet<number> {
  const styles = new Set<number>();
  if (xml === undefined) return styles;
  const own = new Map<number, string>();
  let isCells = false;
  let style = 0;
  readXml(xml, {
    open(name, attribute) {
      if (name === 'numFmt') own.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      if (name === 'cellXfs') isCells = true;
      if (name !== 'xf' || !isCells) return;
      const id = Number(attribute('numFmtId') ?? 0);
      const format = own.get(id);
      if (format === undefined ? isKnownDate(id) : isDate(format)) styles.add(style);
      style++;
    },
    close(name) {
      if (name === 'cellXfs') isCells = false;
    },
  });
  return styles;
}

/** Days since the end of 1899 as a date, with its time where there is one; as it is where it is none. */
export function dateOf(days: number, is1904: boolean): string {
  const time = Math.round((days + (is1904 ? 1462 : 0) - 25_569) * 86_400_000);
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return String(days);
  const text = date.toISOString();
  return Number.isInteger(days) ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ');
}
