import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '../../src/collector/database/open.js';
import type { RoleProfile } from '../../src/model/role-profile.js';
import type { Survey } from '../../src/model/survey.js';
import type { TeamAggregate, TeamCell, TeamGroup } from '../../src/model/team.js';
import { teamRows } from '../../src/interchange/out/team-rows.js';
import { aggregateAssessments } from '../../src/scoring/team/aggregate-assessments.js';
import { atTarget, belowTarget, coverageOf, meanLevel, ratedIn } from '../../src/scoring/team/measures.js';
import { teamTable } from '../../src/scoring/team/table.js';
import { collectorFor, NOW, newSurvey, openForTests } from '../support/collector.js';
import { anyTeam, offices, taken } from '../support/counted-teams.js';
import { roleOf, submission, type TeamAssessment } from '../support/team.js';
import { openTeamSql, type SqlLine } from '../support/team-sql.js';

const TODAY = NOW.toISOString().slice(0, 7);

/** Of each group of an aggregate how many said nothing at all: rows do not have them. */
function silentIn({ groups }: TeamAggregate, assessments: unknown[], profile: RoleProfile, survey: Survey) {
  const { table } = teamTable(assessments, profile, { survey });
  const heard = new Set([...teamRows(table)].map(({ subject }) => subject));
  const silent = table.people.filter(({ id }) => !heard.has(id));
  const isIn = ({ attribute, value }: TeamGroup, of: Readonly<Record<string, string>> = {}) =>
    attribute === undefined || of[attribute] === value;
  return groups.map((group) => silent.filter(({ attributes }) => isIn(group, attributes)).length);
}

/** The lines that an aggregate comes to, without what rows do not carry. */
function linesOf(aggregate: TeamAggregate, silent: readonly number[]): SqlLine[] {
  const { skills, groups, cells, scale, survey } = aggregate;
  return skills.flatMap((skill, row) => {
    const said = ({ levels, notApplicable }: TeamCell) => [...levels, notApplicable];
    return groups.flatMap((group, place): SqlLine[] => {
      const cell = cells[row]![place]!;
      const people = group.people! - silent[place]!;
      if (people === 0) return [];
      return [
        {
          survey: survey!.id,
          attribute: group.attribute ?? null,
          value: group.value ?? null,
          tier: skill.tier,
          skill: skill.skill,
          skill_name: skill.name,
          importance: skill.importance ?? null,
          target: skill.target ?? null,
          people,
          rated: ratedIn(cell),
          not_applicable: cell.notApplicable,
          unrated: people - said(cell).reduce((sum, count) => sum + count, 0),
          at_target: atTarget(cell, skill, scale) ?? null,
          below_target: belowTarget(cell, skill, scale) ?? null,
          coverage: coverageOf(cell, { ...skill, need: 1 }, scale)?.share ?? null,
          bench: cell.bench,
          stale: cell.stale,
          mean_level: meanLevel(cell, scale) ?? null,
          levels: Object.fromEntries([...cell.levels.entries()].filter(([, count]) => count > 0)),
        },
      ];
    });
  });
}

const keyOf = ({ survey, skill, attribute, value }: SqlLine) =>
  JSON.stringify([survey, skill, attribute, value]);
/** In one order, means to ten digits: two ways of adding up differ in the last ones. */
const sorted = (lines: readonly SqlLine[]) =>
  lines
    .map((line) => ({ ...line, mean_level: line.mean_level && Number(line.mean_level.toPrecision(10)) }))
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

