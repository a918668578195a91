/** Headers of O*NET's files, and the names by which they are asked for here. */
const HEADERS = {
  code: 'o*net-soc code',
  title: 'title',
  example: 'example',
  commodityCode: 'commodity code',
  commodity: 'commodity title',
  hot: 'hot technology',
  demand: 'in demand',
  elementId: 'element id',
  element: 'element name',
  scale: 'scale id',
  value: 'data value',
  suppress: 'recommend suppress',
  irrelevant: 'not relevant',
} as const;
export type OnetField = keyof typeof HEADERS;

/** Where the fields of a file stand, and which file it is. */
export interface OnetColumns {
  kind: 'technology' | 'rated';
  at: ReadonlyMap<OnetField, number>;
}

const NEEDED = {
  technology: ['code', 'example'],
  rated: ['code', 'element', 'scale', 'value'],
} as const satisfies Record<OnetColumns['kind'], readonly OnetField[]>;

/** The columns of a first row; nothing where it is of no file that is known. */
export function onetColumns(row: readonly string[]): OnetColumns | undefined {
  const headers = row.map((cell) => cell.trim().toLowerCase());
  const at = new Map<OnetField, number>();
  for (const field of Object.keys(HEADERS) as OnetField[]) {
    const column = headers.indexOf(HEADERS[field]);
    if (column >= 0) at.set(field, column);
  }
  const kind = (['technology', 'rated'] as const).find((each) =>
    NEEDED[each].every((field) => at.has(field)),
  );
  return kind && { kind, at };
}

/** A cell of a row by its field; empty where there is none. */
export const cellOf = (row: readonly string[], { at }: OnetColumns, field: OnetField): string =>
  row[at.get(field) ?? -1]?.trim() ?? '';
