import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../../src/interchange/out/csv.js';
import { parseCsv } from '../support/csv.js';

const body = (text: string) => {
  expect(text.charCodeAt(0)).toBe(0xfeff);
  return text.slice(1);
};
const one = (cell: string | number | undefined) => parseCsv(body(csv([[cell]])))[0]?.[0];

/** Letters that have a meaning in the format or to a spreadsheet come up often. */
const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '"',
      ',',
      ';',
      '\r',
      '\n',
      '\t',
      ' ',
      '=',
      '+',
      '-',
      '@',
      "'",
      '\uFEFF',
      '\u00A0',
      '＝',
      '|',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 12,
});

describe('comma-separated values', () => {
  it('are led by the mark of UTF-8, once, and end each line by CRLF', () => {
    expect(csv([['a', 'b'], [1]])).toBe('\uFEFFa,b\r\n1\r\n');
    expect(csv([])).toBe('\uFEFF');
  });

  it.each([
    'a,b',
    'a;b',
    'a"b',
    '"',
    '""',
    'a\nb',
    'a\r\nb',
    'a\rb',
    ' a',
    'a ',
    '',
    "it's",
    '中文, العربية',
  ])('read back as they were: %j', (text) => {
    expect(one(text)).toBe(text);
  });

  it.each([
    '=1+1',
    '+49 30 1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\tx',
    '\r=1',
    '\rx',
    '\n=1',
    '  =1',
    '\u00A0=1',
    ' \t @x',
    '=HYPERLINK("http://example.org","x")',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
    // led by one already: one more tells it from a formula that was led by one
    "'=1",
    "''-x",
  ])('lead what a spreadsheet would run by an apostrophe: %j', (text) => {
    expect(one(text)).toBe(`'${text}`);
  });

  it.each(['a=1', '1-2', 'me@example.org', "'1", '3', 'http://example.org/?a=b'])(
    'leave %j as it is',
    (text) => {
      expect(one(text)).toBe(text);
    },
  );

  it('keep numbers numbers, below zero too, and nothing where there is nothing', () => {
    expect(body(csv([[-5, 0, 2.5, undefined, 'x']]))).toBe('-5,0,2.5,,x\r\n');
  });

  it('read back, whatever they hold, and no cell begins as a formula', () => {
    const table = fc.integer({ min: 1, max: 5 }).chain((width) =>
      fc.array(
        fc.array(fc.option(fc.oneof(anyText, fc.integer()), { nil: undefined }), {
          minLength: width,
          maxLength: width,
        }),
        { maxLength: 6 },
      ),
    );
    fc.assert(
      fc.property(table, (rows) => {
        const read = parseCsv(body(csv(rows)));
        expect(read.length).toBe(rows.length);
        for (const [y, row] of rows.entries())
          for (const [x, given] of row.entries()) {
            const found = read[y]?.[x];
            if (typeof given !== 'string') expect(found).toBe(given === undefined ? '' : String(given));
            else {
              expect([given, `'${given}`]).toContain(found);
              expect(found).not.toMatch(/^[\s\uFEFF]*[=+\-@＝＋－＠]/);
              expect(found).not.toMatch(/^[\t\r]/);
            }
          }
      }),
      { numRuns: 2000 },
    );
  });
});
