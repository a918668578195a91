import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fromXlsx, isXlsx, type XlsxOptions } from '../../src/interchange/in/spreadsheet.js';
import { tablesOf } from '../../src/interchange/in/xlsx/workbook.js';
import { readXml } from '../../src/interchange/in/xlsx/xml.js';
import type { ReadDoubt } from '../../src/interchange/in/read-profile.js';
import { xlsx, type Sheet } from '../../src/interchange/out/xlsx.js';

const book = (...sheets: Sheet['rows'][]) => xlsx(sheets.map((rows, i) => ({ name: `S${i + 1}`, rows })));
const read = (bytes: Uint8Array, options?: XlsxOptions) => {
  const { profile, doubts } = fromXlsx(bytes, { title: 'Tester', ...options });
  return { profile, doubts, skills: profile?.tiers.flatMap(({ skills }) => skills) ?? [] };
};

/** A workbook as other programs write them: of parts given as text. */
function ofParts(parts: Record<string, string>, options = {}): Uint8Array {
  const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const files: Zippable = {
    'xl/workbook.xml': strToU8(
      parts['workbook'] ??
        `<x:workbook xmlns:x="m" xmlns:r="${R}"><x:sheets><x:sheet name="S1" sheetId="1" r:id="r1"/></x:sheets></x:workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      parts['rels'] ??
        `<Relationships><Relationship Id="r1" Type="${R}/worksheet" Target="/xl/worksheets/one.xml"/></Relationships>`,
    ),
    'xl/worksheets/one.xml': strToU8(parts['sheet'] ?? ''),
  };
  if (parts['strings']) files['xl/sharedStrings.xml'] = strToU8(parts['strings']);
  if (parts['styles']) files['xl/styles.xml'] = strToU8(parts['styles']);
  return zipSync(files, options);
}
const rowsOf = (bytes: Uint8Array, most?: number) => {
  const doubts: ReadDoubt[] = [];
  return { rows: tablesOf(bytes, doubts, most)[0]?.rows, doubts };
};

describe('a workbook of skills', () => {
  it('is read as what it was written of, with the cells as places', () => {
    const { profile, doubts, skills } = read(
      book([
        ['Skill', 'Tier', 'Description', 'Target', 'Level 1', 'Level 2'],
        [],
        ['Mending', 'Must-have', 'Sews\nand glues', 2, 'threads', 'sews'],
        ['Baking', 'Tools', undefined, 9, 'mixes', undefined],
      ]),
    );
    expect(profile?.tiers.map(({ id }) => id)).toEqual(['must-have', 'tools']);
    expect(skills[0]).toEqual({
      id: 'mending',
      name: 'Mending',
      description: 'Sews\nand glues',
      target: 2,
      anchors: { 1: 'threads', 2: 'sews' },
    });
    expect(doubts).toMatchObject([
      { code: 'target-unread', at: 'S1!D4', skill: 'baking' },
      { code: 'no-description', at: 'S1!A4', skill: 'baking' },
      { code: 'no-level-text', at: 'S1!F4', skill: 'baking' },
    ]);
  });

  it('reads the sheet that has headers, says which it left out, and takes the one that is asked for', () => {
    const bytes = book(
      [['About this file']],
      [
        ['Skill', 'Use'],
        ['A', 'a'],
      ],
      [['Skill'], ['B']],
    );
    const { skills, doubts } = read(bytes);
    expect(skills).toMatchObject([{ name: 'A' }]);
    expect(doubts.slice(0, 2)).toMatchObject([
      { code: 'sheet-left-out', at: 'S1!A1' },
      { code: 'sheet-left-out', at: 'S3!A1' },
    ]);
    expect(read(bytes, { sheet: 's3' }).skills).toMatchObject([{ name: 'B' }]);
    expect(read(bytes, { sheet: 'S9' }).doubts).toMatchObject([
      { code: 'no-such-sheet' },
      { code: 'no-skills' },
    ]);
  });

  it('has its headers in the row that names the skills, not in one of numbers', () => {
    const { skills } = read(
      book([
        ['Skill', 'Required level', 'Anna', 'Bert'],
        ['SQL', 3, 1, 2],
      ]),
    );
    expect(skills).toEqual([{ id: 'sql', name: 'SQL', target: 3, note: 'Anna: 1\nBert: 2' }]);
  });

  it('takes tiers from rows that only name one, though a row ends with its last cell', () => {
    const { profile } = read(
      book([['Skill', 'Use'], ['Must-have'], ['A', 'a'], ['Emerging'], ['B', 'b'], ['C']]),
    );
    expect(profile?.tiers.map(({ id, skills }) => [id, skills.map(({ name }) => name)])).toEqual([
      ['must-have', ['A']],
      ['emerging', ['B', 'C']],
    ]);
  });

  it('reads shared and rich strings, numbers, dates, truths, errors, entities and escapes', () => {
    const bytes = ofParts({
      strings:
        '<sst><si><t>plain</t></si><si><r><t xml:space="preserve">rich </t></r><r><t>text</t></r><rPh><t>spoken</t></rPh></si></sst>',
      styles:
        '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="0 &quot;days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>',
      sheet: `<?xml version="1.0"?><worksheet><!-- <row> --><sheetData><row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c><v>3.0</v></c><c s="1"><v>45292</v></c><c s="2"><v>45292.5</v></c><c s="3"><v>7</v></c></row><x:row><x:c t="b"><x:v>1</x:v></x:c><x:c t="e"><x:v>#N/A</x:v></x:c><x:c t="str"><x:f>A1&amp;B1</x:f><x:v>a &lt;&#98;&#x63;> _x0041_</x:v></x:c><x:c t='inlineStr'><x:is><x:t><![CDATA[<raw>]]></x:t></x:is></x:c></x:row></sheetData></worksheet>`,
    });
    expect(rowsOf(bytes).rows).toEqual([
      ['', 'plain', 'rich text', '3', '2024-01-01', '2024-01-01 12:00', '7'],
      ['TRUE', '#N/A', 'a <bc> A', '<raw>'],
    ]);
  });

  it('fills cells that were made one over several rows', () => {
    const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const row = (n: number, ...cells: string[]) => `<row r="${n}">${cells.join('')}</row>`;
    const { skills, profile, doubts } = read(
      ofParts({
        sheet: `<worksheet><sheetData>${row(1, cell('A1', 'Tier'), cell('B1', 'Skill'))}${row(2, cell('A2', 'Tools'), cell('B2', 'A'))}${row(3, cell('B3', 'B'))}${row(4, cell('A4', 'Emerging'), cell('B4', 'C'))}</sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells></worksheet>`,
      }),
    );
    expect(skills.map(({ name }) => name)).toEqual(['A', 'B', 'C']);
    expect(profile?.tiers.map(({ id, skills: { length } }) => [id, length])).toEqual([
      ['tools', 2],
      ['emerging', 1],
    ]);
    expect(doubts).toEqual([]);
  });

  it('says which sheets are hidden or missing, and which are cut off', () => {
    const sheets = (more: string) =>
      `<workbook><sheets><sheet name="S1" r:id="r1"/><sheet name="Old" state="hidden" r:id="r1"/>${more}</sheets></workbook>`;
    const cut = rowsOf(
      ofParts({
        workbook: sheets('<sheet name="Gone" r:id="r7"/>'),
        sheet: '<worksheet><row><c><v>1</v></c></row><row><c',
      }),
    );
    expect(cut.rows).toEqual([['1']]);
    expect(cut.doubts.map(({ code }) => code)).toEqual(['sheet-hidden', 'sheet-damaged', 'sheet-missing']);
  });
});

