import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAssessment } from '../../../src/model/read-assessment.js';
import { createTeamTableBuilder, teamTable } from '../../../src/scoring/team/table.js';
import { changed, placesOf } from '../../support/json.js';
import { roleOf, submission, uuidOf, without, type TeamAssessment } from '../../support/team.js';

const role = roleOf([3, 2, undefined]);
const at = (hour: number) => ({ submittedAt: `2026-03-02T${String(hour).padStart(2, '0')}:00:00Z` });
const of = (n: number, level: number, more: Partial<TeamAssessment> = {}) => submission(n, [level], more);
const levelsOf = (assessments: unknown[]) => {
  const { table } = teamTable(assessments, role);
  return table.people.map(({ id }, i) => [id, table.cells[i * 3]! - 2]);
};

describe('a table', () => {
  it('has a row of codes a person: unrated, not applicable, levels by their place on the scale', () => {
    const team = [submission(1, [4, 'n/a']), submission(2, [undefined, 0, { interest: 3 }])];
    const { table, issues, counts } = teamTable(team, role);
    expect(issues).toEqual([]);
    expect(counts).toEqual({ given: 2, people: 2, superseded: 0, setAside: 0, unplaced: 0 });
    expect([...table.cells]).toEqual([6, 1, 0, 0, 2, 0]);
    expect([...table.interests!]).toEqual([0, 0, 0, 0, 0, 4]);
    expect(table).not.toHaveProperty('lastUsed');
    expect([...table.submittedAt]).toEqual([Date.UTC(2026, 2, 2, 8, 21), Date.UTC(2026, 2, 2, 8, 21)]);
  });

  it('has months from the first person who was asked on, and nothing for those before', () => {
    const team = [of(1, 1), submission(2, [undefined, { level: 1, lastUsed: '2026-03' }]), of(3, 1)];
    const { table } = teamTable(team, role);
    expect([...table.lastUsed!]).toEqual([0, 0, 0, 0, 56 * 12 + 3, 0, 0, 0, 0]);
    expect(table).not.toHaveProperty('interests');
  });

  it('lists people as the page does, with names; then those it does not know, in the order they come', () => {
    const people = [
      { id: 'person-3', name: 'Cy', attributes: { office: 'oslo' } },
      { id: 'person-9', name: 'Nobody yet' },
      { id: 'person-1', name: 'Ann' },
    ];
    const own = { attributes: { office: 'lisbon', level: 'senior' } };
    const attributes = [{ id: 'office', values: [{ id: 'oslo' }, { id: 'lisbon' }] }];
    const { table } = teamTable([of(7, 1, own), of(1, 1, own), of(3, 1, own)], role, { people, attributes });
    expect(table.people).toEqual([
      { id: 'person-3', name: 'Cy', attributes: { office: 'oslo' } },
      { id: 'person-1', name: 'Ann', attributes: { office: 'lisbon' } },
      { id: 'person-7', attributes: { office: 'lisbon' } },
    ]);
    expect(table.attributes).toBe(attributes);
  });

  it('can be had while more is still coming', () => {
    const builder = createTeamTableBuilder(role);
    builder.add(of(1, 1));
    const { table } = builder.finish();
    builder.add(of(2, 2));
    expect([table.people.length, builder.finish().table.people.length]).toEqual([1, 2]);
    expect([...table.cells]).toEqual([3, 0, 0]);
  });

  it('holds a thousand people', () => {
    const team = Array.from({ length: 1_000 }, (_, n) => submission(n, [n % 5, 'n/a', (n + 1) % 5]));
    const { table } = teamTable(team, role);
    expect([...table.cells]).toEqual(team.flatMap((_, n) => [2 + (n % 5), 1, 2 + ((n + 1) % 5)]));
  });
});

