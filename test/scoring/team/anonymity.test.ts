import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TeamTable } from '../../../src/model/team.js';
import { parseTeamAggregate } from '../../../src/model/team-aggregate.js';
import { aggregateTeam } from '../../../src/scoring/team/aggregate.js';
import { anonymousAggregate, type SurveyTerms } from '../../../src/scoring/team/anonymity.js';
import { hiddenGroups } from '../../../src/scoring/team/suppression.js';
import { surveyOf, tableOf } from '../../support/team-worlds.js';

const setting = { sizes: [6, 5], levels: 3 };
const open = [
  [0, 0, 2, 2, 1, 1],
  [0, 0, 1, 2, 2, 0],
];
const survey = surveyOf(setting);
const AFTER = '2026-04-01T00:00:00Z';
const BEFORE = '2026-03-31T17:59:59Z';

describe('an anonymous aggregate', () => {
  it('shows all, groups and the bench where everything is safe', () => {
    const {
      groups,
      cells,
      people,
      asOf,
      privacy,
      survey: of,
    } = anonymousAggregate(tableOf(setting, [open]), { ...survey, audience: { size: 20 } }, { now: AFTER });
    expect(of).toEqual({ id: 'wave', title: 'Wave' });
    expect(people).toEqual({ answered: 11, invited: 20 });
    expect(privacy).toEqual({ mode: 'anonymous', minGroup: 5 });
    expect(asOf).toBe('2026-03-31T18:00:00.000Z');
    expect(groups).toEqual([
      { people: 11 },
      { attribute: 'office', value: 'g0', label: 'Office 0', people: 6 },
      { attribute: 'office', value: 'g1', label: 'Office 1', people: 5 },
    ]);
    expect(cells).toEqual([
      [
        { levels: [3, 5, 3], notApplicable: 0, unrated: 0, bench: 1, stale: 0 },
        { levels: [2, 3, 1], notApplicable: 0, unrated: 0, bench: 1, stale: 0 },
        { levels: [1, 2, 2], notApplicable: 0, unrated: 0, bench: 0, stale: 0 },
      ],
    ]);
  });

  it('tells only how many answered before the survey closes, whatever they answered', () => {
    const before = (world: number[][]) =>
      anonymousAggregate(tableOf(setting, [world]), survey, { now: BEFORE });
    expect(before(open)).toMatchObject({
      asOf: '2026-03-31T17:59:59.000Z',
      people: { answered: 11 },
      groups: [{ people: 11 }],
      cells: [[null]],
    });
    expect(
      before([
        [6, 0, 0, 0, 0, 0],
        [0, 0, 0, 5, 0, 0],
      ]),
    ).toEqual(before(open));
  });

  it.each([undefined, 'soon'])('tells nothing of a survey whose end cannot be read: %s', (closes) => {
    const table = tableOf(setting, [open]);
    const { cells } = anonymousAggregate(table, { ...survey, closes }, { now: AFTER });
    expect(cells).toEqual([[null]]);
  });

  it('stays as it was at the close: nothing to subtract from a later look', () => {
    const table = tableOf(setting, [open]);
    const first = anonymousAggregate(table, survey, { now: '2026-03-31T18:00:00Z' });
    const late = tableOf({ ...setting, sizes: [6, 6] }, [[open[0]!, [0, 0, 1, 2, 2, 1]]]);
    late.submittedAt[11] = Date.parse('2026-03-31T18:00:01Z');
    expect(anonymousAggregate(late, survey, { now: '2026-05-01T00:00:00Z' })).toEqual(first);
    late.submittedAt[11] = Date.parse('2026-03-31T18:00:00Z');
    expect(anonymousAggregate(late, survey, { now: AFTER }).people.answered).toBe(12);
  });

  it.each([0, 1, 4])('tells nothing but their number of %i people', (people) => {
    const world = [[0, 0, people, 0, 0, 0]];
    const { groups, cells } = anonymousAggregate(tableOf({ ...setting, sizes: [people] }, [world]), survey, {
      now: AFTER,
    });
    expect({ groups, cells }).toEqual({ groups: [{ people }], cells: [[null]] });
  });

  it('never takes less than five for a group, whatever the survey says', () => {
    const table = tableOf({ ...setting, sizes: [6, 4] }, [[open[0]!, [0, 0, 1, 1, 2, 0]]]);
    const { groups, privacy } = anonymousAggregate(
      table,
      { ...survey, privacy: { by: 'office', minGroup: 1 } },
      { now: AFTER },
    );
    expect(privacy.minGroup).toBe(5);
    expect(groups.map(({ hidden }) => hidden)).toEqual([undefined, 'complement', 'small']);
  });

  it.each([NaN, Infinity])('tells nothing where the least group is %s', (minGroup) => {
    const terms = { ...survey, privacy: { by: 'office', minGroup } };
    const { groups, cells } = anonymousAggregate(tableOf(setting, [open]), terms, { now: AFTER });
    expect({ groups, cells }).toEqual({ groups: [{ people: 11 }], cells: [[null]] });
  });

  it('has one breakdown, the one of the survey, and none where that is unknown', () => {
    const table = tableOf(setting, [open]);
    const total = { ...survey, privacy: {} };
    const one = anonymousAggregate(table, total, { now: AFTER });
    expect([one.groups.length, one.cells[0]?.length]).toEqual([1, 1]);
    const unknown = anonymousAggregate(table, { ...survey, privacy: { by: 'team' } }, { now: AFTER });
    expect(unknown).toEqual(one);
  });

  it('counts those without a value, or with one that is not listed, as a group that has no name', () => {
    const table = tableOf(setting, [open]);
    const named: TeamTable = {
      ...table,
      people: table.people.map((person, i) =>
        i < 6 ? person : { id: person.id, attributes: i % 2 ? { office: 'Bo Berg’s home' } : {} },
      ),
    };
    const { groups } = anonymousAggregate(named, survey, { now: AFTER });
    expect(groups).toEqual([
      { people: 11 },
      { attribute: 'office', value: 'g0', label: 'Office 0', people: 6 },
      { attribute: 'office', value: 'g1', label: 'Office 1', hidden: 'small' },
      { attribute: 'office', people: 5 },
    ]);
  });

  it('takes the headcounts that are wanted from the survey, not from what every object has', () => {
    const table = tableOf(setting, [open, open]);
    const skills = [table.skills[0]!, { ...table.skills[1]!, skill: 'constructor' }];
    const aggregate = anonymousAggregate(
      { ...table, skills },
      { ...survey, needs: { s0: 3 } },
      { now: AFTER },
    );
    expect(aggregate.skills.map(({ need }) => need)).toEqual([3, undefined]);
  });

  it('refuses a table with a cell beyond its scale', () => {
    const table = tableOf(setting, [open]);
    table.cells[3] = 9;
    expect(() => anonymousAggregate(table, survey, { now: AFTER })).toThrow('beyond the scale');
  });

  it('hands on nothing of a person, wherever it stands', () => {
    const table = tableOf(setting, [open]);
    const mark = (i: number) => `Zarathustra-${i}`;
    const marked: object = {
      ...table,
      [mark(0)]: mark(0),
      profile: { ...table.profile, [mark(1)]: mark(1) },
      scale: { levels: table.scale.levels.map((level) => ({ ...level, [mark(2)]: mark(2) })), [mark(3)]: 1 },
      skills: table.skills.map((skill) => ({ ...skill, [mark(4)]: { by: mark(4) } })),
      attributes: table.attributes.map((attribute) => ({
        ...attribute,
        [mark(5)]: 1,
        values: attribute.values.map((value) => ({ ...value, [mark(6)]: mark(6) })),
      })),
      people: table.people.map((person, i) => ({
        id: mark(10 + i),
        name: mark(30 + i),
        attributes: { ...(i < 6 ? person.attributes : { office: mark(50 + i) }), [mark(70)]: mark(71) },
        [mark(72)]: mark(72),
      })),
    };
    const terms: SurveyTerms & Record<string, unknown> = { ...survey, [mark(80)]: mark(80) };
    const json = JSON.stringify(anonymousAggregate(marked as TeamTable, terms, { now: AFTER }));
    expect(json).not.toContain('Zarathustra');
    expect(json).toContain('Office 0');
  });
});

