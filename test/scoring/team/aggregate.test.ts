import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SCALE } from '../../../src/model/default-scale.js';
import { defaultTiers } from '../../../src/scoring/shown.js';
import { aggregateAssessments } from '../../../src/scoring/team/aggregate-assessments.js';
import { aggregateTeam } from '../../../src/scoring/team/aggregate.js';
import { teamTable } from '../../../src/scoring/team/table.js';
import { anyContexts, anyOrder, anyProfile } from '../../support/arbitraries.js';
import {
  assessmentsTo,
  naiveCell,
  naiveLatest,
  naiveSkills,
  roleOf,
  submission,
} from '../../support/team.js';

const now = new Date('2026-03-15T12:00:00Z');
const offices = [
  {
    id: 'office',
    label: 'Office',
    values: [{ id: 'oslo', label: 'Oslo' }, { id: 'lisbon' }, { id: 'turin' }],
  },
];

const anyTeam = anyProfile.chain((profile) =>
  fc.record({
    profile: fc.constant(profile),
    assessments: assessmentsTo(profile),
    contexts: anyContexts,
    tiers: fc.option(fc.shuffledSubarray(profile.tiers.map(({ id }) => id)), { nil: undefined }),
    survey: fc.option(fc.constant({ id: 'spring', title: 'Spring', audience: { size: 9 } }), {
      nil: undefined,
    }),
    by: fc.constantFrom(undefined, 'office'),
    staleMonths: fc.constantFrom(undefined, 0, 11, 12, 600),
  }),
);

