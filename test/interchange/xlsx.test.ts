import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { columnName, sheetNames, xlsx, type Sheet } from '../../src/interchange/out/xlsx.js';

/** What another library makes of it. */
async function read(sheets: readonly Sheet[]) {
  return (await readXlsxFile(Buffer.from(xlsx(sheets)), { trim: false })) as unknown as {
    sheet: string;
    data: unknown[][];
  }[];
}
const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));

describe('a workbook', () => {
  it('is read as it was written: texts, numbers, nothing', async () => {
    const rows = [
      ['a', 1, undefined, -2.5],
      [undefined, '<b>&"\' \n end ', 'é 漢字 😀', { value: 'bold', style: { isBold: true } }],
    ];
    const [sheet] = await read([{ name: 'One', rows }]);
    expect(sheet?.sheet).toBe('One');
    expect(sheet?.data).toEqual([
      ['a', 1, null, -2.5],
      [null, '<b>&"\' \n end ', 'é 漢字 😀', 'bold'],
    ]);
  });

  it('keeps any text, whatever it begins with, and has no formula', async () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom('=', '\r', '+', '-', '@', '\t', "'", '"', '<', '&', ']', '>', '_', 'x', '\n'),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      ),
      minLength: 1,
      maxLength: 12,
    });

    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 6 }), async (texts) => {
        const sheets = [{ name: 'One', rows: [['first', ...texts]] }];
        const [sheet] = await read(sheets);
        expect(sheet?.data).toEqual([['first', ...texts]]);
        const page = partsOf(xlsx(sheets))['xl/worksheets/sheet1.xml'];
        expect(page).not.toMatch(/<f[ >]/);
        expect(page?.match(/t="inlineStr"/g)).toHaveLength(texts.length + 1);
      }),
      { numRuns: 100 },
    );
  });

  it('is well-formed whatever a text holds, and no reader sees an escape in it', () => {
    const rows = [['\u0000a\u001Fb\uFFFEc\uD83Dd', 'snake_x0041_case', 'x'.repeat(40_000)]];
    const page = partsOf(xlsx([{ name: 'One', rows }]))['xl/worksheets/sheet1.xml']!;
    expect(page).toContain('\uFFFDa\uFFFDb\uFFFDc\uFFFDd');
    expect(page).toContain('snake_x005F_x0041_case');
    expect(/x{32767}(x?)/.exec(page)?.[1]).toBe('');
  });

  it('has a sheet after the other, with what stays, widths and direction', async () => {
    const sheets: Sheet[] = [
      { name: 'A', rows: [[1]], frozen: { rows: 2, columns: 1 }, widths: [30, 10], isRightToLeft: true },
      { name: 'B', rows: [[2, 3, 4]], frozen: { rows: 1, columns: 0 }, widths: [8] },
    ];
    expect((await read(sheets)).map(({ sheet, data }) => [sheet, data])).toEqual([
      ['A', [[1]]],
      ['B', [[2, 3, 4]]],
    ]);
    const parts = partsOf(xlsx(sheets));
    expect(parts['xl/worksheets/sheet1.xml']).toContain('rightToLeft="1"');
    expect(parts['xl/worksheets/sheet1.xml']).toContain(
      '<pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/>',
    );
    expect(parts['xl/worksheets/sheet2.xml']).toContain(
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft"',
    );
    expect(parts['xl/worksheets/sheet2.xml']).toContain('<col min="1" max="3" width="8" customWidth="1"/>');
  });

  it('shows times as times', async () => {
    const value = Date.UTC(2026, 2, 1, 9, 30);
    const [sheet] = await read([{ name: 'A', rows: [['at', { value, style: { isTime: true } }]] }]);
    const [, at] = sheet!.data[0]! as [string, Date];
    expect(at).toBeInstanceOf(Date);
    expect(Math.abs(at.getTime() - value)).toBeLessThan(1000);
  });

  it('writes each style once, and colours as they are given', () => {
    const style = { fill: '#2f55c9', text: '#ffffff', isCentred: true };
    const parts = partsOf(
      xlsx([
        {
          name: 'A',
          rows: [
            [
              { value: 1, style },
              { value: 2, style: { ...style } },
              { value: 3, style: {} },
            ],
          ],
        },
      ]),
    );
    const styles = parts['xl/styles.xml']!;
    expect(styles.match(/FF2F55C9/g)).toHaveLength(1);
    expect(styles).toContain('<cellXfs count="3">');
    expect(parts['xl/worksheets/sheet1.xml']).toContain(
      '<c r="A1" s="1"><v>1</v></c><c r="B1" s="1"><v>2</v></c>',
    );
  });

  it('is the same bytes for the same sheets', () => {
    const sheets = [{ name: 'A', rows: [['x', 1]] }];
    expect(xlsx(sheets)).toEqual(xlsx(sheets));
  });
});

describe('names of sheets', () => {
  it('are such as spreadsheets take, and no two alike', () => {
    const names = fc.array(
      fc.string({
        unit: fc.oneof(
          fc.constantFrom('[', ']', '/', '\\', ':', '*', '?', "'", ' '),
          fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
        ),
        maxLength: 40,
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(names, (given) => {
        const made = sheetNames(given);
        expect(made).toHaveLength(given.length);
        expect(new Set(made.map((name) => name.toLowerCase())).size).toBe(made.length);
        for (const name of made) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[[\]/\\:*?]|^'|'$/);
        }
      }),
    );
    expect(sheetNames(['people', 'People', 'History', '', 'a/b'])).toEqual([
      'people',
      'People 2',
      'History 3',
      '4',
      'a b',
    ]);
  });
});

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('column %i is %s', (column, name) => {
  expect(columnName(column)).toBe(name);
});
