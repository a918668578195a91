import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromCsv, type CsvOptions } from '../../src/interchange/in/spreadsheet.js';
import { shared } from '../support/shared.js';

const read = (text: string, options?: CsvOptions) => {
  const { profile, doubts } = fromCsv(text, { title: 'Tester', ...options });
  return { profile, doubts, skills: profile?.tiers.flatMap(({ skills }) => skills) ?? [] };
};
const codesOf = (text: string, options?: CsvOptions) => read(text, options).doubts.map(({ code }) => code);
const tiersOf = (text: string) =>
  read(text).profile?.tiers.map(({ id, skills }) => [id, skills.map((s) => s.name)]);

describe('a table of skills', () => {
  it.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
    ['bars', '|'],
  ])('is read with its cells separated by %s, whatever else stands in them', (_, sign) => {
    const rows = [
      ['Skill', 'Description', 'Importance'],
      ['Mending', `"Sews, glues; and | so on"`, 'critical'],
      ['Baking', `"Bread, cake; buns"`, 'optional'],
    ];
    const text = rows.map((row) => row.join(sign)).join('\r\n');
    expect(read(`\uFEFF${text}\r\n`).skills).toEqual([
      { id: 'mending', name: 'Mending', description: 'Sews, glues; and | so on', importance: 'critical' },
      { id: 'baking', name: 'Baking', description: 'Bread, cake; buns', importance: 'optional' },
    ]);
  });

  it('honours what Excel says of the separator, and what the caller says', () => {
    expect(read('sep=;\nSkill;Use\nMending;a,b').skills).toMatchObject([{ name: 'Mending', use: 'a,b' }]);
    expect(read('Skill:Use\nMending:a', { delimiter: ':' }).skills).toMatchObject([{ use: 'a' }]);
  });

  it('gives each skill all that a row can say, by headers in English', () => {
    const text = `ID,Skill Name,Tier,Category,Subcategory,Description,Used for,Importance,Importance max,Target level,Stretch,Notes,Applies in,When,Evidence prompts,References
s-1,Mending,Nice to have,Hands,Fine,Sews,repairs,important,critical,2,3,ask Jo,"Night shift, abroad","abroad: importance critical, target 3","Show one
Show two","esco http://data.europa.eu/esco/skill/x
https://example.org/a"`;
    const { profile, doubts } = read(text);
    expect(profile?.tiers).toEqual([
      {
        id: 'good-to-have',
        skills: [
          {
            id: 's-1',
            name: 'Mending',
            group: 'Hands / Fine',
            description: 'Sews',
            use: 'repairs',
            importance: 'important',
            importanceMax: 'critical',
            when: [{ context: 'abroad', importance: 'critical', target: 3 }],
            appliesIn: ['night-shift', 'abroad'],
            note: 'ask Jo',
            target: 2,
            stretch: 3,
            evidencePrompts: ['Show one', 'Show two'],
            references: [
              { scheme: 'esco', uri: 'http://data.europa.eu/esco/skill/x' },
              { scheme: 'example.org', uri: 'https://example.org/a' },
            ],
          },
        ],
      },
    ]);
    expect(profile?.contexts).toEqual([
      { id: 'night-shift', label: 'Night shift' },
      { id: 'abroad', label: 'abroad' },
    ]);
    expect(doubts).toEqual([
      {
        code: 'targets-on-default',
        message: 'The file names no scale; its targets were taken on the default one, 0 to 4.',
        line: 2,
      },
      { code: 'tier-word', message: 'The tier "Nice to have" was taken for good-to-have, once.', line: 2 },
    ]);
  });

  it('reads German headers and words, and says what it took them for', () => {
    const text = `Kompetenz;Kategorie;Beschreibung;Wichtigkeit;Sollstufe;Stufe 1: Kenner;Stufe 2: Könner
Planung;Muss;Plant;hoch;Könner;kennt;kann
Ablage;Kann;Ordnet;niedrig bis mittel;1;weiß;macht
Suche;Kann;Findet;hoch;2;a;b`;
    const { profile, doubts } = read(text);
    expect(profile?.scale?.levels).toEqual([
      { value: 1, label: 'Kenner' },
      { value: 2, label: 'Könner' },
    ]);
    expect(profile?.tiers).toMatchObject([
      {
        id: 'must-have',
        skills: [{ name: 'Planung', importance: 'critical', target: 2, anchors: { 1: 'kennt', 2: 'kann' } }],
      },
      { id: 'good-to-have', skills: [{ importance: 'optional', importanceMax: 'important' }, {}] },
    ]);
    expect(doubts.map(({ code, line }) => [code, line])).toEqual([
      ['group-as-tier', 1],
      ['tier-word', 2],
      ['tier-word', 3],
      ['importance-word', 2],
      ['importance-word', 3],
    ]);
    expect(doubts[3]?.message).toBe('The importance "hoch" was taken for critical, 2 times.');
  });

  it('knows the line on which a row begins, with cells of several lines before it', () => {
    const text = 'Skill,Description\r\n"A","one\r\ntwo\r\n\r\nfour"\r\n\r\nB,\r\n"C",""';
    expect(read(text).doubts).toMatchObject([
      { code: 'no-tier-column', line: 1 },
      { code: 'no-description', line: 7, skill: 'b' },
      { code: 'no-description', line: 8, skill: 'c' },
    ]);
  });

  it('says every hole of each skill, and once where a column is empty', () => {
    const text = `Skill,Tier,Description,Use,Importance,Level 1,Level 2
A,Must-have,,,P1,one,
B,Must-have,TBD,,optional,This is not yet defined.,two
C,,fine,,,,`;
    const { doubts, skills } = read(text);
    expect(doubts).toMatchObject([
      { code: 'column-empty', message: 'Nothing stands in any row for "use".', line: 1 },
      { code: 'importance-unread', line: 2, skill: 'a' },
      { code: 'no-description', line: 2, skill: 'a' },
      { code: 'no-level-text', message: '"A" has no text at "Level 2".', skill: 'a' },
      { code: 'description-undefined', line: 3, skill: 'b' },
      { code: 'level-undefined', line: 3, skill: 'b' },
      { code: 'no-tier', line: 4, skill: 'c' },
      { code: 'no-importance', line: 4, skill: 'c' },
      { code: 'no-level-text', message: '"C" has no text at any level.', skill: 'c' },
    ]);
    expect(skills.map(({ note, anchors }) => [note, anchors])).toEqual([
      ['importance: P1', { 1: 'one' }],
      [undefined, { 2: 'two' }],
      [undefined, undefined],
    ]);
  });

  it('says of texts that say nothing what each of them says', () => {
    const { doubts } = read(
      'Skill,Tier,Level 1,Level 2,Level 3,Level 4\nWIG,tools,does,k.A.,-,k.A.\nTIG,tools,a,b,c,d',
    );
    expect(doubts.filter(({ code }) => code === 'level-undefined')).toEqual([
      {
        code: 'level-undefined',
        message: 'Of "WIG", the text of "Level 2", "Level 4" says only "k.A."; it was left out.',
        line: 2,
        skill: 'wig',
      },
      {
        code: 'level-undefined',
        message: 'Of "WIG", the text of "Level 3" says only "-"; it was left out.',
        line: 2,
        skill: 'wig',
      },
    ]);
  });

  it('keeps what stands in columns that it does not know, in the note', () => {
    const text = 'Skill,Tier,Owner,,Notes\nA,tools,Jo,x,mind this\nB,tools,,,,beyond';
    const { doubts, skills } = read(text);
    expect(skills.map(({ note }) => note)).toEqual(['mind this\nOwner: Jo\nColumn D: x', 'Column F: beyond']);
    expect(doubts).toMatchObject([
      { code: 'unmapped-column', message: expect.stringContaining('"Owner"') as string },
      { code: 'unmapped-column', message: expect.stringContaining('without a header') as string },
      { code: 'cells-beyond', line: 3 },
    ]);
  });

  it('does as the map says, and says where it names what is not there', () => {
    const text = 'Was,Skill,Solid,Basic\nMending,hands,sews,threads';
    const map = {
      name: 'was',
      group: 'Skill',
      'level-1': 'Basic',
      'level-2': 'Solid',
      use: 'Zweck',
      hue: 'Was',
    };
    const { profile, doubts } = read(text, { map });
    expect(profile?.scale?.levels).toEqual([
      { value: 1, label: 'Basic' },
      { value: 2, label: 'Solid' },
    ]);
    expect(profile?.tiers[0]?.skills).toEqual([
      { id: 'mending', name: 'Mending', group: 'hands', anchors: { 1: 'threads', 2: 'sews' } },
    ]);
    expect(doubts.map(({ code }) => code)).toEqual([
      'map-header-missing',
      'map-field-unknown',
      'no-tier-column',
    ]);
    expect(read('Skill,Notes\nA,x', { map: { note: '' } }).doubts[0]).toMatchObject({
      code: 'unmapped-column',
    });
  });

  it('says which header the map looks for in vain where nothing else names the skills', () => {
    expect(read('Was,Target\nMending,2', { map: { name: 'Foo' } }).doubts).toMatchObject([
      {
        code: 'map-header-missing',
        message:
          'The map looks for "name" in a column "Foo", which is not there; the first row is "Was", "Target".',
        line: 1,
      },
      { code: 'no-skills' },
    ]);
  });

  it('reads headers with a range behind them, and importances with numbers, more words and brackets', () => {
    const cells = [
      '1 - Critical',
      'very important',
      'sehr wichtig',
      'Critical (for regulated)',
      '3. optional',
    ];
    const rows = cells.map((cell, i) => `S${String(i)},tools,${cell},${String(i)}`);
    const text = `Skill,Tier,Importance,Target level (0–4)\n${rows.join('\n')}`;
    const { skills, doubts } = read(text);
    expect(skills.map(({ importance, target, note }) => [importance, target, note])).toEqual([
      ['critical', 0, undefined],
      ['critical', 1, undefined],
      ['critical', 2, undefined],
      ['critical', 3, 'importance: Critical (for regulated)'],
      ['optional', 4, undefined],
    ]);
    expect(doubts.map(({ code, line }) => [code, line])).toEqual([
      ['targets-on-default', 2],
      ...cells.map((_, i) => ['importance-word', i + 2]),
    ]);
    expect(doubts[4]?.message).toBe(
      'The importance "Critical (for regulated)" was taken for critical, once; all of it was kept in the note.',
    );
    expect(read(text.replace('(0–4)', '(1-5)')).skills[1]?.target).toBe(1);
  });

  it('finds the headers below a title, and takes tiers from rows that only name one', () => {
    const text =
      'Warehouse lead,,\n,,\nas of May,draft,\nSkill,Description,\nMust-have,,\nA,a,\nEmerging,,\nB,b,';
    const { profile, doubts } = read(text, { title: undefined });
    expect(profile?.title).toBe('Warehouse lead');
    expect(tiersOf(text)).toEqual([
      ['must-have', ['A']],
      ['emerging', ['B']],
    ]);
    expect(doubts).toMatchObject([
      { code: 'title-above', line: 1 },
      { code: 'above-headers', line: 3 },
    ]);
  });

  it('keeps tiers of its own by their titles', () => {
    expect(read('Skill,Tier\nA,Feldarbeit\nB,تواصل\nC,Feldarbeit').profile?.tiers).toMatchObject([
      { id: 'feldarbeit', title: 'Feldarbeit', skills: [{ name: 'A' }, { name: 'C' }] },
      { id: 'tier', title: 'تواصل' },
    ]);
  });

  it('has no profile where nothing names skills, and says what it saw', () => {
    expect(fromCsv('foo,bar\n1,2').profile).toBeUndefined();
    expect(codesOf('foo,bar\n1,2')).toEqual(['no-name-column', 'no-skills']);
    expect(codesOf('')).toEqual(['no-name-column', 'no-skills']);
    expect(codesOf('Importance,Target\ncritical,1')).toEqual(['no-name-column', 'no-skills']);
    expect(codesOf('What,Importance,Target\nA,critical,1')[0]).toBe('name-column-guessed');
  });

  it('leaves out rows without a name and headers that come again, and says so', () => {
    const many = Array.from({ length: 25 }, () => ',x').join('\n');
    const { doubts } = read(`Skill,Tier\nA,tools\nSkill,Tier\n${many}`);
    expect(doubts.filter(({ code }) => code === 'row-without-name')).toHaveLength(20);
    expect(doubts.slice(20)).toMatchObject([
      { code: 'headers-again', line: 3 },
      { code: 'rows-without-name', line: 24, message: "5 more rows without a skill's name were left out." },
    ]);
  });
});

