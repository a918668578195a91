import { DEFAULT_SCALE } from '../../../model/default-scale.js';
import { LIMITS } from '../../../model/limits.js';
import type { Scale } from '../../../model/scale.js';
import type { Place } from '../doubt.js';
import { counted, quoted } from '../tally.js';
import type { Columns, LevelColumn } from './columns.js';
import type { Field } from './fields.js';
import { namedLevel, type NamedLevel } from './level-names.js';
import { numbered } from './levels.js';
import type { Table } from './table.js';

type Say = (code: string, message: string, place?: Place) => void;

/** How a sheet gives levels: as columns, a row each, or not at all. */
export interface Shape {
  columns: Columns;
  scale: Scale;
  /** Whether the scale was made of what the file says. */
  isOwnScale: boolean;
  isLong: boolean;
  /** Whether a skill's rows are one skill, with the highest of their levels for its target. */
  isMerged?: true;
  /** The column of a level's text where each level has a row. */
  textColumn?: number;
  valueOf: (column: LevelColumn) => number | undefined;
}

/** A level as a row of a long sheet names it. */
function levelOfRow(row: readonly string[], columns: Columns): NamedLevel | undefined {
  const cell = (field: Field) => row[columns.fields.get(field) ?? -1]?.trim() ?? '';
  const level = cell('level');
  const label = cell('levelLabel');
  if (level === '') return undefined;
  const named = /^-?\d{1,4}$/.test(level)
    ? { value: Number(level) }
    : (namedLevel(level) ?? { label: level });
  return label === '' ? named : { ...named, label };
}

/** The scale of a sheet that has a row for each level. */
function longScale(rows: readonly (readonly string[])[], columns: Columns, say: Say): Scale | undefined {
  const byKey = new Map<number | string, NamedLevel>();
  for (const row of rows) {
    const level = levelOfRow(row, columns);
    if (!level) continue;
    const key = level.value ?? level.label?.toLowerCase() ?? '';
    const known = byKey.get(key);
    if (!known) byKey.set(key, level);
    else if (known.label === undefined && level.label !== undefined) known.label = level.label;
  }
  const all = [...byKey.values()];
  const hasNumbers = all.some(({ value }) => value !== undefined);
  const found = hasNumbers
    ? all.filter(({ value }) => value !== undefined).sort((a, b) => (a.value ?? 0) - (b.value ?? 0))
    : all;
  if (found.length > LIMITS.levels)
    say(
      'too-many-levels',
      `A scale has at most ${String(LIMITS.levels)} levels; of ${String(found.length)} the first ones were kept.`,
    );
  return numbered(found.slice(0, LIMITS.levels), say)?.scale;
}

/** Whether a skill comes more than once: then each row is a level of it. */
function areNamesRepeated(rows: readonly (readonly string[])[], { fields }: Columns): boolean {
  const names = new Map<string, string>();
  for (const row of rows) {
    const cell = (field: Field) => row[fields.get(field) ?? -1]?.trim().toLowerCase() ?? '';
    const key = `${cell('tier')}\n${cell('group')}\n${cell('name')}`;
    const level = cell('level');
    const known = names.get(key);
    if (cell('name') !== '' && known !== undefined && known !== level) return true;
    names.set(key, level);
  }
  return false;
}

/** Fields that are none after all go to the columns that are kept in the note, or hold another one. */
function without(columns: Columns, dropped: readonly Field[], headers: readonly string[]): Columns {
  const fields = new Map(columns.fields);
  const others = [...columns.others];
  for (const field of dropped) {
    const column = fields.get(field);
    if (column === undefined) continue;
    fields.delete(field);
    others.push({ column, header: headers[column]?.trim() ?? '' });
  }
  return { ...columns, fields, others };
}

export function shapeOf(
  table: Table,
  head: number,
  columns: Columns,
  given: Scale | undefined,
  say: Say,
): Shape {
  const headers = table.rows[head] ?? [];
  const rows = table.rows.slice(head + 1);
  const { fields, levels } = columns;
  const noValue = () => undefined;
  const asGiven = { scale: given ?? DEFAULT_SCALE, isOwnScale: given !== undefined, valueOf: noValue };
  if (levels.length > 0) {
    const found = numbered(levels, say, true);
    const rest = without(columns, ['level', 'levelLabel', 'levelText'], headers);
    const valueOf = (column: LevelColumn) => found?.values.get(column) ?? column.value;
    const scale = given ?? found?.scale ?? DEFAULT_SCALE;
    return { columns: rest, scale, isOwnScale: (given ?? found) !== undefined, isLong: false, valueOf };
  }
  const level = fields.get('level');
  if (level === undefined)
    return { columns: without(columns, ['levelLabel', 'levelText'], headers), isLong: false, ...asGiven };
  const text = fields.get('levelText');
  const isRepeated = areNamesRepeated(rows, columns);
  const hasText = text !== undefined || fields.has('description');
  if ((isRepeated && hasText) || (text !== undefined && !fields.has('target'))) {
    const found = given ?? longScale(rows, columns, say);
    const textColumn = text ?? fields.get('description');
    const rest = text === undefined ? without(columns, ['description'], headers) : columns;
    const kept =
      textColumn === undefined
        ? rest
        : { ...rest, others: rest.others.filter((o) => o.column !== textColumn) };
    return {
      columns: kept,
      scale: found ?? DEFAULT_SCALE,
      isOwnScale: found !== undefined,
      isLong: true,
      ...(textColumn !== undefined && { textColumn }),
      valueOf: noValue,
    };
  }
  const rest = without(
    columns,
    ['levelLabel', 'levelText', ...(fields.has('target') ? ['level' as const] : [])],
    headers,
  );
  if (fields.has('target')) return { columns: rest, isLong: false, ...asGiven };
  const header = quoted(headers[level] ?? '');
  const message = isRepeated
    ? `No column has texts for the levels in the column ${header}, in ${counted(rows.length, 'row')}; they were taken for targets, the highest of each skill.`
    : `Each skill has one level in the column ${header}, in ${counted(rows.length, 'row')}; it was taken for the target.`;
  say('level-as-target', message, table.placeOf(head, level));
  const asTarget = new Map(rest.fields).set('target', level);
  asTarget.delete('level');
  const shape: Shape = { columns: { ...rest, fields: asTarget }, isLong: false, ...asGiven };
  return isRepeated ? { ...shape, isMerged: true } : shape;
}
