import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTeamAggregate, readTeamTable } from '../../src/model/read-team.js';
import { parseTeamAggregate } from '../../src/model/team-aggregate.js';
import { monthCode, monthOf } from '../../src/model/team-codes.js';
import { teamTableJson } from '../../src/model/team-json.js';
import { TEAM_LIMITS } from '../../src/model/team-limits.js';
import { parseTeamTable } from '../../src/model/team-table.js';
import { aggregateTeam } from '../../src/scoring/team/aggregate.js';
import { teamTable } from '../../src/scoring/team/table.js';
import { anyProfile } from '../support/arbitraries.js';
import { assessmentsTo, roleOf, submission } from '../support/team.js';

const anyTable = anyProfile.chain((profile) =>
  assessmentsTo(profile).map((assessments) => teamTable(assessments, profile).table),
);

describe('the JSON form of a table', () => {
  it('says the same table when it is read again, quickly or with reasons, as an object or text', () => {
    const seen = { interests: 0, lastUsed: 0, people: 0 };
    fc.assert(
      fc.property(anyTable, (table) => {
        const json = teamTableJson(table);
        const parsed = parseTeamTable(JSON.stringify(json));
        expect(parsed).toEqual({ ok: true, value: table });
        expect(readTeamTable(json)).toEqual(table);
        expect(readTeamTable(`\uFEFF${JSON.stringify(json)}`)).toEqual(table);
        seen.people += table.people.length;
        if (table.interests) seen.interests++;
        if (table.lastUsed) seen.lastUsed++;
      }),
      { numRuns: 200 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
  });

  it('has a character an answer, and says nothing of who said nothing', () => {
    const team = [
      submission(1, [4, 'n/a', { interest: 3, lastUsed: '2026-03' }], {
        submittedAt: '2026-03-02T08:21:00.250Z',
      }),
      submission(2, [0]),
    ];
    expect(teamTableJson(teamTable(team, roleOf([3, 2, 1])).table).people).toEqual([
      {
        id: 'person-1',
        submittedAt: '2026-03-02T08:21:00.250Z',
        cells: '610',
        interests: '004',
        lastUsed: [0, 0, 675],
      },
      { id: 'person-2', submittedAt: '2026-03-02T08:21:00.000Z', cells: '200' },
    ]);
  });

  it('shares nothing with the table that could be changed', () => {
    const { table } = teamTable([submission(1, [4], { attributes: { office: 'oslo' } })], roleOf([3]));
    const json = teamTableJson(table);
    json.people[0]!.attributes!['office'] = 'rome';
    json.scale.levels[0]!.label = 'changed';
    expect([table.people[0]!.attributes, table.scale.levels[0]!.label]).toEqual([{ office: 'oslo' }, 'None']);
  });

  it('says what is wrong with it, and where', () => {
    const json = teamTableJson(teamTable([submission(1, [4])], roleOf([3])).table);
    const broken = {
      ...json,
      people: [
        { ...json.people[0], cells: '7' },
        { id: 'x', cells: '22' },
      ],
    };
    expect(parseTeamTable(broken)).toEqual({
      ok: false,
      issues: [
        { path: '$.people[1].cells', code: 'row-length', message: 'Expected 1 codes, one a skill, found 2.' },
        {
          path: '$.people[0].cells',
          code: 'off-scale-cell',
          message: 'Expected codes from 0 to 6, the highest level, found "7".',
        },
      ],
    });
    expect(parseTeamTable({ ...json, people: [{ id: 'x', cells: 'Z' }] })).toMatchObject({
      issues: [{ code: 'wrong-format', message: 'Expected a code a skill, 0 to 9 and a to c, found "Z".' }],
    });
    for (const input of [undefined, null, 7, [], '', '{', '[]', '"{}"']) {
      expect(parseTeamTable(input).ok).toBe(false);
      expect(readTeamTable(input)).toBeUndefined();
      expect(readTeamAggregate(input)).toBeUndefined();
    }
  });

  it('may be longer than an assessment, and not of any length', () => {
    const json = JSON.stringify(teamTableJson(teamTable([submission(1, [4])], roleOf([3])).table));
    const long = json + ' '.repeat(6_000_000);
    expect(parseTeamTable(long).ok).toBe(true);
    expect(readTeamTable(long)).toBeDefined();
    const endless = json + ' '.repeat(TEAM_LIMITS.bytes);
    expect(readTeamTable(endless)).toBeUndefined();
    expect(parseTeamTable(endless)).toMatchObject({
      issues: [{ code: 'too-long', message: expect.stringContaining('at most 200000000 bytes') }],
    });
  });
});

describe('an aggregate', () => {
  it('is read as it was written, whatever the team', () => {
    fc.assert(
      fc.property(anyTable, fc.constantFrom(undefined, 'office'), (table, by) => {
        if (by && table.attributes.length === 0) return;
        const aggregate = aggregateTeam(table, {
          by,
          staleMonths: 12,
          now: new Date('2026-03-15T00:00:00Z'),
        });
        expect(parseTeamAggregate(JSON.stringify(aggregate))).toEqual({ ok: true, value: aggregate });
        expect(readTeamAggregate(aggregate)).toEqual(aggregate);
      }),
      { numRuns: 200 },
    );
  });
});

describe('months', () => {
  it.each([
    ['1970-01', 1, '1970-01'],
    ['2026-03', 675, '2026-03'],
    ['2026-12', 684, '2026-12'],
    ['1969-12', 1, '1970-01'],
    ['0000-01', 1, '1970-01'],
    ['9999-12', 65_535, '7431-03'],
  ])('%s is %i, and that is %s', (month, code, back) => {
    expect([monthCode(month), monthOf(code)]).toEqual([code, back]);
  });

  it.each([undefined, null, 7, '', '2026', '2026-13', '2026-00', '2026-3', 'x2026-03'])(
    'are none of %j',
    (month) => {
      expect([monthCode(month), monthOf(0)]).toEqual([0, undefined]);
    },
  );
});
