import { expect } from 'chai';
import type { TeamTable } from '../../src/model/team.js';
import type { Survey } from '../../src/model/survey.js';
import { parseCsv } from '../support/csv.js';
import { stage } from '../support/matrix.js';
import { team } from '../support/team-element.js';
import { cellTexts, fileOf, formatsOf, openXml, partsOf, pngPieces } from '../support/team-files.js';
import { EIGHT, teamOf } from '../support/teams.js';

/** What a spreadsheet runs, and what a page or a drawing would. */
const HOSTILE = [
  '=1+1',
  '+49',
  '-1',
  '@SUM(A1)',
  '\ttab',
  '\rreturn',
  '  =spaces',
  '＝full',
  '＋full',
  '－full',
  '＠full',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  ']]><a href="//x">',
  '&amp;"\';,',
];

/** A table that says something hostile wherever a text can stand; each place says which it is. */
function hostileTeam(hostile: string): TeamTable {
  const said = (place: string) => `${hostile} ${place}`;
  const table = teamOf(EIGHT);
  const values = table.attributes[0]!.values.map(({ id }) => ({ id: said(id), label: said(`${id} label`) }));
  return {
    ...table,
    profile: { ...table.profile, title: said('title'), version: said('version') },
    scale: { levels: table.scale.levels.map(({ value, label }) => ({ value, label: said(label) })) },
    skills: table.skills.map((each) => ({
      ...each,
      tier: said(each.tier),
      skill: said(each.skill),
      name: said(each.name),
    })),
    people: table.people.map(({ name, id, attributes }, i) => ({
      // some have no name, and stand by their id
      id: said(id),
      ...(i > 0 && { name: said(name!) }),
      ...(attributes && { attributes: { [said('office')]: said(attributes['office']!) } }),
    })),
    attributes: [{ id: said('office'), label: said('office label'), values }],
  };
}

const survey = (hostile: string): Survey => ({
  schemaVersion: 1,
  id: 'spring',
  title: `${hostile} survey`.trim(),
  profile: { id: 'baker' },
  audience: { size: 9 },
  privacy: { mode: 'named' },
});

/** The texts of a table that files have, by format. */
function textsOf({ people, skills, scale, attributes, profile }: TeamTable) {
  const names = people.map(({ id, name = id }) => name);
  const ids = people.map(({ id }) => id);
  const skillNames = skills.map(({ name }) => name);
  const [{ id: office, label: officeLabel, values }] = attributes as [TeamTable['attributes'][number]];
  const valueIds = values.map(({ id }) => id);
  const valueLabels = values.map(({ label }) => label!);
  return {
    csv: [...ids, ...names.slice(1), ...skills.map(({ skill }) => skill), ...valueIds],
    skills: [
      ...skills.flatMap(({ tier, skill, name }) => [tier, skill, name]),
      office,
      ...valueIds,
      ...valueLabels,
    ],
    xlsx: [
      ...names,
      ...skillNames,
      ...skills.map(({ tier }) => tier),
      ...scale.levels.map(({ label }) => label),
      ...valueLabels,
      officeLabel!,
      `${profile.title} ${profile.version}`,
    ],
  };
}

const FORMULA = /^(?:[\t\r]|\s*[=+\-@＝＋－＠])/;

describe('<skills-team>: files', () => {
  afterEach(() => {
    stage();
  });

  it('are made in every format, with the words that each begins with', async () => {
    const element = await team({ table: teamOf(EIGHT), downloads: true });
    const starts = {
      csv: '\uFEFFsubject,name,attribute_office,',
      skills: '\uFEFFtier,skill,name,importance,target,',
      xlsx: 'PK',
      ndjson: '{"survey":null,"subject":"p0",',
      json: '{\n  "schemaVersion": 1,',
      svg: '<svg xmlns="http://www.w3.org/2000/svg"',
      png: '\uFFFDPNG',
    };
    expect(await formatsOf(element)).to.deep.equal(Object.keys(starts));
    for (const [format, start] of Object.entries(starts)) {
      const { name, bytes } = await fileOf(element, format);
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
      expect(name).to.equal(`baker-team.${format === 'skills' ? 'skills.csv' : format}`);
      expect(text.slice(0, start.length), format).to.equal(start);
    }
  });

  for (const hostile of HOSTILE)
    it(`run nothing that somebody or something is called by: ${JSON.stringify(hostile)}`, async () => {
      const table = hostileTeam(hostile);
      const element = await team({ table, survey: survey(hostile), downloads: true });
      const texts = textsOf(table);
      for (const format of ['csv', 'skills'] as const) {
        const { text } = await fileOf(element, format);
        const cells = parseCsv(text.replace('\uFEFF', '')).flat();
        expect(cells.filter((cell) => FORMULA.test(cell))).to.deep.equal([]);
        for (const said of texts[format])
          expect(cells, format).to.include(FORMULA.test(said) ? `'${said}` : said);
      }

      const parts = partsOf((await fileOf(element, 'xlsx')).bytes);
      expect(cellTexts(parts)).to.include.members([...texts.xlsx, survey(hostile).title]);
      const all = Object.values(parts).flatMap((part) => [...part.querySelectorAll('*')]);
      expect(all.filter(({ localName }) => /^(f|script|a|img|hyperlink)$/.test(localName))).to.deep.equal([]);
      expect(all.filter((each) => each.hasAttribute('TargetMode'))).to.deep.equal([]);
      // a text is never a number, a date or what a formula gave
      const kinds = all.filter(({ localName }) => localName === 'c').map((each) => each.getAttribute('t'));
      expect(new Set(kinds)).to.deep.equal(new Set(['inlineStr', null]));

      const svg = openXml((await fileOf(element, 'svg')).text);
      const tags = new Set(Array.from(svg.querySelectorAll('*'), ({ localName }) => localName));
      const drawn = ['svg', 'title', 'defs', 'pattern', 'path', 'rect', 'text', 'g'];
      expect([...tags].filter((tag) => !drawn.includes(tag))).to.deep.equal([]);
      const attributes = Array.from(svg.querySelectorAll('*')).flatMap((each) => each.getAttributeNames());
      expect(attributes.filter((name) => /^(on|href|xlink|style|src)/i.test(name))).to.deep.equal([]);

      const { text } = await fileOf(element, 'ndjson');
      const rows = text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
      expect(new Set(rows.map(({ subject }) => subject))).to.deep.equal(
        new Set(table.people.map(({ id }) => id)),
      );
      expect(new Set(rows.map((row) => row['skill_name']))).to.deep.equal(
        new Set(table.skills.map(({ name }) => name)),
      );
    });

  it('are pictures of what is painted, with nothing beside it', async () => {
    const element = await team({ table: teamOf(EIGHT), downloads: true });
    const { bytes, painted } = await fileOf(element, 'png');
    expect(painted).to.include.members([...Object.keys(EIGHT), 'Kneading', 'Baker', '4']);
    const pieces = new Set(pngPieces(bytes));
    expect([...pieces].filter((kind) => !['IHDR', 'sRGB', 'IDAT', 'IEND'].includes(kind))).to.deep.equal([]);
    expect(pieces).to.include('IDAT');
  });
});
