import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import fc from 'fast-check';
import { until } from '../support/acts.js';
import { find, findAll, stage } from '../support/matrix.js';
import { oneDecimal, rankOf } from '../support/raw-results.js';
import { allWords, words } from '../support/results.js';
import { team, turnTo } from '../support/team-element.js';
import { anyTeamPage, factsOf, meanOf, valuesOf, type Facts, type SkillFacts } from '../support/team-page.js';

const cellsOf = (row: Element) => Array.from(row.querySelectorAll('td'), words);
const rowsOf = (element: HTMLElement, view: string) =>
  findAll(element, `[part~=${view}] tbody [part=line]`).map((row) => ({
    name: words(row.querySelector('th')),
    cells: cellsOf(row),
    row,
  }));

/** Coverage, bus factor and bench as they are read. */
function measures({ at, need, cell }: SkillFacts): string[] {
  if (at === undefined) return ['–', '–', '–'];
  const bus = at === 0 ? 'nobody' : at === 1 ? '1 person' : String(at);
  const coverage = need === undefined ? String(at) : `${String(at)} / ${String(need)}`;
  return [coverage, bus, String(cell.bench)];
}

/** Whether fewer are at target than are needed: one, where nobody says how many. */
const isShort = ({ at, need = 1 }: SkillFacts) => at !== undefined && at < need;

function checkHead(element: HTMLElement, { latest, skills, survey }: Facts) {
  const people = latest.length === 1 ? '1 person' : `${String(latest.length)} people`;
  const { size } = survey?.audience ?? {};
  const asked = size === 1 ? '1 person' : `${String(size)} people`;
  expect(words(find(element, '[part=lede]'))).to.equal(
    survey ? `${String(latest.length)} of ${asked} answered.` : `${people} answered.`,
  );
  expect(words(find(element, '[part=title]'))).to.equal(survey ? 'Spring' : 'Any');
  const known = skills.filter(({ at }) => at !== undefined);
  const count = (holds: (skill: SkillFacts) => boolean) => String(known.filter(holds).length);
  expect(allWords(element, '[part=facts] dd')).to.deep.equal(
    known.length === 0
      ? []
      : [
          `${count((skill) => !isShort(skill))} of ${String(known.length)}`,
          count(({ at }) => at === 1),
          count(({ at }) => at === 0),
        ],
  );
}

function checkPeople(element: HTMLElement, facts: Facts) {
  const { latest, skills, levels } = facts;
  if (latest.length === 0) return;
  const heads = new Map(
    findAll(element, '.person').map((head) => [head.dataset['place']!.slice(2), words(head)]),
  );
  expect([...heads.values()].sort()).to.deep.equal(latest.map(({ subject, id }) => subject ?? id).sort());
  const names = allWords(element, '.name');
  expect(names).to.deep.equal(skills.map(({ name }) => name));
  for (const cell of findAll(element, '[part=cell]')) {
    const [row, column] = cell.dataset['place']!.split(':');
    const skill = skills[Number(row) - 1]!;
    const person = latest.find(({ subject, id }) => (subject ?? id) === heads.get(column!))!;
    const said = person.ratings.find((rating) => rating.skill === skill.skill);
    const level = said?.state === 'not-applicable' ? undefined : said?.level;
    const label = `${String(level)} ${levels.find(({ value }) => value === level)?.label ?? ''}`;
    const reached = level !== undefined && skill.target !== undefined && level >= skill.target;
    expect(words(cell)).to.equal(
      said?.state === 'not-applicable' ? '–' : level === undefined ? '?' : String(level),
    );
    if (level !== undefined)
      expect(cell.getAttribute('aria-label')).to.equal(reached ? `${label}, at target` : label);
    expect(cell.classList.contains('reached')).to.equal(reached);
  }
  const lines = findAll(element, '.line:not(.heads)').map((line) =>
    Array.from(line.querySelectorAll('.measure')),
  );
  expect(lines.map((line) => line.map(words))).to.deep.equal(skills.map(measures));
  lines.forEach(([coverage], i) => {
    const { at, need } = skills[i]!;
    const [have, wanted] = [String(at), String(need)];
    expect(coverage!.querySelector('b') !== null).to.equal(isShort(skills[i]!));
    expect(coverage!.getAttribute('aria-label')).to.equal(
      at === undefined || need === undefined
        ? null
        : `${have} / ${wanted}, ${have} at target, ${wanted} needed`,
    );
  });
}