describe('of each person', () => {
  const ann = { subject: 'ann' };
  it('counts the latest, wherever it stands', () => {
    const [old, late] = [of(1, 1, { ...ann, ...at(9) }), of(2, 2, { ...ann, ...at(10) })];
    expect(levelsOf([old, late])).toEqual([['ann', 2]]);
    expect(levelsOf([late, old])).toEqual([['ann', 2]]);
    expect(teamTable([late, old], role).counts).toMatchObject({ people: 1, superseded: 1, setAside: 0 });
  });

  it('counts a correction before what it corrects, though its clock be slow', () => {
    const first = of(1, 1, { ...ann, ...at(10) });
    const between = of(3, 3, { ...ann, ...at(9) });
    const correction = of(2, 2, { ...ann, ...at(8), replaces: uuidOf(1) });
    expect(levelsOf([correction, between, first])).toEqual([['ann', 2]]);
  });

  it('counts the latest valid one: a damaged one takes nothing away', () => {
    const { table, issues } = teamTable(
      [of(1, 1, { ...ann, ...at(9) }), of(2, 9, { ...ann, ...at(10), replaces: uuidOf(1) })],
      role,
    );
    expect(table.cells[0]).toBe(3);
    expect(issues).toMatchObject([{ path: '$[1].ratings[0].level', code: 'off-scale' }]);
  });

  it('lets nobody correct what somebody else said', () => {
    expect(levelsOf([of(1, 1, ann), of(2, 2, { subject: 'bo', replaces: uuidOf(1) })])).toEqual([
      ['ann', 1],
      ['bo', 2],
    ]);
  });

  it('takes whoever has no subject for one person, and the corrections for the same', () => {
    const unnamed = (n: number, level: number, more = {}) => without(of(n, level, more), 'subject');
    const team = [
      unnamed(1, 1),
      unnamed(2, 2),
      unnamed(3, 3, { replaces: uuidOf(2) }),
      unnamed(4, 4, { replaces: uuidOf(3) }),
      unnamed(1, 1),
    ];
    expect(levelsOf(team)).toEqual([
      [uuidOf(1), 1],
      [uuidOf(4), 4],
    ]);
  });

  it('ends where assessments correct each other in a circle', () => {
    const circle = [
      of(1, 1, { ...ann, ...at(9), replaces: uuidOf(2) }),
      of(2, 2, { ...ann, ...at(10), replaces: uuidOf(1) }),
      of(3, 3, { ...ann, ...at(8), replaces: uuidOf(3) }),
    ];
    expect(levelsOf(circle.slice(0, 2))).toHaveLength(1);
    expect(levelsOf(circle)).toEqual([['ann', 3]]);
    expect(levelsOf(circle.map((each) => without(each, 'subject')))).toHaveLength(2);
  });
});

describe('what is set aside', () => {
  const scale = { levels: [1, 2, 3].map((value) => ({ value, label: 'L' })) };
  it.each<[string, unknown, string, string, RegExp]>([
    ['no object', 'x', '$[1]', 'wrong-type', /an assessment as an object, found "x"/],
    ['nothing', null, '$[1]', 'wrong-type', /found null/],
    ['a draft', { ...without(of(2, 1), 'submittedAt'), status: 'draft' }, '$[1].status', 'draft', /"draft"/],
    [
      'of a newer version',
      { ...of(2, 1), schemaVersion: 2 },
      '$[1].schemaVersion',
      'newer-version',
      /found 2/,
    ],
    [
      'for another role',
      changed(of(2, 1), ['profile', 'id'], 'cook'),
      '$[1].profile.id',
      'other-role',
      /"baker", found "cook"/,
    ],
    [
      'by another rater',
      of(2, 1, { rater: { relation: 'manager' } }),
      '$[1].rater.relation',
      'other-relation',
      /"self", found "manager"/,
    ],
    [
      'on another scale',
      { ...of(2, 1), scale },
      '$[1].scale',
      'other-scale',
      /0, 1, 2, 3, 4 .* found 1, 2, 3/,
    ],
    ['without a scale', without(of(2, 1), 'scale'), '$[1].scale', 'missing', /found nothing/],
    ['without id', without(of(2, 1), 'id'), '$[1].id', 'missing', /an id, found nothing/],
    ['of a number', { ...of(2, 1), subject: 7 }, '$[1].subject', 'wrong-type', /found 7/],
    ['of no time', { ...of(2, 1), submittedAt: 'soon' }, '$[1].submittedAt', 'wrong-type', /found "soon"/],
    ['without ratings', without(of(2, 1), 'ratings'), '$[1].ratings', 'missing', /a list, found nothing/],
    [
      'with a rating of nothing',
      changed(of(2, 1), ['ratings', 0], null),
      '$[1].ratings[0]',
      'wrong-type',
      /found null/,
    ],
    [
      'with a rating of no skill',
      changed(of(2, 1), ['ratings', 0, 'skill'], undefined),
      '$[1].ratings[0].skill',
      'missing',
      /id of a skill/,
    ],
    [
      'with a level as text',
      changed(of(2, 1), ['ratings', 0, 'level'], '1'),
      '$[1].ratings[0].level',
      'off-scale',
      /found "1"/,
    ],
    [
      'with a level that is not applicable',
      changed(of(2, 1), ['ratings', 0, 'state'], 'not-applicable'),
      '$[1].ratings[0].level',
      'level-and-state',
      /found 1/,
    ],
    [
      'with an interest of 4',
      changed(of(2, 1), ['ratings', 0, 'interest'], 4),
      '$[1].ratings[0].interest',
      'wrong-type',
      /found 4/,
    ],
    [
      'with a thirteenth month',
      changed(of(2, 1), ['ratings', 0, 'lastUsed'], '2026-13'),
      '$[1].ratings[0].lastUsed',
      'wrong-type',
      /"2026-13"/,
    ],
    [
      'with a skill twice',
      changed(of(2, 1), ['ratings', 1], of(2, 1).ratings[0]),
      '$[1].ratings[1].skill',
      'duplicate-rating',
      /again/,
    ],
  ])('%s is told, with its place', (_what, assessment, path, code, message) => {
    const { table, issues, counts } = teamTable([of(1, 1), assessment], role);
    expect(table.people).toHaveLength(1);
    expect(issues).toEqual([{ path, code, message: expect.stringMatching(message) }]);
    expect(counts).toMatchObject({ given: 2, people: 1, setAside: 1 });
  });

  it('is told with its line where there is one', () => {
    const builder = createTeamTableBuilder(role);
    builder.add(of(1, 9), 17);
    expect(builder.finish().issues).toMatchObject([
      { line: 17, path: '$.ratings[0].level', code: 'off-scale' },
    ]);
  });

  it('is another survey, and not one without a survey', () => {
    const survey = { id: 'spring', title: 'Spring' };
    const team = [of(1, 1, { survey: 'spring' }), of(2, 1, { survey: 'autumn' }), of(3, 1)];
    const { table, issues } = teamTable(team, role, { survey });
    expect(table.people.map(({ id }) => id)).toEqual(['person-1', 'person-3']);
    expect(issues).toMatchObject([{ path: '$[1].survey', code: 'other-survey' }]);
  });

  it('is all counted, and the first hundred are listed', () => {
    const { issues, counts } = teamTable(
      Array.from({ length: 250 }, () => null),
      role,
    );
    expect(counts.setAside).toBe(250);
    expect(issues).toHaveLength(101);
    expect(issues.at(-1)).toEqual({
      path: '$',
      code: 'more-issues',
      message: '150 more issues are not listed.',
    });
  });

  it('is a value that nobody listed, and the person counts all the same', () => {
    const attributes = [{ id: 'office', values: [{ id: 'oslo' }] }];
    const { table, issues, counts } = teamTable(
      [of(1, 1, { attributes: { office: 'rome', x: 'y' } })],
      role,
      { attributes },
    );
    expect(table.people).toEqual([{ id: 'person-1' }]);
    expect(issues).toMatchObject([{ path: '$[0].attributes.office', code: 'unknown-value' }]);
    expect(counts).toMatchObject({ people: 1, setAside: 0 });
  });
});

