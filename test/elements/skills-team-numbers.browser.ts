import { expect } from 'chai';
import fc from 'fast-check';
import type { SkillsTeamElement } from '../../src/elements/skills-team/skills-team.js';
import { DEFAULT_SCALE } from '../../src/model/default-scale.js';
import type { RoleProfile } from '../../src/model/role-profile.js';
import type { TeamCell } from '../../src/model/team.js';
import { anyProfile } from '../support/arbitraries.js';
import { until } from '../support/acts.js';
import { find, findAll, stage } from '../support/matrix.js';
import { oneDecimal, rankOf } from '../support/raw-results.js';
import { allWords, words } from '../support/results.js';
import { assessmentsTo, naiveCell, naiveLatest, naiveSkills, type TeamAssessment } from '../support/team.js';
import { team, turnTo } from '../support/team-element.js';

/** A role, and what was handed in for it: raw. */
const anyTeam = anyProfile
  .map((one): RoleProfile => {
    let place = 0;
    return {
      ...one,
      scale: {
        ...one.scale,
        levels: (one.scale ?? DEFAULT_SCALE).levels.map(({ value }) => ({
          value,
          label: `L${String(value)}`,
        })),
      },
      tiers: one.tiers.map((tier) => ({
        ...tier,
        skills: tier.skills.map((skill) => ({ ...skill, name: `The ${String(place++)}` })),
      })),
    };
  })
  .chain((profile) => fc.tuple(fc.constant(profile), assessmentsTo(profile)));

const MAIN = ['must-have', 'good-to-have', 'advanced', 'emerging'];

/** What a team's page has to say, by loops of its own. */
function factsOf(profile: RoleProfile, given: readonly TeamAssessment[]) {
  const main = MAIN.filter((id) => profile.tiers.some((tier) => tier.id === id));
  const tiers = main.length > 0 ? main : profile.tiers.map(({ id }) => id);
  const names = new Map(profile.tiers.flatMap(({ skills }) => skills.map(({ id, name }) => [id, name])));
  const { levels } = profile.scale!;
  const latest = naiveLatest(given, profile, {});
  const count = (those: readonly TeamAssessment[], skill: string, target: number | undefined) =>
    naiveCell(those, { skill, target }, { levels }, { staleMonths: 24, now: new Date() });
  const skills = naiveSkills(profile, [], tiers).map((line) => {
    const cell = count(latest, line.skill, line.target);
    const at =
      line.target === undefined
        ? undefined
        : levels.reduce((sum, { value }, i) => (value >= line.target! ? sum + cell.levels[i]! : sum), 0);
    return { ...line, name: names.get(line.skill)!, cell, at };
  });
  return { latest, skills, levels, count };
}

type Facts = ReturnType<typeof factsOf>;
type Skill = Facts['skills'][number];

const values = (cell: TeamCell, { levels }: Facts) =>
  levels.flatMap(({ value }, i) => Array.from({ length: cell.levels[i]! }, () => value));

function meanOf(cell: TeamCell, facts: Facts): string {
  const all = values(cell, facts);
  if (all.length === 0) return '–';
  return oneDecimal(
    all.reduce((sum, value) => sum + value, 0),
    all.length,
  );
}

const cellsOf = (row: Element) => Array.from(row.querySelectorAll('td'), words);
const rowsOf = (element: HTMLElement, view: string) =>
  findAll(element, `[part~=${view}] tbody [part=line]`).map((row) => ({
    name: words(row.querySelector('th')),
    cells: cellsOf(row),
    row,
  }));

/** Coverage, bus factor and bench as they are read. */
function measures({ at, cell }: Skill): string[] {
  if (at === undefined) return ['–', '–', '–'];
  const bus = at === 0 ? 'nobody' : at === 1 ? '1 person' : String(at);
  return [String(at), bus, String(cell.bench)];
}