describe('bytes that are no workbook', () => {
  const good = book([['Skill'], ['A']]);
  const codes = (bytes: Uint8Array) => read(bytes).doubts.map(({ code }) => code);

  it('are told from one', () => {
    expect(isXlsx(good)).toBe(true);
    expect(isXlsx(strToU8('Skill,Use'))).toBe(false);
  });

  it('are a doubt with a place, and no profile', () => {
    expect(codes(strToU8('Skill,Use\nA,a and more to be longer'))).toEqual([
      'workbook-not-a-zip',
      'no-skills',
    ]);
    expect(codes(new Uint8Array())).toEqual(['workbook-not-a-zip', 'no-skills']);
    expect(codes(zipSync({ 'a.txt': strToU8('x') }))).toEqual(['no-workbook', 'no-skills']);
    const broken = ofParts({ sheet: '<worksheet/>' }, { level: 0 });
    broken[Buffer.from(broken).indexOf('<worksheet/>') + 1] = 0x76;
    expect(codes(broken)).toEqual(['workbook-damaged', 'no-skills']);
    expect(codes(good.subarray(0, good.length - 30))).toEqual(['workbook-not-a-zip', 'no-skills']);
    expect(read(broken).doubts.every(({ at }) => at !== undefined)).toBe(true);
    const locked = good.slice();
    const parts = Object.keys(unzipSync(good)).length;
    for (let at = 0, seen = 0; seen < parts; at++)
      if (new DataView(locked.buffer).getUint32(at, true) === 0x02014b50) {
        locked[at + 8] = 1;
        seen++;
      }
    expect(codes(locked)).toEqual(['workbook-encrypted', 'no-skills']);
  });

  it('are unpacked up to a bound, whatever they say of their size', () => {
    const bomb = ofParts({ sheet: `<worksheet>${' '.repeat(3_000_000)}</worksheet>` });
    expect(bomb.length).toBeLessThan(10_000);
    expect(rowsOf(bomb, 4_000_000).doubts).toEqual([]);
    // a size that lies, beside the part and in the directory
    const lying = bomb.slice();
    const view = new DataView(lying.buffer);
    for (let at = 0; at + 4 < lying.length; at++) {
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 10, true);
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    for (const bytes of [bomb, lying])
      expect(rowsOf(bytes, 2_000_000).doubts.map(({ code }) => code)).toEqual(['workbook-too-large']);
  });

  it('have cells far out, which are left out and counted', () => {
    const sheet = '<worksheet><row><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row></worksheet>';
    const { rows, doubts } = rowsOf(ofParts({ sheet }));
    expect(rows).toEqual([['1']]);
    expect(doubts).toMatchObject([{ code: 'cells-left-out' }]);
  });
});

describe('an XML text', () => {
  const heard = (xml: string) => {
    const all: string[] = [];
    const isWhole = readXml(xml, {
      open: (name, attribute) => all.push(`+${name}${attribute('a') ?? ''}`),
      close: (name) => all.push(`-${name}`),
      text: (text) => all.push(text),
    });
    return [...all, isWhole];
  };

  it('is heard in order, with what stands in quotes left alone', () => {
    expect(heard(`<r a="x>y"><p:c p:a='"'/>t&amp;t</r>`)).toEqual(['+rx>y', '+c"', '-c', 't&t', '-r', true]);
  });

  it.each(['<r', '<r a="', '<!--', '<![CDATA[ ', 'text'])('is not whole where it is cut off: %s', (xml) => {
    expect(heard(xml).at(-1)).toBe(false);
  });

  it('with a DTD is not read', () => {
    expect(heard('<!DOCTYPE r [<!ENTITY a "aaaa">]><r>&a;</r>')).toEqual([false]);
  });
});