describe('a quote that is not as it should be', () => {
  it.each([
    ['never closed', 'D,tools,w'],
    ['closed by a quote of a row below', '"D",tools,w'],
  ])('takes no other row with it where it is %s', (_, last) => {
    const text = `Skill,Tier,Use\n"A",tools,"x\ny"\nB,tools,"never\nC,tools,z\n${last}`;
    const { skills, doubts } = read(text);
    expect(skills.map(({ name, use }) => [name, use])).toEqual([
      ['A', 'x\ny'],
      ['B', '"never'],
      ['C', 'z'],
      ['D', 'w'],
    ]);
    expect(doubts.map(({ code, line }) => [code, line])).toEqual([['quote-not-closed', 4]]);
  });

  it('is told with its line, and leaves the cell as it is', () => {
    const { skills, doubts } = read('Skill,Tier,Use\nA,tools,"so "called" is\nuse"\nB,tools,x');
    expect(doubts).toMatchObject([{ code: 'quote-misplaced', line: 2 }]);
    expect(doubts[0]?.message).toContain('up to line 3');
    expect(skills.map(({ use }) => use)).toEqual(['so "called" is\nuse', 'x']);
  });
});

describe('a table of numbers', () => {
  it.each([
    'Skill,Junior,Mid,Senior\nSQL,1,2,3\nPython,2,3,4',
    'Skill;Anna;Bernd;Chris\nSQL;3;2;0\nPython;1;1;1',
    'Skill,Beginner,Advanced,Expert\nSQL,1,2,3\nPython,2,3,',
    'Skill,1,2,3\nSQL,1,2,3\nPython,2,3,',
  ])('has its headers in the row that names the skills, and its numbers in notes: %j', (text) => {
    const { skills, doubts } = read(text);
    expect(skills.map(({ name, anchors }) => [name, anchors])).toEqual([
      ['SQL', undefined],
      ['Python', undefined],
    ]);
    const [, first, second, third] = text.split('\n')[0]?.split(/[,;]/) ?? [];
    const [one, two, three] = text.split('\n')[1]?.split(/[,;]/).slice(1) ?? [];
    expect(skills[0]?.note).toBe(`${first}: ${one}\n${second}: ${two}\n${third}: ${three}`);
    expect(doubts.slice(0, 4).map(({ code }) => code)).toEqual([
      ...['unmapped-column', 'unmapped-column', 'unmapped-column', 'no-tier-column'],
    ]);
    expect(doubts[0]?.message).toBe(
      `The column "${first}" holds numbers alone, and is none that is known; they were kept as a line of each skill's note.`,
    );
  });
});

