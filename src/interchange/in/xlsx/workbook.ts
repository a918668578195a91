import type { ReadDoubt } from '../read-profile.js';
import { counted, quoted } from '../tally.js';
import type { Table } from '../spreadsheet/table.js';
import { dateStyles } from './dates.js';
import { readSheet, sharedStrings, type Shared } from './sheet.js';
import { openZip, ZipError, type Archive } from './unzip.js';
import { readXml } from './xml.js';

const MESSAGES: Record<ZipError['code'], string> = {
  'not-a-zip': 'This is no workbook (.xlsx): it is no zip archive.',
  damaged: 'This workbook is damaged; save it anew, or as CSV.',
  encrypted: 'This workbook is encrypted; save it without a password, or as CSV.',
  'too-large': 'This workbook unpacks to more than is read; save the sheet that counts as CSV.',
};

/** A workbook has at most so many sheets looked at. */
const MOST_SHEETS = 50;

/** Where a relation leads, from the folder of the part that has it. */
const resolved = (target: string) =>
  target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;

function relationsOf(archive: Archive): Map<string, { kind: string; path: string }> {
  const relations = new Map<string, { kind: string; path: string }>();
  readXml(archive.text('xl/_rels/workbook.xml.rels') ?? '', {
    open(name, attribute) {
      if (name !== 'Relationship') return;
      const kind = attribute('Type')?.split('/').at(-1) ?? '';
      relations.set(attribute('Id') ?? '', { kind, path: resolved(attribute('Target') ?? '') });
    },
  });
  return relations;
}

/** The sheets of a workbook that people see, in order, without those that are hidden. */
function sheetsIn(archive: Archive) {
  const relations = relationsOf(archive);
  const sheets: { name: string; path: string }[] = [];
  const hidden: string[] = [];
  let is1904 = false;
  readXml(archive.text('xl/workbook.xml') ?? '', {
    open(tag, attribute) {
      if (tag === 'workbookPr') is1904 = /^(?:1|true)$/.test(attribute('date1904') ?? '');
      if (tag !== 'sheet') return;
      const name = attribute('name') ?? `Sheet${String(sheets.length + 1)}`;
      const path = relations.get(attribute('id') ?? '')?.path ?? '';
      if ((attribute('state') ?? 'visible') !== 'visible') hidden.push(name);
      else sheets.push({ name, path });
    },
  });
  const pathOf = (kind: string, usual: string) =>
    [...relations.values()].find((relation) => relation.kind === kind)?.path ?? usual;
  const shared: Shared = {
    strings: sharedStrings(archive.text(pathOf('sharedStrings', 'xl/sharedStrings.xml'))),
    dates: dateStyles(archive.text(pathOf('styles', 'xl/styles.xml'))),
    is1904,
  };
  return { sheets, hidden, shared };
}

/** The tables of a workbook, a sheet each. What cannot be read is said; it never throws. */
export function tablesOf(bytes: Uint8Array, doubts: ReadDoubt[], most?: number): Table[] {
  const tables: Table[] = [];
  const say = (code: string, message: string, at = '/') => doubts.push({ code, message, at });
  try {
    const archive = openZip(bytes, most);
    if (!archive.has('xl/workbook.xml')) {
      say('no-workbook', 'This zip archive holds no workbook (.xlsx).');
      return tables;
    }
    const { sheets, hidden, shared } = sheetsIn(archive);
    for (const name of hidden)
      say('sheet-hidden', `The sheet ${quoted(name)} is hidden; it was not read.`, name);
    if (sheets.length > MOST_SHEETS)
      say(
        'too-many-sheets',
        `Of ${String(sheets.length)} sheets the first ${String(MOST_SHEETS)} were read.`,
      );
    for (const { name, path } of sheets.slice(0, MOST_SHEETS)) {
      const xml = archive.text(path);
      if (xml === undefined) {
        say('sheet-missing', `The sheet ${quoted(name)} is not in the file.`, name);
        continue;
      }
      const { table, left, isWhole } = readSheet(xml, name, shared);
      if (!isWhole)
        say('sheet-damaged', `The sheet ${quoted(name)} is damaged; what stands before that was read.`, name);
      if (left > 0)
        say(
          'cells-left-out',
          `${counted(left, 'cell')} of ${quoted(name)} stand too far out and were left out.`,
          name,
        );
      tables.push(table);
    }
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    say(`workbook-${error.code}`, MESSAGES[error.code]);
  }
  return tables;
}
