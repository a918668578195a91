import type { Place } from '../doubt.js';
import { counted, quoted, type Tally } from '../tally.js';
import type { Cell, Entry } from './entry.js';
import { FIELD_NAMES, type Field } from './fields.js';
import { levelIn } from './levels.js';
import type { Shape } from './shape.js';
import { columnLetters } from './table.js';

/** One row, by its columns and by the fields that they hold. */
export interface Row {
  cells: readonly string[];
  text(column: number | undefined): string;
  of(field: Field): string;
  place(column?: number): Place;
}

/** Fields that a tier or a level is told by, not the skill. */
const isOfSkill = (field: Field) => !/^(?:tier|level)/.test(field);

/** Fills in what a row says of a skill; where rows before it say something else, that stays, and both are kept. */
export function fillFields(entry: Entry, row: Row, shape: Shape, headers: readonly string[]): void {
  const { columns } = shape;
  for (const field of FIELD_NAMES) {
    const column = columns.fields.get(field);
    const given = row.text(column);
    if (column === undefined || given === '' || !isOfSkill(field)) continue;
    const first = entry.cells.get(field);
    if (field === 'target' && shape.isMerged) {
      if (!entry.targets.has(given)) entry.targets.set(given, { text: given, place: row.place(column) });
      continue;
    }
    if (!first) entry.cells.set(field, { text: given, place: row.place(column) });
    else if (first.text !== given) {
      const name = quoted(entry.cells.get('name')?.text ?? '');
      const message = `The rows of ${name} differ in ${field}; ${quoted(first.text)} was taken, and ${quoted(given)} kept in the note.`;
      entry.said.push({ code: 'rows-differ', message, place: row.place(column) });
      entry.lines.add(`${headers[column]?.trim() ?? field}: ${given}`);
    }
  }
}

/** The highest of the levels that the rows of a skill name becomes its target; what is no level is not lost. */
export function fillTarget(entry: Entry, { scale }: Shape): void {
  const all = [...entry.targets.values()];
  if (all.length === 0) return;
  const valueOf = ({ text }: Cell) => levelIn(text, scale) ?? -Infinity;
  const highest = all.reduce((most, each) => (valueOf(each) > valueOf(most) ? each : most));
  entry.cells.set('target', highest);
  if (all.length === 1) return;
  const name = quoted(entry.cells.get('name')?.text ?? '');
  const levels = all.map(({ text }) => quoted(text)).join(', ');
  const message = `The rows of ${name} name the levels ${levels}; ${quoted(highest.text)}, the highest, was taken for the target, and the others kept in the note.`;
  entry.said.push({ code: 'levels-differ', message, place: all[1]?.place ?? highest.place });
  for (const each of all) if (each !== highest) entry.lines.add(`Level: ${each.text}`);
}

function addText(entry: Entry, level: number, text: string, place: Place): void {
  const first = entry.texts.get(level);
  if (first) first.text += `\n${text}`;
  else entry.texts.set(level, { text, place });
}

/** A cross or a tick: the level is meant, and nothing is said of it. */
const MARK = /^[xX×✕✗✘✓✔☑☒●•■★]$/u;

/** Texts of levels that are columns; of those that are only marked the highest one is the target. */
export function fillLevels(entry: Entry, row: Row, { columns, valueOf }: Shape, tally: Tally): void {
  let most: { level: number; place: Place } | undefined;
  const marked: string[] = [];
  for (const each of columns.levels) {
    const level = valueOf(each);
    if (level === undefined) continue;
    const text = row.text(each.column);
    const isMark = MARK.test(text);
    addText(entry, level, isMark ? '' : text, row.place(each.column));
    if (!isMark) continue;
    marked.push(each.header);
    if (!most || level > most.level) most = { level, place: row.place(each.column) };
  }
  if (!most) return;
  if (entry.cells.has('target')) {
    entry.lines.add(`Marked: ${marked.join(', ')}`);
    tally.add('marks-in-note', '', most.place, (count) => {
      return `Levels are marked in ${counted(count, 'row')} that ${count === 1 ? 'has' : 'have'} a target; the marks were kept in the note.`;
    });
    return;
  }
  entry.cells.set('target', { text: String(most.level), place: most.place });
  tally.add('marks-as-targets', '', most.place, (count) => {
    return `Levels are marked, and have no text, in ${counted(count, 'row')}; the highest one that is marked was taken for the target.`;
  });
}

/** The text of the one level that the row is about. */
export function fillLevel(entry: Entry, row: Row, { columns, scale, textColumn }: Shape): void {
  const said = row.of('level');
  const label = row.of('levelLabel');
  const text = row.text(textColumn);
  const level = levelIn(said, scale) ?? (label === '' ? undefined : levelIn(label, scale));
  const place = row.place(columns.fields.get('level'));
  if (level !== undefined && scale.levels.some(({ value }) => value === level))
    addText(entry, level, text, textColumn === undefined ? place : row.place(textColumn));
  else if (said !== '' || text !== '') {
    const name = quoted(entry.cells.get('name')?.text ?? '');
    const message =
      said === ''
        ? `A row of ${name} names no level; its text was kept in the note.`
        : `${quoted(said)} of ${name} is no level of the scale; its text was kept in the note.`;
    entry.said.push({ code: 'level-unread', message, place });
    entry.lines.add(`${said === '' ? 'Level' : said}: ${text}`);
  }
}

/** What stands in columns that are not known, or beyond the last header: lines of the note. */
export function fillLines(entry: Entry, row: Row, { columns }: Shape, width: number, tally: Tally): void {
  for (const { column, header } of columns.others) {
    const given = row.text(column);
    if (given !== '') entry.lines.add(`${header || `Column ${columnLetters(column)}`}: ${given}`);
  }
  for (let column = width; column < row.cells.length; column++) {
    const given = row.text(column);
    if (given === '') continue;
    entry.lines.add(`Column ${columnLetters(column)}: ${given}`);
    tally.add('cells-beyond', '', row.place(column), (count) => {
      const whose = count === 1 ? 'its skill' : 'their skills';
      return `${counted(count, 'cell')} beyond the last header; kept in the note of ${whose}.`;
    });
  }
}