describe('aggregateTeam and aggregateAssessments', () => {
  it('count as a recount from the JSON does, in whatever order they come', async () => {
    const seen = { stale: 0, bench: 0, superseded: 0, setAside: 0 };
    await fc.assert(
      fc.asyncProperty(anyTeam, anyOrder, async (team, order) => {
        const { profile, assessments, contexts, tiers, survey, by, staleMonths } = team;
        const options = { contexts, tiers, survey, by, staleMonths, now, attributes: offices };
        const latest = naiveLatest(assessments, profile, options);
        const skills = naiveSkills(profile, contexts, tiers ?? defaultTiers(profile));
        const scale = profile.scale ?? DEFAULT_SCALE;
        const groupsOf = by ? [...offices[0]!.values.map(({ id }) => id), undefined] : [];
        const members = groupsOf.map((value) => latest.filter((one) => one.attributes?.['office'] === value));
        const shown = members.filter((those, i) => groupsOf[i] !== undefined || those.length > 0);
        const cells = skills.map((skill) =>
          [latest, ...shown].map((those) => naiveCell(those, skill, scale, options)),
        );

        const { table, counts } = teamTable(order(assessments), profile, options);
        const aggregate = aggregateTeam(table, options);
        expect(aggregate.cells).toEqual(cells);
        expect(aggregate.groups.map(({ people }) => people)).toEqual(
          [latest, ...shown].map(({ length }) => length),
        );
        expect(aggregate.people).toEqual({ answered: latest.length, ...(survey && { invited: 9 }) });
        expect(
          aggregate.skills.map(({ skill, target, importance }) => ({ skill, target, importance })),
        ).toEqual(skills.map(({ skill, target, importance }) => ({ skill, target, importance })));
        expect(counts.people + counts.superseded + counts.setAside).toBe(assessments.length);

        const streamed = await aggregateAssessments(order(assessments), profile, options);
        expect(streamed.aggregate).toEqual(aggregate);
        expect(streamed.counts).toEqual(counts);

        const once = await aggregateAssessments(latest, profile, { ...options, corrections: false });
        expect(once.aggregate).toEqual(aggregate);

        const all = aggregate.cells.map((row) => row[0]!);
        seen.stale += all.reduce((sum, { stale }) => sum + stale, 0);
        seen.bench += all.reduce((sum, { bench }) => sum + bench, 0);
        seen.superseded += counts.superseded;
        seen.setAside += counts.setAside;
      }),
      { numRuns: 600 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
  });

  it.each([0, 1, 4, 5, 6])('of %i people', async (people) => {
    const profile = roleOf([3]);
    const team = Array.from({ length: people }, (_, n) => submission(n, [n % 5]));
    const { table } = teamTable(team, profile);
    const aggregate = aggregateTeam(table, { now });
    expect(aggregate).toEqual({
      schemaVersion: 1,
      profile: { id: 'baker', version: '2', title: 'Baker', lang: 'en' },
      scale: {
        id: 'default-five-level',
        levels: DEFAULT_SCALE.levels.map(({ value, label }) => ({ value, label })),
      },
      privacy: { mode: 'named' },
      asOf: '2026-03-15T12:00:00.000Z',
      people: { answered: people },
      skills: [{ tier: 'must-have', skill: 'skill-0', name: 'Skill 0', target: 3 }],
      groups: [{ people }],
      cells: [
        [
          {
            levels: [0, 1, 2, 3, 4].map((level) => team.filter((_, n) => n % 5 === level).length),
            notApplicable: 0,
            unrated: 0,
            bench: 0,
            stale: 0,
          },
        ],
      ],
    });
    expect((await aggregateAssessments(team, profile, { now })).aggregate).toEqual(aggregate);
  });

  it('has no group of a value that only superseded answers have, where no values are listed', async () => {
    const team = [
      submission(1, [3], { attributes: { office: 'oslo' }, subject: 'ada' }),
      submission(2, [2], {
        attributes: { office: 'turin' },
        subject: 'ada',
        submittedAt: '2026-03-03T08:21:00Z',
      }),
    ];
    const { aggregate } = await aggregateAssessments(team, roleOf([3]), { by: 'office', now });
    expect(aggregate.groups).toEqual([{ people: 1 }, { attribute: 'office', value: 'turin', people: 1 }]);
    expect(aggregateTeam(teamTable(team, roleOf([3])).table, { by: 'office', now })).toEqual(aggregate);
  });

  it('has a group for each value, people or not, and one for those without a value', () => {
    const team = [
      submission(1, [3], { attributes: { office: 'lisbon' } }),
      submission(2, [2], { attributes: { level: 'senior' } }),
      submission(3, [1]),
    ];
    const { table } = teamTable(team, roleOf([3]), { attributes: offices });
    expect(aggregateTeam(table, { by: 'office', now }).groups).toEqual([
      { people: 3 },
      { attribute: 'office', value: 'oslo', label: 'Oslo', people: 0 },
      { attribute: 'office', value: 'lisbon', people: 1 },
      { attribute: 'office', value: 'turin', people: 0 },
      { attribute: 'office', people: 2 },
    ]);
  });

  it('counts a value that a table of its own does not list as none', () => {
    const { table } = teamTable([submission(1, [3])], roleOf([3]));
    const people = [{ id: 'ann', attributes: { office: 'rome' } }];
    const { groups } = aggregateTeam({ ...table, people, attributes: offices }, { by: 'office', now });
    expect(groups.map(({ value, people: count }) => [value, count])).toEqual([
      [undefined, 1],
      ['oslo', 0],
      ['lisbon', 0],
      ['turin', 0],
      [undefined, 1],
    ]);
  });

  it('finds the values that nobody listed, in one order whoever comes first', async () => {
    const team = ['turin', 'oslo', 'turin'].map((office, n) =>
      submission(n, [n], { attributes: { office } }),
    );
    const { table } = teamTable(team, roleOf([3]));
    const { groups } = aggregateTeam(table, { by: 'office', now });
    expect(groups.map(({ value, people }) => [value, people])).toEqual([
      [undefined, 3],
      ['oslo', 1],
      ['turin', 2],
    ]);
    const streamed = await aggregateAssessments(team.reverse(), roleOf([3]), { by: 'office', now });
    expect(streamed.aggregate.groups).toEqual(groups);
  });

  it('takes needs from the survey, and refuses an attribute that the team does not have', async () => {
    const { table } = teamTable([submission(1, [3])], roleOf([3, 2]));
    const survey = { id: 's', title: 'S', needs: { 'skill-1': 2, 'of-another-role': 1 } };
    const { skills, survey: named } = aggregateTeam(table, { survey, now });
    expect(skills.map(({ need }) => need)).toEqual([undefined, 2]);
    expect(named).toEqual({ id: 's', title: 'S' });
    expect(() => aggregateTeam(table, { by: 'shoe size', now })).toThrow('no attribute "shoe size"');
    const options = { by: 'shoe size', attributes: offices, now };
    await expect(aggregateAssessments([], roleOf([3]), options)).rejects.toThrow('no attribute "shoe size"');
  });

  it('takes assessments from whatever gives them one by one', async () => {
    async function* slowly() {
      for (const n of [1, 2]) yield await Promise.resolve(submission(n, [n]));
    }
    const { aggregate } = await aggregateAssessments(slowly(), roleOf([3]), { now });
    expect(aggregate.cells[0]?.[0]?.levels).toEqual([0, 1, 1, 0, 0]);
  });
});

describe('what is stale', () => {
  it.each([
    ['2025-03', 12, 0],
    ['2025-02', 12, 1],
    ['2026-03', 0, 0],
    ['2026-02', 0, 1],
    ['1965-05', 12, 1],
    [undefined, 12, 0],
  ])('last used %s, with a limit of %s months, in March 2026: %i', (lastUsed, staleMonths, stale) => {
    const team = [submission(1, [{ level: 3, ...(lastUsed && { lastUsed }) }])];
    const { table } = teamTable(team, roleOf([3]));
    expect(aggregateTeam(table, { staleMonths, now }).cells[0]?.[0]?.stale).toBe(stale);
  });

  it('is nothing below the target, where there is no target, and where no limit is given', () => {
    const used = { lastUsed: '2001-01' };
    const team = [
      submission(1, [
        { level: 2, ...used },
        { level: 4, ...used },
        { level: 4, ...used },
      ]),
    ];
    const { table } = teamTable(team, roleOf([3, undefined, 4]));
    const stale = (staleMonths?: number) =>
      aggregateTeam(table, { staleMonths, now }).cells.map((row) => row[0]?.stale);
    expect(stale(12)).toEqual([0, 0, 1]);
    expect(stale()).toEqual([0, 0, 0]);
  });
});

it('refuses a table with a cell beyond its scale: it would count in another skill', () => {
  const { table } = teamTable([submission(1, [{ level: 2 }, { level: 3 }])], roleOf([3, 3]));
  table.cells[0] = 9;
  expect(() => aggregateTeam(table, { now })).toThrow('The code 9 in cells[0] is beyond the scale.');
});