describe('the rows of a collector, counted in DuckDB by data/sql/team.sql', () => {
  let open: OpenDatabase;
  let at: ReturnType<typeof collectorFor>;
  let sql: Awaited<ReturnType<typeof openTeamSql>>;
  const folder = mkdtempSync(join(tmpdir(), 'team-sql-'));
  const file = join(folder, 'rows.ndjson');
  beforeAll(async () => {
    [open, sql] = await Promise.all([openForTests(undefined), openTeamSql()]);
    at = collectorFor(open.db);
  }, 120_000);
  afterAll(async () => {
    sql.close();
    await open.close();
    rmSync(folder, { recursive: true });
  });

  /** A survey with these submissions: those that its collector kept, and the rows that it gives of them. */
  async function rowsOf(profile: RoleProfile, assessments: readonly TeamAssessment[]) {
    const survey = newSurvey({ profile: { id: profile.id }, attributes: offices });
    const { id, submit, read } = await at.survey(survey, profile);
    const kept: TeamAssessment[] = [];
    for (const json of assessments) {
      const { status } = await at.ask('POST', `/surveys/${id}/assessments`, { token: submit, json });
      if (status === 201) kept.push(json);
      // on a scale of another name
      else expect(status).toBe(422);
    }
    const rows = await at.ask('GET', `/surveys/${id}/rows.ndjson`, { token: read });
    expect(rows.status).toBe(200);
    return { survey, kept, text: await rows.text() };
  }

  it('are what aggregateAssessments counts, of two surveys in one file', { timeout: 120_000 }, async () => {
    const seen = {
      lines: 0,
      silent: 0,
      unrated: 0,
      bench: 0,
      stale: 0,
      groups: 0,
      untargeted: 0,
      coverage: 0,
    };
    const anyTwo = fc.record({
      teams: fc.tuple(anyTeam, anyTeam),
      staleMonths: fc.constantFrom(undefined, 0, 11, 12, 600),
    });
    await fc.assert(
      fc.asyncProperty(anyTwo, async ({ teams, staleMonths }) => {
        const texts: string[] = [];
        const expected: SqlLine[] = [];
        for (const { profile, assessments } of teams) {
          const { survey, kept, text } = await rowsOf(profile, taken(assessments, profile.id));
          texts.push(text);
          const options = { survey, by: 'office', now: NOW, staleMonths };
          const { aggregate } = await aggregateAssessments(kept, profile, options);
          const silent = silentIn(aggregate, kept, profile, survey);
          seen.silent += silent[0]!;
          // of a skill of which nobody said anything there is no row
          const named = new Set(text.split('\n').flatMap((row) => /"skill":"([^"]*)"/.exec(row)?.[1] ?? []));
          expected.push(...linesOf(aggregate, silent).filter(({ skill }) => named.has(skill)));
        }
        writeFileSync(file, texts.join(''));
        expect(sorted(await sql.count(file, TODAY, staleMonths))).toEqual(sorted(expected));
        for (const line of expected) {
          seen.lines++;
          seen.unrated += line.unrated;
          seen.bench += line.bench;
          seen.stale += line.stale;
          seen.groups += Number(line.value !== null);
          seen.untargeted += Number(line.target === null);
          seen.coverage += line.coverage ?? 0;
        }
      }),
      { numRuns: 60 },
    );
    expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(0);
  });

  it('are in steps and not in values, and never of another survey', async () => {
    const values = [-5, 0, 1, 9];
    const levels = values.map((value) => ({ value, label: `L${value}` }));
    const profile = roleOf([9, undefined], { scale: { levels } });
    const interested = (level: number) => ({ level, interest: 2 });
    const answers = [[interested(0)], [interested(-5)], [9, -5], [interested(1)]];
    const texts = [];
    for (const those of [answers, answers.slice(0, 2)]) {
      const team = those.map((said, n) => submission(n, said, { scale: { levels } }));
      texts.push((await rowsOf(profile, team)).text);
    }
    writeFileSync(file, texts.join(''));
    const lines = (await sql.count(file, TODAY)).filter(({ attribute }) => attribute === null);
    const [first, second, other] = [...lines].sort(
      (a, b) => b.people - a.people || (a.skill < b.skill ? -1 : 1),
    );
    // of the four, one alone is one step short, though nobody stands where most would look: at 8
    expect(first).toMatchObject({ people: 4, bench: 1, at_target: 1, levels: { 0: 1, 1: 1, 2: 1, 3: 1 } });
    expect(second).toMatchObject({ people: 4, unrated: 3, at_target: null, coverage: null, mean_level: -5 });
    expect(other).toMatchObject({ people: 2, bench: 0, at_target: 0, coverage: 0, levels: { 0: 1, 1: 1 } });
    expect(lines).toHaveLength(3);
  });

  it('are none where there are no rows', async () => {
    writeFileSync(file, '');
    expect(await sql.count(file, TODAY, 24)).toEqual([]);
  });
});
