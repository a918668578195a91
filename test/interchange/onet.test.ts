import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromOnet, isOnet, type OnetOptions } from '../../src/interchange/in/onet.js';
import { importanceOf, standardised, targetOf } from '../../src/interchange/in/onet/rated-skills.js';
import { shared } from '../support/shared.js';

const table = (...rows: string[][]) => rows.map((row) => `${row.join('\t')}\r\n`).join('');
const TECHNOLOGY = [
  'O*NET-SOC Code',
  'Example',
  'Commodity Code',
  'Commodity Title',
  'Hot Technology',
  'In Demand',
];
const technology = table(
  TECHNOLOGY,
  ['11-1.00', 'Loom "2" control', '101', 'Weaving software', 'Y', 'Y'],
  ['11-1.00', 'Dye mixer', '102', 'Colour software', 'N', 'N'],
  ['11-1.00', '', '103', 'Nothing software', 'N', 'N'],
  ['22-2.00', 'Kiln planner', '104', 'Firing software', 'Y', 'N'],
  ['', 'Stray', '', '', '', ''],
);
const RATED = [
  'O*NET-SOC Code',
  'Title',
  'Element ID',
  'Element Name',
  'Scale ID',
  'Data Value',
  'N',
  'Recommend Suppress',
  'Not Relevant',
];
const rated = (...rows: string[][]) => table(RATED, ...rows.map((row) => ['11-1.00', 'Weaver', ...row]));
const read = (text: string, options?: OnetOptions) => {
  const { profile, doubts } = fromOnet(text, options);
  return { profile, doubts, skills: profile?.tiers.flatMap(({ skills }) => skills) ?? [] };
};

describe("O*NET's technology skills", () => {
  it('are tools of the one occupation that is chosen: what is in demand is important', () => {
    const { profile, doubts } = read(technology, { occupation: '11-1.00' });
    expect(profile).toMatchObject({ id: 'onet-11-1-00', title: 'Occupation 11-1.00' });
    expect(profile?.source?.url).toBe('https://www.onetonline.org/link/summary/11-1.00');
    expect(profile?.tiers).toEqual([
      {
        id: 'tools',
        skills: [
          {
            id: 'loom-2-control',
            name: 'Loom "2" control',
            group: 'Weaving software',
            importance: 'important',
            note: 'Commodity code 101\nHot technology',
          },
          {
            id: 'dye-mixer',
            name: 'Dye mixer',
            group: 'Colour software',
            importance: 'optional',
            note: 'Commodity code 102',
          },
        ],
      },
    ]);
    expect(doubts.map(({ code, line }) => [code, line])).toEqual([
      ['rows-without-occupation', 6],
      ['row-without-name', 4],
      ['importance-derived', 2],
      ['title-from-code', 2],
    ]);
  });

  it('of several occupations are none until one is chosen, by its code or what stands before the point', () => {
    expect(read(technology).profile).toBeUndefined();
    const which = read(technology).doubts.find(({ code }) => code === 'which-occupation');
    expect(which?.message).toContain('2 occupations: 11-1.00, 22-2.00.');
    expect(read(technology, { occupation: ' 22-2 ' }).skills).toMatchObject([{ name: 'Kiln planner' }]);
    const unknown = read(technology, { occupation: '33-3.00' });
    expect(unknown.profile).toBeUndefined();
    expect(unknown.doubts.find(({ code }) => code === 'unknown-occupation')?.message).toContain('"33-3.00"');
    const two = table(TECHNOLOGY, ['11-1.00', 'A'], ['11-1.01', 'B']);
    expect(read(two, { occupation: '11-1' }).doubts[0]?.message).toContain('11-1.00, 11-1.01');
    expect(read(two, { occupation: '11-1.01' }).skills).toHaveLength(1);
  });

  it('are told by their headers', () => {
    expect(isOnet(technology)).toBe(true);
    expect(isOnet(rated())).toBe(true);
    expect(isOnet('Skill\tTier\nA\ttools')).toBe(false);
    expect(read('Skill\tTier\nA\ttools').doubts.map(({ code }) => code)).toEqual([
      'no-onet-headers',
      'no-skills',
    ]);
    expect(read(table(TECHNOLOGY)).doubts.map(({ code }) => code)).toEqual(['no-skills']);
  });
});

