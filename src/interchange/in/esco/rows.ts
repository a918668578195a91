import type { Place } from '../doubt.js';
import type { ReadDoubt, ReadSkill } from '../read-profile.js';
import { separatedTable } from '../spreadsheet/separated.js';
import type { Table } from '../spreadsheet/table.js';

/** Columns of ESCO's files by their headers. */
const FIELDS = [
  'occupationUri',
  'occupationLabel',
  'relationType',
  'skillType',
  'skillUri',
  'skillLabel',
  'conceptUri',
  'preferredLabel',
  'altLabels',
  'description',
  'definition',
  'scopeNote',
] as const;
export type EscoField = (typeof FIELDS)[number];

export interface EscoTable {
  table: Table;
  has: (field: EscoField) => boolean;
  /** A cell by its row, counted from 0 with the headers, and its field. */
  of: (at: number, field: EscoField) => string;
  placed: (at: number | undefined) => { place: Place };
}

/** Columns that say something of the concept's keeping, and nothing of the skill. */
const OF_KEEPING =
  /^(?:conceptType|reuseLevel|hiddenLabels|status|modifiedDate|inScheme|regulatedProfessionNote|code|naceCode|iscoGroup)$/i;

/** A file of ESCO, by its headers. Columns that are not taken are said. */
export function escoTable(text: string, doubts: ReadDoubt[]): EscoTable {
  const isHeader = (cell: string) =>
    FIELDS.some((field) => field.toLowerCase() === cell.trim().toLowerCase());
  const table = separatedTable(text, doubts, { isHeader });
  const headers = (table.rows[0] ?? []).map((cell) => cell.trim());
  const at = new Map<EscoField, number>();
  for (const field of FIELDS) {
    const column = headers.findIndex((header) => header.toLowerCase() === field.toLowerCase());
    if (column >= 0) at.set(field, column);
  }
  const left = headers.filter((header) => header !== '' && !isHeader(header));
  const unknown = left.filter((header) => !OF_KEEPING.test(header));
  if (at.size > 1 && left.length > 0) {
    const message = `The columns ${left.join(', ').slice(0, 400)} were not taken${unknown.length > 0 ? '' : ': they say nothing of the skill'}.`;
    doubts.push({ code: 'columns-left-out', message, line: 1 });
  }
  return {
    table,
    has: (field) => at.has(field),
    of: (row, field) => table.rows[row]?.[at.get(field) ?? -1]?.trim() ?? '',
    placed: (row) => ({ place: table.placeOf(row ?? 0) }),
  };
}

/** `knowledge` as a heading. */
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * The skill of a row, and whether a label names it: with what the CSV of skills says of it, where that is there. Nothing
 * where the row has neither a label nor a URI.
 */
export function escoSkill(
  { table, of }: EscoTable,
  at: number,
  beside?: { file: EscoTable; at: number },
): { skill?: ReadSkill; hasName: boolean } {
  const more = (field: EscoField) => (beside ? beside.file.of(beside.at, field) : '');
  const first = (...texts: string[]) => texts.find((text) => text !== '') ?? '';
  const uri = first(of(at, 'skillUri'), of(at, 'conceptUri'));
  const label = first(of(at, 'skillLabel'), of(at, 'preferredLabel'), more('preferredLabel'));
  const name = first(label, uri.slice(uri.lastIndexOf('/') + 1));
  if (name === '') return { hasName: false };
  const skill: ReadSkill = { name, place: table.placeOf(at) };
  const kind = first(of(at, 'skillType'), more('skillType'));
  const description = first(
    of(at, 'description'),
    more('description'),
    of(at, 'definition'),
    more('definition'),
  );
  const labels = first(of(at, 'altLabels'), more('altLabels'))
    .split('\n')
    .map((text) => text.trim())
    .filter((text) => text !== '');
  const scope = first(of(at, 'scopeNote'), more('scopeNote'));
  const note = [labels.length > 0 ? `Also called: ${labels.join(', ')}` : '', scope]
    .filter(Boolean)
    .join('\n');
  if (kind !== '') skill.group = capital(kind);
  if (description !== '') skill.description = description;
  if (note !== '') skill.note = note;
  if (uri !== '') skill.references = [{ scheme: 'esco', uri }];
  return { skill, hasName: label !== '' };
}
