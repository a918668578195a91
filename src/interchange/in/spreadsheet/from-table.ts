import type { Scale } from '../../../model/scale.js';
import type { Place } from '../doubt.js';
import { profileOf, type Imported } from '../profile-of.js';
import type { ReadDoubt, ReadProfile, ReadSkill } from '../read-profile.js';
import { newTally, quoted } from '../tally.js';
import { headerOf, isBareNumber, withoutNumbers, type ColumnMap, type Columns } from './columns.js';
import { entriesOf } from './entries.js';
import type { Entry } from './entry.js';
import { namedField, type Field } from './fields.js';
import { anchorsOf, emptyIn, sayHoles } from './holes.js';
import { sfiaShape } from '../sfia.js';
import { shapeOf } from './shape.js';
import { contextList, skillOfRow, type Sheet } from './skill-of-row.js';
import { scaleOfTargets } from './target-scale.js';
import { isBlank, type Table } from './table.js';
import { tierList } from './tiers.js';
import { tierMeant } from '../words.js';

/** What the file does not say, or says in words of its own. */
export interface SpreadsheetOptions {
  /** Which header holds a field, or a level: `{ name: 'Skill Name', 'level-3': 'Solid' }`. An empty text: none. */
  map?: ColumnMap;
  /** In place of the scale that columns, rows or targets would make. */
  scale?: Scale;
  title?: string;
  /** The profile's own id. */
  id?: string;
  lang?: string;
  version?: string;
}

const NO_CELL = '';

/** A title above the headers; what else stands there is said and left out. */
function titleAbove(table: Table, head: number, doubts: ReadDoubt[], given: string | undefined) {
  const above = table.rows.slice(0, head).flatMap((row, at) => (isBlank(row) ? [] : [{ row, at }]));
  const [first, ...others] = above;
  if (!first) return given;
  const texts = first.row.filter((cell) => cell.trim() !== '');
  const isTitle = given === undefined && texts.length === 1;
  if (isTitle) {
    const message = `${quoted(texts[0] ?? NO_CELL)}, which stands above the headers, was taken for the title.`;
    doubts.push({ code: 'title-above', message, ...table.placeOf(first.at) });
  }
  const rest = isTitle ? others : above;
  const [left] = rest;
  if (left) {
    const said = rest.flatMap(({ row }) => row.filter((cell) => cell.trim() !== '')).join(' ');
    const message = `${String(rest.length)} row${rest.length === 1 ? '' : 's'} above the headers ${rest.length === 1 ? 'was' : 'were'} left out: ${quoted(said)}.`;
    doubts.push({ code: 'above-headers', message, ...table.placeOf(left.at) });
  }
  return isTitle ? texts[0] : given;
}

/** A category whose every word is a tier's name is the tier, where no column is. */
function tierInGroup(
  { rows, placeOf }: Table,
  head: number,
  columns: Columns,
  say: (code: string, message: string, place: Place) => void,
): Columns {
  const column = columns.fields.get('group');
  if (column === undefined || columns.fields.has('tier')) return columns;
  const words = rows
    .slice(head + 1)
    .map((row) => row[column]?.trim() ?? '')
    .filter((word) => word !== '');
  if (words.length === 0 || !words.every(tierMeant)) return columns;
  const header = quoted(rows[head]?.[column] ?? NO_CELL);
  say(
    'group-as-tier',
    `Every word in the column ${header} is a tier's name; it was taken for the tier.`,
    placeOf(head, column),
  );
  const fields = new Map(columns.fields).set('tier', column);
  fields.delete('group');
  return { ...columns, fields };
}

