import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseAssessment, type Assessment } from '../../src/model/assessment.js';
import type { RoleProfile } from '../../src/model/role-profile.js';
import { parseSurvey, type Survey } from '../../src/model/survey.js';
import { parseTeamAggregate } from '../../src/model/team-aggregate.js';
import { parseTeamTable } from '../../src/model/team-table.js';
import type { TeamAttribute, TeamPerson, TeamTable } from '../../src/model/team.js';
import { aggregateTeam } from '../../src/scoring/team/aggregate.js';
import { atTarget, isAlone, meanLevel, ratedIn } from '../../src/scoring/team/measures.js';
import { sumOfCells } from '../../src/scoring/team/tally.js';
import { teamTable } from '../../src/scoring/team/table.js';
import { wordingHash } from '../../src/model/wording-hash.js';
import { readData } from '../support/conformance.js';

const pathOf = (name: string) => fileURLToPath(new URL(`../../data/samples/${name}`, import.meta.url));
const role = readData('roles/senior-computer-vision-scientist.json') as RoleProfile;
const skillIds = role.tiers.slice(0, 4).flatMap(({ skills }) => skills.map(({ id }) => id));
const now = new Date('2026-03-31T00:00:00Z');

interface People {
  attributes: TeamAttribute[];
  people: TeamPerson[];
}

function team(size: number) {
  const lines = readFileSync(pathOf(`team-${String(size)}.ndjson`), 'utf8')
    .trimEnd()
    .split('\n');
  const known = readData(`samples/team-${String(size)}-people.json`) as People;
  const assessments = lines.map((line) => JSON.parse(line) as Assessment);
  return { lines, assessments, known, ...teamTable(assessments, role, known) };
}

function largeTable(): TeamTable {
  const parsed = parseTeamTable(readFileSync(pathOf('team-2000.json'), 'utf8'));
  if (!parsed.ok) throw new Error(parsed.issues[0]?.message);
  return parsed.value;
}

function survey(name: string): Survey {
  const parsed = parseSurvey(readFileSync(pathOf(`${name}-survey.json`), 'utf8'));
  if (!parsed.ok) throw new Error(parsed.issues[0]?.message);
  expect(parsed.value.id).toBe(name);
  const src = new URL(parsed.value.profile.src ?? '', 'http://x/samples/').pathname.slice(1);
  const { id, version } = readData(src) as RoleProfile;
  expect(parsed.value.profile).toMatchObject({ id, version });
  return parsed.value;
}

const TEAMS: [size: number, table: () => TeamTable][] = [
  [60, () => team(60).table],
  [2_000, largeTable],
];

/** The mean of all levels in some columns of an aggregate, group by group. */
function meansOf(table: TeamTable, by: string | undefined, tier?: string) {
  const { cells, skills, groups } = aggregateTeam(table, { by, now });
  return groups.map((_, g) => {
    const those = cells.flatMap((row, s) => (tier && skills[s]?.tier !== tier ? [] : (row[g] ?? [])));
    return meanLevel(sumOfCells(those, table.scale), table.scale) ?? NaN;
  });
}

const isRising = (values: number[]) => values.every((value, i) => i === 0 || value > values[i - 1]! + 0.25);

