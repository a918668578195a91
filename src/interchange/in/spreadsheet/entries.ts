import type { ReadDoubt, ReadTier } from '../read-profile.js';
import { counted, quoted, type Tally } from '../tally.js';
import { newEntry, type Entry } from './entry.js';
import { fillFields, fillLevel, fillLevels, fillLines, fillTarget, type Row } from './fill-entry.js';
import type { Shape } from './shape.js';
import { isBlank, type Table } from './table.js';
import type { TierList } from './tiers.js';
import { tierMeant } from '../words.js';

/** Of rows without a name so many are said one by one. */
const NAMELESS = 20;

/** Everything that the rows of one sheet are read with. */
export interface Rows {
  table: Table;
  /** The row of headers. */
  head: number;
  shape: Shape;
  tiers: TierList;
  tally: Tally;
  doubts: ReadDoubt[];
}

function rowAt({ table, shape }: Rows, at: number): Row {
  const cells = table.rows[at] ?? [];
  const text = (column: number | undefined) => (column === undefined ? '' : (cells[column]?.trim() ?? ''));
  return {
    cells,
    text,
    of: (field) => text(shape.columns.fields.get(field)),
    place: (column) => table.placeOf(at, column),
  };
}

/** A heading over rows where no column says the tier: its name, and nothing else in the row. */
function headingOf({ cells }: Row, width: number): string | undefined {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const [text = ''] = filled;
  return filled.length === 1 && width > 1 && tierMeant(text) ? text.trim() : undefined;
}

const sameRow = ({ cells }: Row, headers: readonly string[]) =>
  cells.every((cell, i) => cell.trim() === (headers[i]?.trim() ?? ''));

/** Says of a row without a skill's name that it was left out; of very many, how many there were. */
function sayNameless(row: Row, count: number, { doubts, tally }: Rows): void {
  const first = row.cells.find((cell) => cell.trim() !== '') ?? '';
  const message = `A row without a skill's name was left out; it begins ${quoted(first)}.`;
  if (count <= NAMELESS) doubts.push({ code: 'row-without-name', message, ...row.place() });
  else
    tally.add('rows-without-name', '', row.place(), (n) => {
      return `${counted(n, 'more row')} without a skill's name ${n === 1 ? 'was' : 'were'} left out.`;
    });
}

/** What the rows say of each skill: one row a skill, or a row for each of its levels. */
export function entriesOf(rows: Rows): Entry[] {
  const { table, head, shape, tiers, tally } = rows;
  const { fields } = shape.columns;
  const headers = table.rows[head] ?? [];
  const entries: Entry[] = [];
  const known = new Map<string, Entry>();
  let tier: ReadTier | undefined;
  let above: Entry | undefined;
  let nameless = 0;

  for (let at = head + 1; at < table.rows.length; at++) {
    const row = rowAt(rows, at);
    if (isBlank(row.cells)) continue;
    if (sameRow(row, headers)) {
      tally.add(
        'headers-again',
        '',
        row.place(),
        (n) => `The headers stand again in ${counted(n, 'row')}, left out.`,
      );
      continue;
    }
    const heading = fields.has('tier') ? undefined : headingOf(row, headers.length);
    if (heading !== undefined) {
      tier = tiers.named(heading, row.place());
      continue;
    }
    // cells that were one over several rows have their text in the first of them
    const from = shape.isLong && row.of('name') === '' && row.of('level') !== '' ? above : undefined;
    const name = from?.cells.get('name')?.text ?? row.of('name');
    if (name === '') {
      sayNameless(row, ++nameless, rows);
      continue;
    }
    if (from)
      tally.add('name-from-above', '', row.place(), (n) => {
        const was = n === 1 ? 'was' : 'were';
        return `${counted(n, 'row')} without a name ${was} taken for a level of the skill above.`;
      });

    const tierText = row.of('tier');
    const isAbove = tier !== undefined;
    if (tierText !== '')
      tier = tiers.named(tierText, row.place(fields.get('tier')), row.of('tierTitle') || undefined);
    const own = from?.tier ?? tier ?? tiers.mustHave();
    if (row.of('tierDescription') !== '') own.description ??= row.of('tierDescription');
    const key = [own.id, row.of('group'), row.of('id') || name].join('\n').toLowerCase();
    let entry = from ?? (shape.isLong || shape.isMerged ? known.get(key) : undefined);
    if (!entry) {
      entry = newEntry(own, row.place());
      entries.push(entry);
      known.set(key, entry);
      if (fields.has('tier') && tierText === '') {
        const message = `${quoted(name)} has no tier; it was put under ${quoted(own.title ?? own.id)}${isAbove ? ', as the row above' : ''}.`;
        entry.said.push({ code: 'no-tier', message, place: row.place(fields.get('tier')) });
      }
    }
    above = entry;
    fillFields(entry, row, shape, headers);
    if (shape.isLong) fillLevel(entry, row, shape);
    else fillLevels(entry, row, shape, tally);
    fillLines(entry, row, shape, headers.length, tally);
  }
  for (const entry of entries) fillTarget(entry, shape);
  return entries;
}