/** Any table at all: nothing is told of fewer than `minGroup`, and what is told adds up. */
describe('any anonymous aggregate', () => {
  const tables = fc
    .record({
      sizes: fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 1, maxLength: 5 }),
      levels: fc.integer({ min: 2, max: 5 }),
      minGroup: fc.integer({ min: 5, max: 8 }),
      rest: fc.boolean(),
      skills: fc.integer({ min: 1, max: 4 }),
    })
    .chain(({ skills, ...given }) => {
      const kind = fc.integer({ min: 0, max: given.levels + 2 });
      const counts = (size: number) =>
        fc
          .array(kind, { minLength: size, maxLength: size })
          .map((all) =>
            Array.from({ length: given.levels + 3 }, (_, one) => all.filter((each) => each === one).length),
          );
      const world = fc.tuple(...given.sizes.map(counts));
      return fc.record({
        given: fc.constant(given),
        worlds: fc.array(world, { minLength: skills, maxLength: skills }),
      });
    });

  it('counts right what it shows, and shows no cell with too few ratings or answers', () => {
    let shown = 0;
    fc.assert(
      fc.property(tables, ({ given, worlds }) => {
        const { groups, cells } = anonymousAggregate(tableOf(given, worlds), surveyOf(given), { now: AFTER });
        cells.forEach((row, skill) => {
          expect(row).toHaveLength(groups.length);
          row.forEach((cell, group) => {
            if (!cell) return;
            shown++;
            const all = worlds[skill]!;
            const counts = group === 0 ? all.reduce((a, b) => a.map((n, i) => n + b[i]!)) : all[group - 1]!;
            const levels = counts.slice(2, -1);
            levels[given.levels - 2]! += counts.at(-1)!;
            expect(cell).toEqual({
              levels,
              unrated: counts[0],
              notApplicable: counts[1],
              bench: counts.at(-1),
              stale: 0,
            });
            const rated = levels.reduce((a, b) => a + b);
            expect(rated).toBeGreaterThanOrEqual(given.minGroup);
            expect(Math.max(...levels, cell.unrated, cell.notApplicable)).toBeLessThan(
              rated + cell.unrated + cell.notApplicable - 1,
            );
            expect(groups[group]!.hidden).toBeUndefined();
          });
        });
        groups.forEach(({ people, hidden }, i) => {
          if (hidden) expect(people).toBeUndefined();
          else if (i > 0) expect(people).toBeGreaterThanOrEqual(given.minGroup);
        });
      }),
      { numRuns: 300 },
    );
    expect(shown).toBeGreaterThan(100);
  });

  it('is a valid document, and counts what it shows as a named one does', () => {
    fc.assert(
      fc.property(tables, ({ given, worlds }) => {
        const table = tableOf(given, worlds);
        const anonymous = anonymousAggregate(table, surveyOf(given), { now: AFTER });
        expect(parseTeamAggregate(JSON.stringify(anonymous))).toMatchObject({ ok: true });
        const named = aggregateTeam(table, { by: 'office', now: new Date(AFTER) });
        anonymous.cells.forEach((row, skill) =>
          row.forEach((cell, group) => {
            if (!cell) return;
            const { attribute, value } = anonymous.groups[group]!;
            const same = named.groups.findIndex(
              (each) => each.attribute === attribute && each.value === value,
            );
            expect(cell).toEqual(named.cells[skill]![same]);
          }),
        );
      }),
    );
  });

  it('says of a skill the same, whatever others are beside it', () => {
    fc.assert(
      fc.property(tables, ({ given, worlds }) => {
        const rows = (some: typeof worlds) =>
          anonymousAggregate(tableOf(given, some), surveyOf(given), { now: AFTER }).cells;
        expect(rows(worlds)).toEqual(worlds.map((world) => rows([world])[0]));
      }),
    );
  });
});

describe('the groups that are hidden', () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 6 });

  it('are the small ones, and hold as many as a group together, or are all', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 5, max: 8 }), (all, least) => {
        const hidden = hiddenGroups(all, least);
        all.forEach((size, i) => expect(hidden[i] === 'small').toBe(size < least));
        const together = all.filter((_, i) => hidden[i]).reduce((sum, size) => sum + size, 0);
        expect(together === 0 || together >= least || hidden.every(Boolean)).toBe(true);
        // none is hidden without need
        const small = all.filter((size) => size < least).reduce((sum, size) => sum + size, 0);
        const needed = small > 0 && small < least && all.some((size) => size >= least);
        expect(hidden.filter((why) => why === 'complement').length).toBe(Number(needed));
      }),
    );
  });

  it('give up the smallest of the others, the first of equals', () => {
    expect(hiddenGroups([9, 2, 6, 6], 5)).toEqual([undefined, 'small', 'complement', undefined]);
    expect(hiddenGroups([9, 2, 3, 6], 5)).toEqual([undefined, 'small', 'small', undefined]);
    expect(hiddenGroups([9, 0, 6], 5)).toEqual([undefined, 'small', undefined]);
  });
});