/** A role profile of a table: columns by the map or guessed from their headers, levels as columns or as rows. */
export function fromTable(
  table: Table,
  options: SpreadsheetOptions = {},
  said: readonly ReadDoubt[] = [],
): Imported {
  const doubts: ReadDoubt[] = [...said];
  const top = table.placeOf(0);
  const { map, scale: givenScale, title: givenTitle, ...about } = options;
  const found = headerOf(table.rows, map, table.placeOf, doubts);
  if (!found) {
    const at = table.rows.findIndex((row) => !isBlank(row));
    const headers = (table.rows[at] ?? [])
      .slice(0, 20)
      .map((cell) => quoted(cell))
      .join(', ');
    const wanted = Object.entries(map ?? {}).find(([name, header]) => {
      return namedField(name) === 'name' && header.trim() !== '';
    });
    if (at >= 0 && wanted) {
      const message = `The map looks for ${quoted(wanted[0])} in a column ${quoted(wanted[1])}, which is not there; the first row is ${headers}.`;
      doubts.push({ code: 'map-header-missing', message, ...table.placeOf(at) });
      return profileOf({ tiers: [], place: top }, doubts);
    }
    const message =
      at < 0
        ? 'There are no rows.'
        : `No column of skill names was found; the first row is ${headers}. Map the field "name" to the header over them.`;
    doubts.push({ code: 'no-name-column', message, ...table.placeOf(Math.max(at, 0)) });
    return profileOf({ tiers: [], place: top }, doubts);
  }
  const { row: head } = found;
  const title = titleAbove(table, head, doubts, givenTitle);
  const headPlace = table.placeOf(head);
  const say = (code: string, message: string, place: Place = headPlace) =>
    doubts.push({ code, message, ...place });
  const known = withoutNumbers(found.columns, table.rows.slice(head + 1));
  const guessed = tierInGroup(table, head, known, say);
  const sfia = sfiaShape(table.rows[head] ?? [], guessed);
  const shape = shapeOf(table, head, sfia?.columns ?? guessed, givenScale ?? sfia?.scale, say);
  const { columns } = shape;
  const tally = newTally();
  const tiers = tierList(tally, { areIds: columns.fields.has('tierTitle') });
  const entries = entriesOf({ table, head, shape, tiers, tally, doubts });
  const ofTargets = shape.isOwnScale ? undefined : scaleOfTargets(entries, say);
  const scale = ofTargets ?? shape.scale;
  for (const { column, header } of columns.others) {
    const cells = table.rows.slice(head + 1).map((row) => row[column]?.trim() ?? '');
    const used = cells.filter((cell) => cell !== '');
    if (used.length === 0) continue;
    const what = used.every(isBareNumber)
      ? 'holds numbers alone, and is none that is known; they were'
      : 'is none that is known; what stands in it was';
    const name = header === '' ? 'without a header' : quoted(header);
    say(
      'unmapped-column',
      `The column ${name} ${what} kept as a line of each skill's note.`,
      table.placeOf(head, column),
    );
  }
  const hasTier = columns.fields.has('tier') || entries.some(({ tier }) => tier.place !== undefined);
  if (!hasTier && entries.length > 0)
    say('no-tier-column', 'No column says which tier a skill belongs to; all were put under must-have.');

  // where SFIA's skills have no text at a level, they are not defined there: no hole
  const empty = emptyIn(entries, columns.fields.keys(), scale);
  // nor where levels are marked alone
  const areMarks =
    tally.doubts().some(({ code }) => code.startsWith('marks-')) && empty.levels.size === scale.levels.length;
  const isAsked = columns.levels.length > 0 || (shape.isLong && shape.textColumn !== undefined);
  const hasLevels = !sfia && !areMarks && isAsked;
  const emptyNames = [
    ...empty.fields,
    ...(hasLevels
      ? scale.levels.filter(({ value }) => empty.levels.has(value)).map(({ label }) => label)
      : []),
  ];
  if (emptyNames.length > 0 && entries.length > 0)
    say('column-empty', `Nothing stands in any row for ${emptyNames.map(quoted).join(', ')}.`);

  const sheet: Sheet = {
    columns,
    scale,
    doubts,
    tally,
    contexts: contextList(),
    ...(sfia && { scheme: 'sfia' }),
  };
  const asks = { scale, fields: columns.fields, empty, hasLevels };
  for (const entry of entries) entry.tier.skills.push(skillOf(entry, sheet, asks));
  const sparse = sfia?.sayOf(entries.length);
  if (sparse !== undefined) say('levels-left-out', sparse);
  const contexts = sheet.contexts.all();
  const read: ReadProfile = {
    ...about,
    place: top,
    tiers: tiers.all(),
    ...(title !== undefined && { title }),
    ...((shape.isOwnScale || ofTargets) && { scale }),
    ...(contexts.length > 0 && { contexts }),
  };
  return profileOf(read, [...doubts, ...tally.doubts()]);
}

function skillOf(entry: Entry, sheet: Sheet, asks: Parameters<typeof sayHoles>[2]): ReadSkill {
  const cellOf = (field: Field) => entry.cells.get(field) ?? { text: NO_CELL, place: entry.place };
  const { skill, lines } = skillOfRow(cellOf, sheet);
  const { doubts, scale } = sheet;
  for (const { code, message, place } of entry.said) doubts.push({ code, message, ...place, about: skill });
  const anchors = anchorsOf(entry, scale, skill.name, (doubt) => doubts.push({ ...doubt, about: skill }));
  if (Object.keys(anchors).length > 0) skill.anchors = anchors;
  const note = [...lines, ...entry.lines].join('\n');
  if (note !== '') skill.note = note;
  sayHoles(entry, skill, asks, () => entry.place, doubts);
  return skill;
}
