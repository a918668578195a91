import { describe, expect, it } from 'vitest';
import { fromHtml, fromMarkdown, fromText } from '../../src/interchange/in/blueprint.js';
import { fromOnet } from '../../src/interchange/in/onet.js';
import type { Imported } from '../../src/interchange/in/profile-of.js';
import { repairText } from '../../src/interchange/in/repair-text.js';
import { fromCsv, fromXlsx } from '../../src/interchange/in/spreadsheet.js';
import { fromSurveyJs } from '../../src/interchange/in/surveyjs.js';
import { xlsx } from '../../src/interchange/out/xlsx.js';

const many = (count: number, write: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => write(i)).join('');
const HEAD = 'Skill,Tier,Description,Owner,Level 1,Level 2\n';
const OCCUPATIONS = 'O*NET-SOC Code\tExample\tCommodity Code\n';

/** Files of so many rows, of each kind that takes its own way through the importers. */
const FILES: Record<string, (rows: number) => () => Imported> = {
  'rows of several lines': (rows) => {
    const text =
      HEAD +
      many(
        rows,
        (i) => `Skill ${i},Own ${i % 9},"Says ""so"",\nand ${'x'.repeat(60)}",Jo,"starts","goes on"\n`,
      );
    return () => fromCsv(text);
  },
  'a row for each level': (rows) => {
    const text = `Skill,Level,Criteria\n${many(rows, (i) => `Skill ${i >> 2},${(i % 4) + 1},does it ${i}\n`)}`;
    return () => fromCsv(text);
  },
  'quotes that are not closed': (rows) => {
    const text = HEAD + many(rows, (i) => `Skill ${i},Tools,"never\n`);
    return () => fromCsv(text);
  },
  'quotes that are not doubled': (rows) => {
    const text = HEAD + many(rows, (i) => `Skill ${i},Tools,"so "said" it"\n`);
    return () => fromCsv(text);
  },
  'one cell of blanks and quotes': (rows) => {
    const text = `${HEAD}A,Tools,"${'x" '.repeat(rows)}${' '.repeat(20 * rows)},"\n`;
    return () => fromCsv(text);
  },
  'one row of very many cells': (rows) => {
    const text = `${HEAD}A,Tools${',"x"'.repeat(rows)}\n`;
    return () => fromCsv(text);
  },
  'a workbook': (rows) => {
    const cells = Array.from({ length: rows }, (_, i) => [`Skill ${i}`, 'Tools', 'says so', `starts ${i}`]);
    const bytes = xlsx([{ name: 'A', rows: [['Skill', 'Tier', 'Description', 'Level 1'], ...cells] }]);
    return () => fromXlsx(bytes);
  },
  'a long blueprint as text': (rows) => {
    const text = `Baker: Role Blueprint\n\n8) Skills\n\nMust-have skills\n\n${many(rows, (i) => `  • Skill ${i} (Critical)\n  • Use: kneads ${i}.\n`)}`;
    return () => fromText(text);
  },
  'a long blueprint as HTML, and posts below it': (rows) => {
    const posts = many(rows, (i) => `<div><a href="/p/${i}">Must-have skills of bakers</a></div>\n`);
    const text = `<h1>Baker: Role Blueprint</h1><h2>8) Skills</h2><h3>Must-have skills</h3><ul>${many(rows, (i) => `<li><b>Skill ${i}</b> (Critical)</li>\n`)}</ul><h2>20) Summary</h2><p>Done.</p>${posts}`;
    return () => fromHtml(text);
  },
  'a long blueprint as Markdown': (rows) => {
    const text = `# Baker: Role Blueprint\n\n## 8) Skills\n\n### Must-have skills\n\n${many(rows, (i) => `- **Skill ${i}** (Critical)\n  - **Use:** kneads ${i}.\n`)}`;
    return () => fromMarkdown(text);
  },
  'a long survey of SurveyJS': (rows) => {
    const survey = { elements: [{ type: 'matrix', name: 'm', columns: [1, 2], rows: [] as string[] }] };
    survey.elements[0]!.rows = Array.from({ length: rows }, (_, i) => `Skill ${i}`);
    return () => fromSurveyJs(survey);
  },
  'text that was read the wrong way': (rows) => {
    const text = many(rows, (i) => `Skill â€” ${i} â€x\n`);
    return () => ({ doubts: repairText(text).doubts.map((each) => ({ ...each, code: '', message: '' })) });
  },
  'very many occupations': (rows) => {
    const text = OCCUPATIONS + many(rows, (i) => `${i >> 3}-1.00\tThing ${i}\t${i}\n`);
    return () => fromOnet(text, { occupation: '7-1.00' });
  },
};

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

describe('an import', () => {
  // more rows than a profile can have skills, so that what is done with those is alike
  const most = 6_000;
  const few = (kind: string) => (kind.includes('blueprint') ? most / 4 : most);
  it.each(Object.keys(FILES))(
    'takes four times as long for four times as much, and not sixteen: %s',
    (kind) => {
      const make = FILES[kind]!;
      const [small, large] = [make(few(kind)), make(4 * few(kind))];
      small();
      const ratios = Array.from({ length: 3 }, () => timeOf(large) / Math.max(timeOf(small), 1));
      expect(Math.min(...ratios)).toBeLessThan(9);
    },
    60_000,
  );

  it('reads 100,000 rows, 20 MB, whole', () => {
    const text = HEAD + many(100_000, (i) => `Skill ${i},Own,"${'x'.repeat(140)}\n${i}",Jo,starts,goes on\n`);
    expect(text.length).toBeGreaterThan(18_000_000);
    const { profile, doubts } = fromCsv(text, { title: 'All' });
    expect(profile?.tiers[0]?.skills).toHaveLength(5_000);
    // the last of the rows that are too many stands where it is said to: two lines a row
    expect(doubts).toMatchObject([
      { code: 'unmapped-column' },
      {
        code: 'too-many-skills',
        line: 2 + 2 * 5_000,
        message: expect.stringContaining('95000 were left out') as string,
      },
    ]);
  }, 60_000);
});