describe('levels', () => {
  it.each([
    ['Level 1,Level 2', ['Level 1', 'Level 2']],
    ['1 - Learns,2 - Does', ['Learns', 'Does']],
    ['L1: Learns,L2: Does', ['Learns', 'Does']],
    ['1 (Learns),2 (Does)', ['Learns', 'Does']],
    ['Level 1 description,Level 2 description', ['Level 1', 'Level 2']],
    ['Expert,Novice', ['Novice', 'Expert']],
    ['Grundkenntnisse,Experte', ['Grundkenntnisse', 'Experte']],
    ['Skilled,Expert,Competent', ['Skilled', 'Expert', 'Competent']],
    ['Anfänger,Anwender,Fortgeschritten,Experte', ['Anfänger', 'Anwender', 'Fortgeschritten', 'Experte']],
  ])('are columns where headers say so: %s', (headers, labels) => {
    const { profile } = read(`Skill,Tier,${headers}\nA,tools,w,y`);
    expect(profile?.scale?.levels.map(({ label }) => label)).toEqual(labels);
    const isReversed = headers.startsWith('Expert');
    expect(profile?.tiers[0]?.skills[0]?.anchors).toEqual(
      isReversed ? { 1: 'y', 2: 'w' } : { 1: 'w', 2: 'y' },
    );
  });

  it('are no columns where one header alone looks like it, nor where numbers are years', () => {
    expect(read('Skill,Tier,Expert\nA,tools,Jo').skills).toMatchObject([{ note: 'Expert: Jo' }]);
    expect(read('Skill,Tier,2023,2024\nA,tools,x,y').skills).toMatchObject([{ note: '2023: x\n2024: y' }]);
  });

  it("are the library's own where numbers and names are the same", () => {
    const headers = 'Level 0 - None,Level 1 - Awareness,2 Working,3: Practitioner,Expert (4)';
    expect(read(`Skill,Tier,${headers}\nA,tools,a,b,c,d,e`).profile?.scale?.id).toBe('default-five-level');
  });

  it('may have a row each, told by number, name or both, with the name in the first row only', () => {
    const text = `Skill,Tier,Description,Level,Level name,Criteria
A,tools,about A,1,Starts,a1
,,,2,Goes on,a2
A,tools,other,2,Goes on,more
B,tools,about B,2,Goes on,b2
B,tools,,9,,lost
B,tools,,1,Starts,`;
    const { profile, doubts } = read(text, {});
    expect(profile?.scale?.levels).toEqual([
      { value: 1, label: 'Starts' },
      { value: 2, label: 'Goes on' },
      { value: 9, label: 'Level 9' },
    ]);
    expect(profile?.tiers[0]?.skills).toEqual([
      {
        id: 'a',
        name: 'A',
        description: 'about A',
        note: 'Description: other',
        anchors: { 1: 'a1', 2: 'a2\nmore' },
      },
      { id: 'b', name: 'B', description: 'about B', anchors: { 2: 'b2', 9: 'lost' } },
    ]);
    expect(doubts).toMatchObject([
      { code: 'rows-differ', line: 4, skill: 'a' },
      { code: 'no-level-text', line: 2, skill: 'a' },
      { code: 'no-level-text', line: 7, skill: 'b' },
      { code: 'name-from-above', line: 3 },
    ]);
  });

  it('keep a text whose level is none of the scale', () => {
    const text =
      'Skill,Tier,Level,Criteria\nA,tools,1,a1\nA,tools,2,a2\nA,tools,soon,later\nA,tools,,nowhere';
    const { skills, doubts } = read(text);
    expect(skills[0]?.note).toBe('soon: later\nLevel: nowhere');
    expect(doubts).toMatchObject([
      { code: 'level-unread', line: 4, skill: 'a' },
      { code: 'level-unread', line: 5, skill: 'a' },
    ]);
  });

  it('are taken for targets where each skill has one, and no text', () => {
    const { skills, doubts } = read(
      'Skill,Tier,Level\nA,tools,Expert\nB,tools,3 - Practitioner\nC,tools,2-3\nD,tools,7',
    );
    expect(skills.map(({ target, note }) => [target, note])).toEqual([
      [4, undefined],
      [3, undefined],
      [undefined, 'target: 2-3'],
      [undefined, 'target: 7'],
    ]);
    expect(doubts.map(({ code }) => code)).toEqual([
      ...['level-as-target', 'targets-on-default', 'target-unread', 'target-unread'],
    ]);
  });

  it('are taken for targets where a skill comes more than once without a text, the highest one', () => {
    const { skills, doubts } = read(
      'Role,Skill,Tier,Level\nForeman,MIG,tools,1\nWelder,MIG,tools,3\nWelder,TIG,tools,2\nForeman,TIG,tools,2',
    );
    expect(skills).toEqual([
      { id: 'mig', name: 'MIG', target: 3, note: 'Role: Foreman\nRole: Welder\nLevel: 1' },
      { id: 'tig', name: 'TIG', target: 2, note: 'Role: Welder\nRole: Foreman' },
    ]);
    expect(doubts.map(({ code, line, skill }) => [code, line, skill])).toEqual([
      ['level-as-target', 1, undefined],
      ['targets-on-default', 3, undefined],
      ['unmapped-column', 1, undefined],
      ['levels-differ', 3, 'mig'],
    ]);
    expect(doubts[3]?.message).toContain('name the levels "1", "3"; "3", the highest,');
    expect(read('Skill,Level\nMIG,3\nTIG,2').skills).toMatchObject([{ target: 3 }, { target: 2 }]);
  });

  it('of targets alone are those of the default scale, or whole numbers up to the highest', () => {
    const of = (targets: readonly (number | string)[]) => {
      const rows = targets.map((target, i) => `S${String(i)},tools,${String(target)}`);
      const { profile, skills, doubts } = read(`Skill,Tier,Target\n${rows.join('\n')}`);
      const labels = profile?.scale?.levels.map(({ label }) => label).join(' ');
      return [labels, skills.map(({ target }) => target), doubts.map(({ code, line }) => [code, line])];
    };
    expect(of([2, 4])).toEqual([undefined, [2, 4], [['targets-on-default', 2]]]);
    expect(of([2, 6, 5])).toEqual(['1 2 3 4 5 6', [2, 6, 5], [['scale-of-targets', 3]]]);
    expect(of([0, 10])).toEqual(['0 1 2 3 4 5 6 7 8 9 10', [0, 10], [['scale-of-targets', 3]]]);
    const named = [
      ['targets-on-default', 2],
      ['target-unread', 3],
    ];
    expect(of(['Expert', 7])).toEqual([undefined, [4, undefined], named]);
    expect(of([1, 70])).toEqual([undefined, [1, undefined], named]);
  });

  it.each(['x', 'X', '✓', '●', '✔'])(
    'that are marked by %s are targets, the highest one, and no texts',
    (mark) => {
      const { skills, doubts } = read(
        `Skill,Tier,Beginner,Advanced,Expert\nA,tools,${mark},${mark},\nB,tools,,,${mark}\nC,tools,,,`,
      );
      expect(skills).toEqual([
        { id: 'a', name: 'A', target: 2 },
        { id: 'b', name: 'B', target: 3 },
        { id: 'c', name: 'C' },
      ]);
      expect(doubts).toEqual([
        expect.objectContaining({ code: 'levels-numbered' }),
        {
          code: 'marks-as-targets',
          message:
            'Levels are marked, and have no text, in 2 rows; the highest one that is marked was taken for the target.',
          line: 2,
        },
      ]);
      expect(read(`Skill,Tier,Target,Level 1,Level 2\nA,tools,1,does,${mark}`).skills).toEqual([
        { id: 'a', name: 'A', target: 1, anchors: { 1: 'does' }, note: 'Marked: Level 2' },
      ]);
    },
  );

  it('of rows have the order of usual scales', () => {
    const rows = ['Experte', 'Fortgeschritten', 'Anfänger', 'Anwender'].map((level) => `A,${level},text`);
    expect(
      read(`Skill,Level,Criteria\n${rows.join('\n')}`).profile?.scale?.levels.map(({ label }) => label),
    ).toEqual(['Anfänger', 'Anwender', 'Fortgeschritten', 'Experte']);
  });

  it('of texts in the description where skills come again', () => {
    const { skills } = read('Skill,Tier,Level,Description\nA,tools,1,starts\nA,tools,2,goes on');
    expect(skills).toEqual([{ id: 'a', name: 'A', anchors: { 1: 'starts', 2: 'goes on' } }]);
  });
});

