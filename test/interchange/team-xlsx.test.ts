import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { teamXlsx, type TeamWorkbook } from '../../src/interchange/out/team-xlsx.js';
import { anonymousAggregate } from '../../src/scoring/team/anonymity.js';
import { surveyOf, tableOf } from '../support/team-worlds.js';
import { countedOf, EIGHT, STEPS, teamOf, WORDS } from '../support/teams.js';

async function read(book: TeamWorkbook) {
  const sheets = (await readXlsxFile(Buffer.from(teamXlsx(book)))) as unknown as {
    sheet: string;
    data: unknown[][];
  }[];
  return Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, data]));
}

const table = teamOf(EIGHT);
const aggregate = countedOf(table);

describe('a team as a workbook', () => {
  it('has people by skills, skills by measures, means by group, and what it is about', async () => {
    const sheets = await read({ aggregate, table, words: WORDS, palette: STEPS });
    expect(Object.keys(sheets)).toEqual(['People', 'Skills', 'Groups', 'About']);
    expect(sheets['People']!.slice(0, 5)).toEqual([
      [null, null, null, 'Tier must-have', null, 'Tier advanced', null],
      [
        'Name',
        'Office',
        'Submitted',
        'Kneading',
        'Proofing, "slow"',
        '=Sourdough & <rye>',
        'Labels in five languages',
      ],
      ['Target', null, null, 3, 2, 4, null],
      ['Ada', 'Porto', expect.any(Date), 4, 3, 2, 0],
      ['Bo', 'Oslo', null, 3, 2, 1, null],
    ]);
    expect(sheets['People']![5]).toEqual(['Chidi', null, expect.any(Date), 4, 4, 3, 'Not applicable']);
    expect(sheets['People']).toHaveLength(3 + 8);
    const [head, first] = sheets['Skills']!;
    expect(Object.fromEntries(head!.map((name, i) => [name, first![i]]))).toEqual({
      Tier: 'Tier must-have',
      Skill: 'Kneading',
      Importance: 'critical',
      Target: 3,
      Rated: 8,
      Mean: 2.88,
      Median: 3,
      'At target': 5,
      'Below target': 3,
      Needed: 2,
      Missing: 0,
      Bench: 1,
      'Not used lately': 0,
      'Not applicable': 0,
      'Not rated': 0,
      '0 None': 0,
      '1 Awareness': 1,
      '2 Working': 2,
      '3 Practitioner': 2,
      '4 Expert': 3,
    });
    expect(sheets['Groups']!.slice(0, 3)).toEqual([
      ['Tier', 'Skill', 'Importance', 'Target', 'Everybody', 'Porto', 'Oslo', 'No value'],
      ['Answered', null, null, null, 8, 3, 3, 2],
      ['Tier must-have', 'Kneading', 'critical', 3, 2.88, 2.33, 2.67, 4],
    ]);
    expect(sheets['About']).toEqual(
      [
        ['Role', 'Baker 1.2.0'],
        ['As of', expect.any(Date)],
        ['Answered', 8],
        ['Invited', 10],
        [0, 'None'],
        [1, 'Awareness'],
        [2, 'Working'],
        [3, 'Practitioner'],
        [4, 'Expert'],
      ].toSpliced(0, 0, ['Survey', 'Spring']),
    );
  });

  it('has of nobody its headings, and no groups where there are none', async () => {
    const empty = teamOf({});
    const counted = countedOf(empty);
    const whole = {
      ...counted,
      groups: counted.groups.slice(0, 1),
      cells: counted.cells.map((row) => row.slice(0, 1)),
    };
    const sheets = await read({ aggregate: whole, table: empty, words: WORDS });
    expect(Object.keys(sheets)).toEqual(['People', 'Skills', 'About']);
    expect(sheets['People']).toHaveLength(3);
    expect(sheets['Skills']![1]!.slice(4, 7)).toEqual([0, null, null]);
  });

  it('never has the people of an anonymous survey, nor what is hidden', async () => {
    const setting = { sizes: [6, 5, 3, 2], levels: 3 };
    const worlds = [
      [
        [0, 0, 2, 2, 2, 0],
        [0, 0, 2, 2, 1, 0],
        [0, 0, 1, 1, 1, 0],
        [0, 0, 1, 0, 1, 0],
      ],
      [
        [0, 0, 0, 0, 6, 0],
        [0, 0, 2, 2, 1, 0],
        [0, 0, 1, 1, 1, 0],
        [0, 0, 1, 0, 1, 0],
      ],
    ];
    const raw = tableOf(setting, worlds);
    const named = { ...raw, people: raw.people.map((person, i) => ({ ...person, name: `Zoe-${i}` })) };
    const anonymous = anonymousAggregate(named, surveyOf(setting), { now: '2026-05-01' });
    const book: TeamWorkbook = { aggregate: anonymous, table: named, words: WORDS, palette: STEPS };
    const sheets = await read(book);
    expect(Object.keys(sheets)).toEqual(['Skills', 'Groups', 'About']);
    expect(sheets['Groups']!.map((row) => row.slice(4))).toEqual([
      ['Everybody', 'Office 0', 'Office 1', 'Office 2', 'Office 3'],
      [16, 6, 5, 'hidden', 'hidden'],
      [0.94, 1, 0.8, 'hidden', 'hidden'],
      [1.31, 'hidden', 'hidden', 'hidden', 'hidden'],
    ]);
    const text = Object.values(unzipSync(teamXlsx(book)))
      .map((part) => strFromU8(part))
      .join('');
    expect(text).not.toContain('Zoe-');
  });
});
