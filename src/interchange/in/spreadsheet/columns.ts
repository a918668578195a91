import { LIMITS } from '../../../model/limits.js';
import type { Place } from '../doubt.js';
import type { ReadDoubt } from '../read-profile.js';
import { quoted } from '../tally.js';
import { FIELD_NAMES, fieldOf, namedField, plainHeader, type Field } from './fields.js';
import { namedLevel, type NamedLevel } from './level-names.js';

/** A column that holds the texts of one level. */
export interface LevelColumn extends NamedLevel {
  column: number;
  header: string;
}

/** What each column holds. */
export interface Columns {
  fields: ReadonlyMap<Field, number>;
  levels: readonly LevelColumn[];
  /** Columns that hold nothing that is known. */
  others: readonly { column: number; header: string }[];
}

/** A host's or a person's own word: which header holds a field, or a level (`level-3`). An empty one: none does. */
export type ColumnMap = Readonly<Record<string, string>>;

interface Claims {
  fields: Map<Field, number>;
  levels: Map<number, NamedLevel>;
  /** Fields that are settled: no header is guessed to hold them. */
  settled: Set<Field>;
}

/** What the map says of a row of headers; `miss` hears of what it names in vain. */
function claimed(
  row: readonly string[],
  map: ColumnMap,
  miss: (code: string, message: string) => void,
): Claims {
  const claims: Claims = { fields: new Map(), levels: new Map(), settled: new Set() };
  for (const [name, header] of Object.entries(map)) {
    const field = namedField(name);
    const level = field ? undefined : namedLevel(name.replace(/^level-/i, 'level '));
    if (!field && level?.value === undefined) {
      const known = `${FIELD_NAMES.join(', ')}, or a level such as level-3`;
      miss('map-field-unknown', `The map names ${quoted(name)}, which is none of: ${known}.`);
      continue;
    }
    if (field) claims.settled.add(field);
    if (header.trim() === '') continue;
    const exact = row.findIndex((cell) => cell.trim() === header.trim());
    const column =
      exact >= 0
        ? exact
        : row.findIndex((cell) => cell.trim() !== '' && plainHeader(cell) === plainHeader(header));
    if (column < 0)
      miss(
        'map-header-missing',
        `The map looks for ${quoted(name)} in a column ${quoted(header)}, which is not there.`,
      );
    else if (field) claims.fields.set(field, column);
    else {
      const own = namedLevel(row[column] ?? '') ?? { label: row[column]?.trim() ?? '' };
      claims.levels.set(column, { ...own, ...level, isText: true });
    }
  }
  return claims;
}

/** Of columns for one level, that which says to hold its description; else the first one. At least two make a scale. */
function levelsOf(candidates: readonly LevelColumn[], isMapped: boolean): LevelColumn[] {
  const hasNumbers = candidates.some(({ value }) => value !== undefined);
  const byKey = new Map<number | string, LevelColumn>();
  for (const each of candidates) {
    if (hasNumbers && each.value === undefined) continue;
    const key = each.value ?? (each.label ?? '').toLowerCase();
    const known = byKey.get(key);
    if (!known || (each.isText && !known.isText)) byKey.set(key, each);
  }
  return byKey.size > 1 || isMapped ? [...byKey.values()].slice(0, LIMITS.levels) : [];
}

export const isBareNumber = (text: string): boolean => /^[+-]?\d{1,6}(?:[.,]\d{1,4})?$/.test(text.trim());

/** What the columns under a row of headers hold, by the map, else guessed from the headers. */
export function columnsOf(
  row: readonly string[],
  map: ColumnMap = {},
  miss: (code: string, message: string) => void = () => undefined,
): Columns {
  const { fields, levels: mapped, settled } = claimed(row, map, miss);
  const taken = new Set<number>([...fields.values(), ...mapped.keys()]);
  const ranks = new Map<Field, number>();
  const candidates: LevelColumn[] = [];
  for (const [column, header] of row.entries()) {
    const own = mapped.get(column);
    if (own) candidates.push({ ...own, column, header: header.trim() });
    if (taken.has(column) || header.trim() === '') continue;
    const guess = fieldOf(header);
    if (guess && !settled.has(guess.field)) {
      const { field, rank } = guess;
      if (rank >= (ranks.get(field) ?? Infinity)) continue;
      ranks.set(field, rank);
      fields.set(field, column);
      continue;
    }
    const level = guess ? undefined : namedLevel(header);
    if (level) candidates.push({ ...level, column, header: header.trim() });
  }
  // bare numbers alone are a row of ratings, and no headers
  const named = fields.size > 0 ? candidates : candidates.filter(({ header }) => !isBareNumber(header));
  const levels = levelsOf(named, mapped.size > 0);
  const known = new Set<number>([...fields.values(), ...levels.map(({ column }) => column)]);
  const others = row.flatMap((header, column) =>
    known.has(column) ? [] : [{ column, header: header.trim() }],
  );
  return { fields, levels, others };
}

/** How much a row of headers names; one that names the skills' names is before all that do not. */
const weightOf = ({ fields, levels }: Columns) =>
  fields.size + levels.length + (fields.has('name') ? NAMED : 0);
const NAMED = 1_000_000;

/** So far down the headers may stand. */
const DEEPEST = 40;

/** The row that names most of what is known, the skills' names before all, and how much that is. */
export function likeliestHeader(
  rows: readonly (readonly string[])[],
  map: ColumnMap | undefined,
): { row: number; known: number } {
  let [row, known] = [-1, 0];
  for (const [at, cells] of rows.slice(0, DEEPEST).entries()) {
    const columns = columnsOf(cells, map);
    const count = weightOf(columns);
    if (count > known && (columns.fields.has('name') || count > 1)) [row, known] = [at, count];
  }
  return { row, known };
}

/** Columns of levels in which numbers alone stand are people's or job levels, not texts, unless a map says it. */
export function withoutNumbers(columns: Columns, rows: readonly (readonly string[])[]): Columns {
  const { levels, others } = columns;
  if (levels.length === 0 || levels.some(({ isText }) => isText)) return columns;
  const cells = rows.flatMap((row) => levels.map(({ column }) => row[column]?.trim() ?? ''));
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length === 0 || !filled.every(isBareNumber)) return columns;
  const all = [...others, ...levels.map(({ column, header }) => ({ column, header }))];
  return { ...columns, levels: [], others: all.sort((a, b) => a.column - b.column) };
}

/**
 * The row of headers: that which names most of what is known. Nothing where no row names a skill's name, and none names
 * two things or more, for then the first column that is not known is taken for the name.
 */
export function headerOf(
  rows: readonly (readonly string[])[],
  map: ColumnMap | undefined,
  placeOf: (row: number) => Place,
  doubts: ReadDoubt[],
): { row: number; columns: Columns } | undefined {
  const { row: best } = likeliestHeader(rows, map);
  const row = rows[best];
  if (!row) return undefined;
  const place = placeOf(best);
  const columns = columnsOf(row, map, (code, message) => doubts.push({ code, message, ...place }));
  if (columns.fields.has('name')) return { row: best, columns };
  const [first, ...others] = columns.others;
  if (!first) return undefined;
  const message = `No header says that it holds the names of the skills; the column ${quoted(first.header)} was taken for them. Map the field "name" to another where that is wrong.`;
  doubts.push({ code: 'name-column-guessed', message, ...place });
  const fields = new Map(columns.fields).set('name', first.column);
  return { row: best, columns: { ...columns, fields, others } };
}
