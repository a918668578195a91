import { expect } from 'chai';
import fc from 'fast-check';
import type { SkillsTeamElement } from '../../src/elements/skills-team/skills-team.js';
import { parseCsv } from '../support/csv.js';
import { find, stage } from '../support/matrix.js';
import { anySecrets, role, survey, type Secrets } from '../support/secrets.js';
import { team } from '../support/team-element.js';
import { fileOf, formatsOf, openXml, partsOf, pngPieces } from '../support/team-files.js';

const FORMATS = ['skills', 'xlsx', 'json', 'svg', 'png'];
const HIDDEN = ['lisbon', 'turin'];

const shown = (secrets: Secrets): Promise<SkillsTeamElement> =>
  team({ ...secrets, profile: role, survey, downloads: true });

/** Every file of an element, letter by letter. */
async function filesOf(element: SkillsTeamElement) {
  const files: Record<string, Uint8Array> = {};
  for (const format of FORMATS) {
    const { bytes, name } = await fileOf(element, format);
    files[`${format} ${name}`] = bytes;
  }
  return files;
}

const [one] = fc.sample(anySecrets, { numRuns: 1, seed: 7 }) as [Secrets];

afterEach(() => {
  stage();
});

describe('<skills-team>: files of an anonymous survey', function () {
  this.timeout(90_000);

  it('are the same to a byte, whatever is not to be known', async () => {
    const before = await filesOf(await shown(one));
    await fc.assert(
      fc.asyncProperty(anySecrets, async (secrets) => {
        const element = await shown(secrets);
        const now = await filesOf(element);
        expect(Object.keys(now)).to.deep.equal(Object.keys(before));
        for (const [file, bytes] of Object.entries(now))
          expect(bytes.join() === before[file]!.join(), `${file} tells it`).to.equal(true);
        element.remove();
      }),
      { numRuns: 40, includeErrorInReport: true },
    );
  });

  it('differ where what may be seen does', async () => {
    const before = await filesOf(await shown(one));
    const assessments = one.assessments.map((each) =>
      each.subject === 'PLANTED-subject-2'
        ? {
            ...each,
            ratings: each.ratings.map((rating) => ({ ...rating, state: 'rated' as const, level: 4 })),
          }
        : each,
    );
    const now = await filesOf(await shown({ ...one, assessments }));
    for (const [file, bytes] of Object.entries(now))
      expect(bytes.join() === before[file]!.join(), file).to.equal(false);
  });

  it('name nobody, in any part of them', async () => {
    const element = await shown(one);
    const texts = [];
    for (const format of FORMATS) {
      const { text, name, painted, bytes } = await fileOf(element, format);
      texts.push(name, text, ...painted);
      if (format === 'xlsx')
        for (const [path, part] of Object.entries(partsOf(bytes)))
          texts.push(path, new XMLSerializer().serializeToString(part));
      if (format === 'png')
        expect(pngPieces(bytes).filter((kind) => !/^(IHDR|sRGB|IDAT|IEND)$/.test(kind))).to.deep.equal([]);
    }
    const all = texts.join('\n');
    expect(all).to.contain('Skill 0').and.to.contain('In oslo');
    expect(all).not.to.contain('PLANTED');
    // nor by an id of an assessment, a time of its own, or the month in which somebody last used something
    expect(all).not.to.match(/0000-4000-8000/);
    expect(all).not.to.match(/2026-03-(?!20T17:00:00)|1987|2001/);
  });

  it('say in words that groups, cells and skills are hidden, and nothing in place of them', async () => {
    const element = await shown(one);
    const [head, ...rows] = parseCsv((await fileOf(element, 'skills')).text.replace('\uFEFF', ''));
    const at = (row: readonly string[], name: string) => row[head!.indexOf(name)];
    const rest = (row: readonly string[]) => row.slice(head!.indexOf('hidden') + 1);
    for (const row of rows) {
      const group = at(row, 'value')!;
      const isHidden =
        HIDDEN.includes(group) ||
        ['skill-1', 'skill-3'].includes(at(row, 'skill')!) ||
        (at(row, 'skill') === 'skill-2' && group !== '');
      expect(at(row, 'hidden'), row.join()).to.equal(isHidden ? 'hidden' : '');
      if (isHidden) expect(new Set(rest(row)), row.join()).to.deep.equal(new Set(['']));
      else expect(rest(row).filter(Boolean).length).to.be.above(8);
      expect(at(row, 'people')).to.equal({ '': '15', oslo: '7' }[group] ?? '');
    }

    const sheets = Object.values(partsOf((await fileOf(element, 'xlsx')).bytes)).flatMap((part) =>
      Array.from(part.querySelectorAll('row'), (row) =>
        Array.from(row.querySelectorAll('c'), (cell) => cell.textContent),
      ),
    );
    const groups = sheets.slice(sheets.findIndex((row) => row.includes('In lisbon')));
    expect(groups.slice(1, 6).map((row) => row.slice(-4))).to.deep.equal([
      ['15', 'hidden', '7', 'hidden'],
      ['1.92', 'hidden', '1.86', 'hidden'],
      ['hidden', 'hidden', 'hidden', 'hidden'],
      ['2.13', 'hidden', 'hidden', 'hidden'],
      ['hidden', 'hidden', 'hidden', 'hidden'],
    ]);
    expect(sheets.filter((row) => row.includes('Skill 1') && row.includes('hidden'))).to.have.length(2);

    const svg = openXml((await fileOf(element, 'svg')).text);
    const drawn = (root: ParentNode) => Array.from(root.querySelectorAll('text'), (text) => text.textContent);
    const lines = Array.from(svg.querySelectorAll('g'), drawn);
    expect(lines).to.deep.equal([
      ['Skill 0', '1.9', 'hidden', '1.9', 'hidden'],
      ['Skill 1', 'hidden', 'hidden', 'hidden', 'hidden'],
      ['Skill 2', '2.1', 'hidden', 'hidden', 'hidden'],
      ['Skill 3', 'hidden', 'hidden', 'hidden', 'hidden'],
    ]);
    const { painted } = await fileOf(element, 'png');
    expect(painted.filter(Boolean)).to.deep.equal(drawn(svg));

    const { groups: said, cells } = JSON.parse((await fileOf(element, 'json')).text) as {
      groups: Record<string, unknown>[];
      cells: (object | null)[][];
    };
    for (const group of said)
      expect('people' in group, JSON.stringify(group)).to.equal(!HIDDEN.includes(String(group['value'])));
    expect(cells.map((row) => row.map(Boolean))).to.deep.equal([
      [true, false, true, false],
      [false, false, false, false],
      [true, false, false, false],
      [false, false, false, false],
    ]);
  });

  it('are none of single people, even where a page adds them to the choice', async () => {
    const element = await shown(one);
    expect(await formatsOf(element)).to.deep.equal(FORMATS);
    const { text: allowed } = await fileOf(element, 'skills');
    for (const format of ['csv', 'ndjson', 'toString']) {
      const select = find<HTMLSelectElement>(element, '[name=format]');
      select.add(new Option(format, format));
      const { text, name } = await fileOf(element, format);
      expect(name).to.equal('spring-team.skills.csv');
      expect(text).to.equal(allowed);
    }
  });
});