/** What became of the people at target since the wave before. */
function changeOf({ at, before }: SkillFacts): string {
  if (at === undefined || before === undefined) return '–';
  if (at === before) return 'unchanged';
  return at > before ? `${String(at - before)} more at target` : `${String(before - at)} fewer at target`;
}

function checkSkills(element: HTMLElement, facts: Facts) {
  const rows = rowsOf(element, 'skills');
  expect(rows.map(({ name }) => name)).to.deep.equal(facts.skills.map(({ name }) => name));
  rows.forEach(({ cells, row }, i) => {
    const skill = facts.skills[i]!;
    const all = valuesOf(skill.cell, facts);
    const median = all.length > 0 ? String(all[Math.ceil(all.length / 2) - 1]) : '–';
    const [importance, spread, mean, coverage, bus, bench, stale, ...changes] = cells;
    expect(importance!.toLowerCase()).to.equal(skill.importance ?? '');
    expect(mean).to.equal(`${meanOf(skill.cell, facts)} · ${median}`);
    expect([coverage, bus, bench]).to.deep.equal(measures(skill));
    expect(stale).to.equal(String(skill.cell.stale));
    expect(changes).to.deep.equal(facts.previous ? [changeOf(skill)] : []);
    const bar = row.querySelector('svg.spread');
    if (!bar) expect(spread).to.equal('nobody rated it');
    else {
      const said = facts.levels.flatMap(({ label }, at) =>
        skill.cell.levels[at] ? [`${label}: ${String(skill.cell.levels[at])}`] : [],
      );
      expect(bar.getAttribute('aria-label')).to.equal(said.join(', '));
    }
  });
}

function checkGaps(element: HTMLElement, facts: Facts) {
  const weight = { 3: 3, 2: 2, 1: 1, 0: 1 } as Record<number, number>;
  const step = (value: number) => facts.levels.findIndex((level) => level.value === value);
  const found = facts.skills
    .flatMap((skill, index) => {
      const all = valuesOf(skill.cell, facts);
      const short = all.filter((value) => value < (skill.target ?? -Infinity));
      const lacks = short.reduce((sum, value) => sum + step(skill.target!) - step(value), 0);
      const { need, at } = skill;
      const missing = need === undefined ? undefined : Math.max(need - at!, 0);
      return short.length > 0 ? [{ skill, index, all, short, lacks, missing }] : [];
    })
    // by fractions, so that equal ones are equal
    .sort(
      (a, b) =>
        weight[rankOf(b.skill.importance)]! * b.lacks * a.all.length -
          weight[rankOf(a.skill.importance)]! * a.lacks * b.all.length ||
        (b.missing ?? 0) - (a.missing ?? 0) ||
        a.index - b.index,
    );
  const rows = rowsOf(element, 'gaps');
  expect(rows.map(({ name }) => name)).to.deep.equal(found.map(({ skill }) => skill.name));
  rows.forEach(({ cells }, i) => {
    const { skill, all, short, lacks, missing } = found[i]!;
    expect(cells[4]).to.equal(oneDecimal(lacks, all.length));
    expect(cells.slice(2, 4)).to.deep.equal([
      `${String(skill.target)} L${String(skill.target)}`,
      `${String(short.length)} of ${String(all.length)}`,
    ]);
    expect(cells.slice(5)).to.deep.equal([
      missing === undefined ? '–' : String(missing),
      String(skill.cell.bench),
    ]);
  });
  if (found.length === 0)
    expect(words(find(element, '[part~=gaps]'))).to.equal(
      facts.latest.length === 0 ? 'There are no answers yet' : 'Everybody who rated is at target.',
    );
}

