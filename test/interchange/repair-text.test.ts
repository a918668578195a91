import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODE_PAGES } from '../../src/interchange/in/code-pages.js';
import { repairText } from '../../src/interchange/in/repair-text.js';

type Page = keyof typeof CODE_PAGES;

/** UTF-8 read as a code page; a byte that it has no character for comes through as it was, or is lost. */
function misread(text: string, page: Page, isLossy = false): string {
  const chars = new Map([...CODE_PAGES[page]].map(([char, byte]) => [byte, char]));
  return Array.from(new TextEncoder().encode(text), (byte) => {
    if (byte < 0x80) return String.fromCharCode(byte);
    const char = chars.get(byte) ?? '';
    return isLossy && /[\u0080-\u009f]/.test(char) ? '' : char;
  }).join('');
}

/** What texts of this kind have: words, and signs that get broken. */
const SIGNS = ['–', '—', '‘', '’', '“', '…', '→', '←', '≥', '≤', '≠', '•', '†', '™', '−'];
const words = fc.constantFrom(
  'Use: ',
  'models',
  ' 2',
  '5%',
  '\n',
  ' (Critical)',
  'naïve café',
  ' “right” – • ',
);
const pieces = (...kinds: fc.Arbitrary<string>[]) => fc.array(fc.oneof(...kinds), { maxLength: 12 });

describe('text that was read the wrong way', () => {
  it.each<[Page, string[]]>([
    ['windows-874', SIGNS.filter((sign) => sign !== '™')], // whose second byte is in Thai texts too
    ['windows-1252', [...SIGNS.filter((sign) => sign !== '™'), 'é', 'ü', 'ß', '°', '®', '😀', '🔍']],
  ])('is mended run by run, by %s, and what was right stays', (page, signs) => {
    const broken = fc.constantFrom(...signs);
    fc.assert(
      fc.property(fc.array(fc.tuple(words, broken), { maxLength: 20 }), (pairs) => {
        const right = pairs.map(([word, sign]) => `${word} ${sign} `).join('');
        const found = repairText(pairs.map(([word, sign]) => `${word} ${misread(sign, page)} `).join(''));
        expect(found).toEqual({ text: right, repairs: pairs.length, doubts: [] });
      }),
    );
  });

  it.each<Page>(['windows-874', 'windows-1252'])(
    'gets its closing quotation mark back, whose last byte %s loses',
    (page) => {
      const broken = misread('“Invest — it’s worth it.”', page, true);
      expect(broken.endsWith('€')).toBe(true);
      expect(repairText(broken)).toEqual({ text: '“Invest — it’s worth it.”', repairs: 4, doubts: [] });
    },
  );

  it('is left alone where it is right, in whatever language', () => {
    const right = fc.oneof(
      fc.constantFrom('โรงเรียน', 'โ', 'โครงการ', 'ไทย โดย', 'โ…'.padStart(3, 'ก')),
      fc.constantFrom(
        '„MENÜ“',
        'IRMÃO',
        '«É»',
        'café’s',
        'Ænima',
        'Â',
        'pâ…',
        'été – hiver',
        'Ångström',
        '10 €',
        '™',
      ),
      fc.constantFrom('плюс', 'λόγος', '日本語', '😀', '—', 'naïve'),
    );
    fc.assert(
      fc.property(fc.array(right), (all) => {
        const text = all.filter((each) => each !== 'โ').join(' ');
        expect(repairText(text)).toEqual({ text, repairs: 0, doubts: [] });
      }),
    );
  });

  it('is told, and left as it is, where too little is left of it', () => {
    expect(repairText('a\nup to โ 5\n  ðŸ” new')).toEqual({
      text: 'a\nup to โ 5\n  ðŸ” new',
      repairs: 0,
      doubts: [
        { line: 2, column: 7, found: 'โ' },
        { line: 3, column: 3, found: 'ðŸ”' },
      ],
    });
    // a capital and a quotation mark, or one letter: nobody can know
    expect(repairText('“IRMÃ”').doubts).toEqual([{ line: 1, column: 5, found: 'Ã”' }]);
  });

  it('loses nothing and changes nothing else, whatever the text', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('โ', '€', '“', 'â', 'ð', 'Ÿ', 'Ã', '©', '\u0080', '\ud83d', '\n'),
    );
    fc.assert(
      fc.property(pieces(anything), (all) => {
        const text = all.join('');
        const { text: mended, repairs, doubts } = repairText(text);
        if (repairs === 0) expect(mended).toBe(text);
        const lines = text.split('\n');
        for (const { line, column, found } of doubts)
          expect(lines[line - 1]?.slice(column - 1).startsWith(found)).toBe(true);
        expect(mended.replaceAll(/[^\n]/g, '').length).toBe(lines.length - 1);
        // mended once, it is text: what is found again was there before as a doubt, or stands beside what was mended
        if (repairs === 0) expect(repairText(mended).doubts).toEqual(doubts);
      }),
    );
  });
});
