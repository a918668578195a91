/** The namespace of spreadsheets. */
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** How a cell looks. */
export interface CellStyle {
  isBold?: boolean;
  isCentred?: boolean;
  /** Shown as day and time; the value is in milliseconds since 1970. */
  isTime?: boolean;
  /** `#rrggbb`. */
  fill?: string;
  text?: string;
}

/** The styles that are used, each written once. */
export function styleList() {
  const found = new Map<string, { place: number; style: CellStyle }>();
  const color = (rgb: string) => `rgb="FF${rgb.replace('#', '').toUpperCase()}"`;
  return {
    placeOf: (style: CellStyle): number => {
      const key = JSON.stringify([style.isBold, style.isCentred, style.isTime, style.fill, style.text]);
      const place = found.get(key)?.place ?? found.size + 1;
      if (place > found.size) found.set(key, { place, style });
      return place;
    },
    xml: (): string => {
      const all: CellStyle[] = [{}, ...[...found.values()].map(({ style }) => style)];
      const fonts = all.map(
        ({ isBold, text }) =>
          `<font>${isBold ? '<b/>' : ''}<sz val="11"/>${text ? `<color ${color(text)}/>` : ''}<name val="Calibri"/></font>`,
      );
      // the first two are kept by the format
      const fills = all.map(({ fill }) =>
        fill
          ? `<fill><patternFill patternType="solid"><fgColor ${color(fill)}/></patternFill></fill>`
          : '<fill><patternFill patternType="none"/></fill>',
      );
      const formats = all.map(
        ({ isCentred, isTime }, i) =>
          `<xf numFmtId="${isTime ? 22 : 0}" fontId="${i}" fillId="${i + 2}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"${isCentred ? ' applyAlignment="1"><alignment horizontal="center"/></xf>' : '/>'}`,
      );
      return `<styleSheet xmlns="${MAIN}"><fonts count="${all.length}">${fonts.join('')}</fonts><fills count="${all.length + 2}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fills.join('')}</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${all.length}">${formats.join('')}</cellXfs></styleSheet>`;
    },
  };
}