function checkGroups(element: HTMLElement, facts: Facts) {
  const heads = findAll(element, '[part~=groups] thead th')
    .slice(1)
    .map((head) => words(head.firstChild));
  const rows = rowsOf(element, 'groups');
  expect(rows.map(({ name }) => name)).to.deep.equal(facts.skills.map(({ name }) => name));
  const office = (name: string) =>
    facts.latest.filter(({ attributes }) =>
      name === 'Everybody'
        ? true
        : name === 'not said'
          ? !attributes?.['office']
          : attributes?.['office'] === name,
    );
  const shown = findAll(element, '[part~=groups] thead th').slice(1).map(words);
  heads.forEach((_, group) => {
    const name = shown[group]!.replace(/\d+ (person|people)$/, '').trim();
    const those = office(name);
    expect(shown[group]).to.match(new RegExp(`${String(those.length)} (person|people)$`));
    rows.forEach(({ cells }, i) => {
      const { skill, target } = facts.skills[i]!;
      expect(cells[group]).to.equal(meanOf(facts.count(those, skill, target), facts));
    });
  });
}

/** Who has answered, and who was asked and has not. */
function checkAnswers(element: HTMLElement, { latest, survey }: Facts) {
  const here = latest.map(({ subject, id }) => subject ?? id);
  const missing = survey!.audience.ids!.filter((id) => !here.includes(id));
  expect(allWords(element, '[part~=answers] h3')).to.deep.equal([
    `Not yet ${String(missing.length)}`,
    `Answered ${String(here.length)}`,
  ]);
  const [yet, answered] = findAll(element, '[part~=answers] > div').map((list) =>
    Array.from(list.querySelectorAll('li :is(.link, [dir=auto])'), words),
  );
  expect(yet).to.deep.equal(missing);
  expect(answered!.sort()).to.deep.equal(here.sort());
}

const CHECKS = {
  people: checkPeople,
  skills: checkSkills,
  gaps: checkGaps,
  groups: checkGroups,
  answers: checkAnswers,
};

describe('<skills-team>: every number is counted again from what was handed in', function () {
  this.timeout(90_000);

  // room for all lines of the grid at once
  beforeEach(() => setViewport({ width: 1280, height: 1200 }));
  afterEach(() => {
    stage();
  });

  it('in every view, for every relation, context, need and wave before', () => {
    const seen = { people: 0, skills: 0, gaps: 0, groups: 0, answers: 0 };
    const changes = new Set<string>();
    return fc
      .assert(
        fc.asyncProperty(anyTeamPage, async ({ contexts, ...page }) => {
          const facts = factsOf({ contexts, ...page });
          if (facts.skills.length === 0) return;
          const set = { ...page, context: contexts.join(' '), density: 'compact' } as const;
          const element = await team(set, undefined, '[part~=view]');
          checkHead(element, facts);
          for (const { value } of findAll<HTMLInputElement>(element, '[data-ask=view]')) {
            const view = value as keyof typeof CHECKS;
            await turnTo(element, view);
            if (view === 'people' && facts.latest.length > 0)
              await until(() => findAll(element, '.name').length === facts.skills.length, 'all lines');
            CHECKS[view](element, facts);
            seen[view]++;
          }
          if (facts.previous)
            for (const skill of facts.skills) changes.add(changeOf(skill).replace(/\d+/, 'some'));
          element.remove();
        }),
        { numRuns: 80, includeErrorInReport: true, interruptAfterTimeLimit: 60_000 },
      )
      .then(() => {
        for (const [view, times] of Object.entries(seen)) expect(times, view).to.be.above(10);
        expect([...changes]).to.have.members([
          '–',
          'unchanged',
          'some more at target',
          'some fewer at target',
        ]);
      });
  });
});