describe('other versions of the role', () => {
  it('count by skill id; skills that the role lacks are counted as unplaced', () => {
    const old = submission(
      1,
      { 'skill-1': 2, 'of-old': 4, 'skill-0': 1 },
      { profile: { ...of(1, 1).profile, version: '1' } },
    );
    const { table, counts, issues } = teamTable([old], role);
    expect([[...table.cells], counts.unplaced, issues]).toEqual([[3, 4, 0], 1, []]);
  });

  it('give back what had no place in another version, unless it is on another scale', () => {
    const rating = (skill: string, level: number) => submission(1, { [skill]: level }).ratings[0]!;
    const scale = { levels: [1, 2].map((value) => ({ value, label: 'L' })) };
    const carried = of(1, 1, {
      unplaced: [
        rating('skill-1', 4),
        { ...rating('skill-2', 2), scale },
        rating('skill-0', 4),
        rating('gone', 1),
      ],
    });
    const { table, counts } = teamTable([carried], role);
    expect([[...table.cells], counts.unplaced]).toEqual([[3, 6, 0], 3]);
  });
});

describe('what counts as valid', () => {
  const tiers = [...role.tiers, { id: 'tools', skills: [{ id: 'skill-9', name: 'Not shown' }] }];
  const sample = submission(1, {
    'skill-0': { level: 3, interest: 2, lastUsed: '2026-01' },
    'skill-1': 'n/a',
    'skill-9': 2,
    'of-old': { interest: 1 },
  });
  const counted = placesOf(sample).filter(
    ([first, , field]) =>
      ['schemaVersion', 'status', 'ratings', 'subject', 'replaces'].includes(String(first)) &&
      !['tier', 'name'].includes(String(field)),
  );
  const values = [
    undefined,
    null,
    0,
    1,
    3,
    4,
    5,
    -1,
    1.5,
    '',
    'x',
    '2',
    [],
    {},
    true,
    'rated',
    'not-applicable',
    'details-only',
    '2026-02',
    '2026-2',
    'skill-0',
    'skill-1',
    'of-old',
    'skill-9',
  ];

  it('is what the parser accepts, of all that is counted', () => {
    const seen = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(fc.constantFrom(...counted), fc.constantFrom(...values), (place, value) => {
        const mutant = changed(sample, place, value);
        // removing an entry of a list leaves a hole, which JSON has not
        const right = readAssessment(JSON.parse(JSON.stringify(mutant))) !== undefined;
        const { counts } = teamTable([JSON.parse(JSON.stringify(mutant))], { ...role, tiers });
        seen[right ? 'accepted' : 'refused']++;
        expect(counts.people, JSON.stringify([place, value])).toBe(right ? 1 : 0);
      }),
      { numRuns: 3_000 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(100);
  });
});