const sample = shared('samples/uk-ddat-skills.csv');
describe.skipIf(!existsSync(sample))('a framework of 188 skills', () => {
  const { profile, doubts } = existsSync(sample) ? fromCsv(readFileSync(sample, 'utf8')) : { doubts: [] };
  const skills = profile?.tiers.flatMap((tier) => tier.skills) ?? [];
  const withCode = (code: string) => doubts.filter((doubt) => doubt.code === code);

  it('loads with its cells of several lines', () => {
    expect(skills).toHaveLength(188);
    expect(profile?.scale?.levels.map(({ label }) => label)).toEqual([
      'Awareness',
      'Working',
      'Practitioner',
      'Expert',
    ]);
    expect(skills[0]?.anchors?.['3']?.split('\n').length).toBeGreaterThan(3);
  });

  it('has its holes reported, each with the line of its row and its skill', () => {
    expect(withCode('no-description')).toHaveLength(41);
    expect(withCode('no-level-text')).toHaveLength(22);
    const named = withCode('level-undefined').map(({ message }) =>
      message.match(/"(Awareness|Working|Practitioner|Expert)"/g),
    );
    expect(named.flat()).toHaveLength(60);
    const lines = readFileSync(sample, 'utf8').split('\n');
    for (const { line = 0, skill } of [...withCode('no-description'), ...withCode('level-undefined')]) {
      const name = skills.find(({ id }) => id === skill)?.name ?? '?';
      expect(lines[line - 1]?.replace(/^"/, '').startsWith(name)).toBe(true);
    }
  });

  it('keeps who needs a skill, and says which column it did not know', () => {
    expect(withCode('unmapped-column')).toHaveLength(1);
    expect(skills.every(({ note }) => note?.startsWith('Roles that require Skill: '))).toBe(true);
  });
});