describe("O*NET's rated skills", () => {
  it('have importances and targets from its two scales', () => {
    const { profile, doubts, skills } = read(
      rated(
        ['2.A.1', 'Reading', 'IM', '4.12', '8', 'N', 'n/a'],
        ['2.A.1', 'Reading', 'LV', '5.5', '8', 'N', 'N'],
        ['2.A.2', 'Listening', 'IM', '3', '8', 'N', 'n/a'],
        ['2.A.2', 'Listening', 'LV', '0.5', '8', 'N', 'N'],
      ),
    );
    expect(profile?.title).toBe('Weaver');
    expect(profile?.tiers[0]?.id).toBe('must-have');
    expect(skills).toEqual([
      {
        id: 'reading',
        name: 'Reading',
        importance: 'critical',
        target: 3,
        references: [{ scheme: 'onet', uri: 'https://www.onetonline.org/find/descriptor/result/2.A.1' }],
      },
      {
        id: 'listening',
        name: 'Listening',
        importance: 'important',
        references: [{ scheme: 'onet', uri: 'https://www.onetonline.org/find/descriptor/result/2.A.2' }],
      },
    ]);
    expect(doubts).toMatchObject([{ code: 'target-derived', line: 2 }]);
  });

  it('leave out what is to be suppressed, not relevant, unreadable, missing or there twice, and say so of each', () => {
    const { doubts, skills } = read(
      rated(
        ['1', 'A', 'IM', '4', '8', 'Y', 'n/a'],
        ['1', 'A', 'LV', '4', '8', 'N', 'Y'],
        ['2', 'B', 'IM', '9', '8', 'N', 'n/a'],
        ['2', 'B', 'XX', '4', '8', 'N', 'N'],
        ['3', 'C', 'IM', '2', '8', 'N', 'N'],
        ['3', 'C', 'IM', '5', '8', 'N', 'N'],
        ['3', 'C', 'LV', '', '8', 'N', 'N'],
      ),
    );
    expect(skills.map(({ importance, target }) => [importance, target])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
      ['optional', undefined],
    ]);
    expect(doubts.map(({ code, line, skill }) => [code, line, skill])).toEqual([
      ['suppressed', 2, 'a'],
      ['not-relevant', 3, 'a'],
      ['value-unread', 4, 'b'],
      ['value-twice', 7, 'c'],
      ['value-unread', 8, 'c'],
      ['no-level', 4, 'b'],
      ['other-scale', 5, undefined],
      ['target-derived', 2, undefined],
    ]);
  });

  it('are standardised over the whole of each scale', () => {
    expect([1, 3, 5].map((value) => standardised('IM', value))).toEqual([0, 50, 100]);
    expect([0, 3.5, 7].map((value) => standardised('LV', value))).toEqual([0, 50, 100]);
    expect([1, 2.99, 3, 3.99, 4, 5].map(importanceOf)).toEqual([
      'optional',
      'optional',
      'important',
      'important',
      'critical',
      'critical',
    ]);
    expect([0, 0.8, 0.9, 2.7, 4.4, 6.2, 7].map(targetOf)).toEqual([undefined, undefined, 1, 2, 3, 4, 4]);
  });
});

const sample = shared('samples/onet-technology-skills.txt');
describe.skipIf(!existsSync(sample))('a file of 32,435 rows', () => {
  const text = existsSync(sample) ? readFileSync(sample, 'utf8') : '';

  it('gives the technologies of one occupation', () => {
    const rows = text.split('\r\n').filter((row) => row.startsWith('15-2051.00\t'));
    const { skills, doubts } = read(text, { occupation: '15-2051.00' });
    expect(skills.map(({ name }) => name)).toEqual(rows.map((row) => row.split('\t')[1]));
    expect(skills.filter(({ importance }) => importance === 'important')).toHaveLength(
      rows.filter((row) => row.endsWith('Y')).length,
    );
    expect(doubts.map(({ code }) => code)).toEqual(['importance-derived', 'title-from-code']);
  });

  it('says how many occupations there are where none is chosen', () => {
    expect(read(text).doubts[0]?.message).toContain('923 occupations');
  });
});
