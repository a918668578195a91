import { expect } from 'chai';
import type { SkillsTeamElement } from '../../src/elements/skills-team/skills-team.js';
import type { Survey } from '../../src/model/survey.js';
import { until } from '../support/acts.js';
import { find, findAll, stage } from '../support/matrix.js';
import { oneDecimal } from '../support/raw-results.js';
import { allWords, words } from '../support/results.js';
import { roleOf, submission } from '../support/team.js';
import { team, turnTo } from '../support/team-element.js';

/** What six people say of three skills, person by person; a smaller team is the first of them. */
const SAID = [
  [1, 3, 2],
  [3, 3, 2],
  [1, 3, 2],
  [4, 3, 2],
  [3, 3, 0],
  [1, 3, 0],
];
const TARGETS = [3, 2, 4];
const ASKED = 9;
const profile = roleOf(TARGETS);
const ids = Array.from({ length: ASKED }, (_, n) => `person-${String(n)}`);

const survey = (mode: 'named' | 'anonymous'): Survey => ({
  schemaVersion: 1,
  id: 'spring',
  title: 'Skills in spring',
  profile: { id: profile.id },
  closes: '2026-03-20T17:00:00Z',
  audience: { size: ASKED, ids },
  attributes: [{ id: 'office', values: [{ id: 'lisbon' }] }],
  privacy: { mode, ...(mode === 'anonymous' && { minGroup: 5 }) },
});

const answersOf = (people: number) =>
  SAID.slice(0, people).map((said, n) => submission(n, said, { attributes: { office: 'lisbon' } }));

/** What is said of each skill in a team of so many. */
const columnsOf = (people: number) =>
  TARGETS.map((target, skill) => {
    const levels = SAID.slice(0, people).map((said) => said[skill]!);
    const short = levels.filter((level) => level < target);
    const lacks = short.reduce((sum, level) => sum + target - level, 0);
    const at = levels.length - short.length;
    const sum = levels.reduce((all, level) => all + level, 0);
    return { name: `Skill ${String(skill)}`, levels, short, lacks, at, mean: oneDecimal(sum, people) };
  });
type Column = ReturnType<typeof columnsOf>[number];

const people = (count: number) => `${String(count)} ${count === 1 ? 'person' : 'people'}`;
const cellsOf = (row: Element) => Array.from(row.querySelectorAll('th, td'), words);
const linesOf = (element: HTMLElement, view: string) =>
  findAll(element, `[part~="${view}"] [part=line]`).map(cellsOf);
const viewsOf = (element: HTMLElement) =>
  findAll<HTMLInputElement>(element, '[data-ask=view]').map(({ value }) => value);

/** A skill's line in the view of skills. */
const lineOf = ({ name, levels, at, mean }: Column) => {
  const none = levels.length === 0;
  const median = [...levels].sort()[Math.ceil(levels.length / 2) - 1];
  const bus = at === 0 ? 'nobody' : at === 1 ? '1 person' : String(at);
  return [
    name,
    '',
    none ? 'nobody rated it' : '',
    none ? '– · –' : `${mean} · ${String(median)}`,
    String(at),
    bus,
    '0',
    '0',
  ];
};
const hiddenLine = ({ name }: Column) => [name, '', 'hidden', 'hidden', 'hidden', 'hidden', '–'];

/** Skills that somebody is short in, by what people lack on average: all weigh the same, and all rated. */
const gapsOf = (columns: readonly Column[]) =>
  columns
    .filter(({ short }) => short.length > 0)
    .sort((a, b) => b.lacks - a.lacks)
    .map(({ name, short, lacks, levels }) => [
      name,
      `${String(short.length)} of ${String(levels.length)}`,
      oneDecimal(lacks, levels.length),
    ]);
const gapsShown = (element: HTMLElement) =>
  linesOf(element, 'gaps').map(([, name, , , below, gap]) => [name, below, gap]);

const factsOf = (columns: readonly Column[]) => {
  const count = (holds: (at: number) => boolean) => String(columns.filter(({ at }) => holds(at)).length);
  return [
    `${count((at) => at > 0)} of ${String(columns.length)}`,
    count((at) => at === 1),
    count((at) => at === 0),
  ];
};

afterEach(() => {
  stage();
});