function checkHead(element: HTMLElement, { latest, skills }: Facts) {
  const people = latest.length === 1 ? '1 person answered.' : `${String(latest.length)} people answered.`;
  expect(words(find(element, '[part=lede]'))).to.equal(people);
  const known = skills.filter(({ at }) => at !== undefined);
  const count = (holds: (at: number) => boolean) => String(known.filter(({ at }) => holds(at!)).length);
  expect(allWords(element, '[part=facts] dd')).to.deep.equal(
    known.length === 0
      ? []
      : [
          `${count((at) => at > 0)} of ${String(known.length)}`,
          count((at) => at === 1),
          count((at) => at === 0),
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
    Array.from(line.querySelectorAll('.measure'), words),
  );
  expect(lines).to.deep.equal(skills.map(measures));
}

function checkSkills(element: HTMLElement, facts: Facts) {
  const rows = rowsOf(element, 'skills');
  expect(rows.map(({ name }) => name)).to.deep.equal(facts.skills.map(({ name }) => name));
  rows.forEach(({ cells, row }, i) => {
    const skill = facts.skills[i]!;
    const all = values(skill.cell, facts);
    const median = all.length > 0 ? String(all[Math.ceil(all.length / 2) - 1]) : '–';
    const [importance, spread, mean, coverage, bus, bench, stale] = cells;
    expect(importance!.toLowerCase()).to.equal(skill.importance ?? '');
    expect(mean).to.equal(`${meanOf(skill.cell, facts)} · ${median}`);
    expect([coverage, bus, bench]).to.deep.equal(measures(skill));
    expect(stale).to.equal(String(skill.cell.stale));
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
      const all = values(skill.cell, facts);
      const short = all.filter((value) => value < (skill.target ?? -Infinity));
      const lacks = short.reduce((sum, value) => sum + step(skill.target!) - step(value), 0);
      return short.length > 0 ? [{ skill, index, all, short, lacks }] : [];
    })
    // by fractions, so that equal ones are equal
    .sort(
      (a, b) =>
        weight[rankOf(b.skill.importance)]! * b.lacks * a.all.length -
          weight[rankOf(a.skill.importance)]! * a.lacks * b.all.length || a.index - b.index,
    );
  const rows = rowsOf(element, 'gaps');
  expect(rows.map(({ cells }) => cells[4])).to.deep.equal(
    found.map(({ lacks, all }) => oneDecimal(lacks, all.length)),
  );
  for (const { name, cells } of rows) {
    const { skill, all, short } = found.find((each) => each.skill.name === name)!;
    expect(cells.slice(2, 4)).to.deep.equal([
      `${String(skill.target)} L${String(skill.target)}`,
      `${String(short.length)} of ${String(all.length)}`,
    ]);
    expect(cells.slice(5)).to.deep.equal(['–', String(skill.cell.bench)]);
  }
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

const CHECKS = { people: checkPeople, skills: checkSkills, gaps: checkGaps, groups: checkGroups };

describe('<skills-team>: every number is counted again from what was handed in', function () {
  this.timeout(90_000);

  afterEach(() => {
    stage();
  });

  it('in every view', () => {
    const seen = { people: 0, skills: 0, gaps: 0, groups: 0 };
    return fc
      .assert(
        fc.asyncProperty(anyTeam, async ([profile, assessments]) => {
          const facts = factsOf(profile, assessments);
          if (facts.skills.length === 0) return;
          // all lines of the grid at once
          const element: SkillsTeamElement = await team({ profile, assessments }, undefined, '[part~=view]');
          checkHead(element, facts);
          for (const { value } of findAll<HTMLInputElement>(element, '[data-ask=view]')) {
            const view = value as keyof typeof CHECKS;
            await turnTo(element, view);
            if (view === 'people' && facts.latest.length > 0)
              await until(() => findAll(element, '.name').length === facts.skills.length, 'all lines');
            CHECKS[view](element, facts);
            seen[view]++;
          }
          element.remove();
        }),
        { numRuns: 60, includeErrorInReport: true, interruptAfterTimeLimit: 60_000 },
      )
      .then(() => {
        for (const [view, times] of Object.entries(seen)) expect(times, view).to.be.above(10);
      });
  });
});