describe('data/samples', () => {
  it('is what the script writes', () => {
    const script = fileURLToPath(new URL('../../scripts/samples.mjs', import.meta.url));
    const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it.each([
    [8, 7, 0],
    [60, 54, 1],
  ])('has valid assessments of a team of %i: %i answered, %i of them twice', (size, answered, twice) => {
    const { lines, assessments, known, issues, counts } = team(size);
    for (const line of lines) expect(parseAssessment(line)).toMatchObject({ ok: true });
    expect(known.people).toHaveLength(size);
    expect(issues).toEqual([]);
    expect(counts).toEqual({
      given: answered + twice,
      people: answered,
      superseded: twice,
      setAside: 0,
      unplaced: 0,
    });
    expect(new Set(assessments.map(({ profile }) => profile.hash))).toEqual(new Set([wordingHash(role)]));
    expect(new Set(assessments.map(({ id }) => id)).size).toBe(lines.length);
    const names = known.people.map(({ name }) => name);
    expect(new Set(names).size).toBe(size);
  });

  it('has a table of 2,000 people that is small', () => {
    expect(largeTable().people).toHaveLength(2_000);
    expect(statSync(pathOf('team-2000.json')).size).toBeLessThan(400_000);
  });

  it.each(TEAMS)('of %i people looks like people', (_size, read) => {
    const table = read();
    const share = (has: (code: number) => boolean) => table.cells.filter(has).length / table.cells.length;
    // some do not apply, some are missing, and no level is rare
    expect(share((code) => code === 1)).toBeGreaterThan(0.01);
    expect(share((code) => code === 1)).toBeLessThan(0.1);
    expect(share((code) => code === 0)).toBeGreaterThan(0.01);
    expect(share((code) => code === 0)).toBeLessThan(0.12);
    for (const level of [0, 1, 2, 3, 4]) expect(share((code) => code === 2 + level)).toBeGreaterThan(0.05);
    // who is further along knows more, and tiers get harder
    expect(isRising(meansOf(table, 'job-level').slice(1))).toBe(true);
    const tiers = ['must-have', 'good-to-have', 'advanced', 'emerging'];
    expect(isRising(tiers.map((tier) => meansOf(table, undefined, tier)[0]!).reverse())).toBe(true);
    // offices differ in size, not in what their people know
    const { groups } = aggregateTeam(table, { by: 'office', now });
    for (const { people } of groups) expect(people).toBeGreaterThan(0);
    const [, ...offices] = meansOf(table, 'office');
    expect(Math.max(...offices) - Math.min(...offices)).toBeLessThan(1);
    // interest is given by most, and by nobody as a rule of the level
    const interests = [0, 1, 2, 3].map(
      (interest) => table.interests!.filter((code) => code === 1 + interest).length,
    );
    for (const people of interests) expect(people).toBeGreaterThan(table.interests!.length * 0.03);
  });

  it('has something to see in each view: gaps, a bench, stale skills, and somebody alone', () => {
    const { table } = team(60);
    const { cells, skills, scale } = aggregateTeam(table, { staleMonths: 12, now });
    const all = cells.map(([cell], i) => ({ cell: cell!, skill: skills[i]! }));
    expect(all.some(({ cell }) => cell.bench > 2)).toBe(true);
    expect(all.some(({ cell }) => cell.stale > 0)).toBe(true);
    expect(all.some(({ cell, skill }) => atTarget(cell, skill, scale)! < ratedIn(cell) / 3)).toBe(true);
    const few = aggregateTeam(team(8).table, { now });
    expect(few.cells.some(([cell], i) => isAlone(cell!, few.skills[i]!, few.scale))).toBe(true);
    expect(table.lastUsed!.some((code) => code > 0)).toBe(true);
  });

  it.each([8, 60])('has the survey that a team of %i answered, each in time', (size) => {
    const { assessments, known } = team(size);
    const { id, audience, attributes, needs, opens = '', closes = '' } = survey(`team-${String(size)}`);
    expect(audience).toEqual({ ids: known.people.map((person) => person.id), size });
    expect(attributes).toEqual(known.attributes);
    const times = assessments.map(({ submittedAt = '' }) => Date.parse(submittedAt));
    expect(new Set(assessments.map((each) => each.survey))).toEqual(new Set([id]));
    expect(Math.min(...times)).toBeGreaterThan(Date.parse(opens));
    expect(Math.max(...times)).toBeLessThan(Date.parse(closes));
    expect(Object.keys(needs ?? {})).toEqual(skillIds);
    expect(Math.max(...Object.values(needs ?? {}))).toBeLessThanOrEqual(size / 2);
  });

  it('has the survey of the table', () => {
    const { audience, attributes } = survey('team-2000');
    const table = largeTable();
    expect(audience.ids).toEqual(table.people.map(({ id }) => id));
    expect(attributes).toEqual(table.attributes);
  });

  it('has an anonymous survey, of which nothing is there but what it lets be seen', () => {
    const { id, title, privacy, audience } = survey('team-60-anonymous');
    expect({ mode: privacy.mode, ids: audience.ids }).toEqual({ mode: 'anonymous', ids: undefined });
    const text = readFileSync(pathOf('team-60-anonymous.json'), 'utf8');
    const parsed = parseTeamAggregate(text);
    if (!parsed.ok) throw new Error(parsed.issues[0]?.message);
    const { groups, cells, people } = parsed.value;
    expect(parsed.value.survey).toEqual({ id, title });
    expect(people).toEqual({ answered: 54, invited: 60 });
    // as the rules would have it: too small, hidden so that this cannot be had by subtraction, and shown
    expect(groups.map(({ hidden }) => hidden)).toEqual([
      undefined,
      undefined,
      'complement',
      undefined,
      'small',
    ]);
    const shown = (group: number) => cells.filter((row) => row[group]).length;
    expect(groups.map((_, group) => shown(group))).toEqual([23, 22, 0, 22, 0]);
    for (const { id: person, name = '' } of team(60).known.people) {
      expect(text).not.toContain(name);
      expect(text).not.toContain(`"${person}"`);
    }
  });
});