describe('<skills-team>: named, of so many people', () => {
  for (const size of [0, 1, 4, 5, 6])
    it(`shows all of ${people(size)} in every view`, async () => {
      const columns = columnsOf(size);
      const element = await team({ assessments: answersOf(size), profile, survey: survey('named') });
      expect(words(find(element, '[part=lede]'))).to.match(
        new RegExp(`^${String(size)} of 9 people answered\\.`),
      );
      expect(allWords(element, '[part=facts] dd')).to.deep.equal(factsOf(columns));
      expect(findAll(element, '[part=note], [part=status]')).to.have.length(0);
      expect(viewsOf(element)).to.deep.equal(['people', 'skills', 'gaps', 'groups', 'answers']);

      if (size === 0) expect(words(find(element, '[part~=people]'))).to.contain('There are no answers yet');
      else await until(() => findAll(element, '[part=cell]').length === size * TARGETS.length, 'all cells');
      expect(allWords(element, '.person')).to.deep.equal(ids.slice(0, size));
      for (const [row, { levels }] of columns.entries())
        expect(allWords(element, `[data-place^="${String(row + 1)}:"][part=cell]`)).to.deep.equal(
          levels.map(String),
        );

      await turnTo(element, 'skills');
      expect(linesOf(element, 'skills')).to.deep.equal(columns.map(lineOf));
      await turnTo(element, 'gaps');
      expect(gapsShown(element)).to.deep.equal(gapsOf(columns));
      if (size === 0) expect(words(find(element, '[part~=gaps]'))).to.equal('There are no answers yet');

      await turnTo(element, 'groups');
      expect(allWords(element, 'thead th').slice(1, 3)).to.deep.equal([
        `Everybody${people(size)}`,
        `lisbon${people(size)}`,
      ]);
      expect(linesOf(element, 'groups').map((cells) => cells.slice(0, 3))).to.deep.equal(
        columns.map(({ name, mean }) => (size === 0 ? [name, '–', '–'] : [name, mean, mean])),
      );
      await turnTo(element, 'answers');
      expect(allWords(element, '[part~=answers] h3')).to.deep.equal([
        `Not yet ${String(ASKED - size)}`,
        `Answered ${String(size)}`,
      ]);
    });
});

const HIDDEN = 'A skill is hidden where its numbers would tell what single people answered.';

/** The words on screen without who answered, how anonymous it is, and why nothing shows. */
const restOf = (element: HTMLElement) => {
  const told = ['lede', 'status', 'note'].map((part) => `[part=${part}]`).join();
  const card = find(element, '[part=team]').cloneNode(true) as HTMLElement;
  for (const each of card.querySelectorAll(told)) each.remove();
  return words(card);
};

describe('<skills-team>: anonymous, of so many people', () => {
  /** The same team as a page gives it, and as a server counted it. */
  async function both(size: number, check: (element: SkillsTeamElement) => Promise<void>) {
    const given = { survey: survey('anonymous'), downloads: true };
    const raw = await team({ assessments: answersOf(size), profile, ...given }, undefined, '[part=lede]');
    const { counts } = raw;
    await check(raw);
    const counted = await team({ aggregate: JSON.stringify(counts), ...given }, undefined, '[part=lede]');
    await check(counted);
    expect(counted.counts).to.deep.equal(counts);
  }

  for (const size of [0, 1, 4])
    it(`tells of ${people(size)} how many they are, and that and why there is nothing else`, () =>
      both(size, (element) => {
        expect(words(find(element, '[part=lede]'))).to.equal(
          `${String(size)} of 9 people answered. Closed on March 20, 2026.`,
        );
        expect(allWords(element, '[part=note]')).to.deep.equal([
          'Fewer than 5 people answered: to keep them anonymous, nothing is shown.',
        ]);
        expect(words(find(element, '[part=status]'))).to.equal('Anonymous, groups of 5 or more');
        expect(restOf(element)).to.equal('Skills in spring');
        const controls = 'button, input, select, table, svg.spread, [role=grid], [part~=view]';
        expect(findAll(element, controls)).to.have.length(0);
        expect(element.counts!.cells.flat().filter(Boolean)).to.deep.equal([]);
        return Promise.resolve();
      }));

  for (const [size, isShown] of [
    // all agree in the second skill; in the third, all but one of five
    [5, [true, false, false]],
    [6, [true, false, true]],
  ] as const)
    it(`counts ${people(size)} in every view, and nobody`, () =>
      both(size, async (element) => {
        const columns = columnsOf(size);
        const shown = columns.filter((_, i) => isShown[i]);
        expect(viewsOf(element)).to.deep.equal(['skills', 'gaps']);
        expect(findAll(element, '[part=note]')).to.have.length(0);
        expect(allWords(element, '[part=facts] dd')).to.deep.equal(factsOf(shown));
        expect(linesOf(element, 'skills')).to.deep.equal(
          columns.map((each, i) => (isShown[i] ? lineOf(each) : hiddenLine(each))),
        );
        await turnTo(element, 'gaps');
        expect(gapsShown(element)).to.deep.equal(gapsOf(shown));
        expect(words(find(element, '[part~=gaps] .hint'))).to.contain(HIDDEN);
        for (const id of ids) expect(element.shadowRoot!.innerHTML).not.to.contain(id);
      }));

  it('does not say that all are at target where a skill is hidden that may say otherwise', async () => {
    const given = { survey: survey('anonymous'), profile: roleOf([3, 2]), view: 'gaps' };
    const assessments = (second: number[]) => second.map((level, n) => submission(n, [3 + (n % 2), level]));
    const element = await team({ ...given, assessments: assessments([2, 3, 2, 3, 2, 3]) });
    expect(words(find(element, '[part~=gaps]'))).to.equal('Everybody who rated is at target.');
    element.assessments = assessments([0, 0, 0, 0, 0, 0]);
    await until(() => words(find(element, '[part~=gaps]')) === HIDDEN);
  });
});
