import { describe, expect, it } from 'vitest';
import { ndjson, teamRows } from '../../src/interchange/out/team-rows.js';
import { EIGHT, teamOf } from '../support/teams.js';

const table = teamOf(EIGHT);
const place = (person: number, skill: number) => person * table.skills.length + skill;

describe('a team as rows', () => {
  it('says all of a rating in one flat row', () => {
    const interests = new Uint8Array(table.cells.length);
    const lastUsed = new Uint16Array(table.cells.length);
    interests[place(0, 1)] = 4;
    // months since 1970, plus 1
    lastUsed[place(0, 1)] = 56 * 12 + 1 + 1;
    const rows = [...teamRows({ ...table, interests, lastUsed }, { id: 'spring' })];
    expect(rows[1]).toEqual({
      survey: 'spring',
      subject: 'p0',
      attribute_office: 'porto',
      profile: 'baker',
      profile_version: '1.2.0',
      tier: 'must-have',
      skill: 'proofing',
      skill_name: 'Proofing, "slow"',
      importance: 'important',
      target: 2,
      target_step: 2,
      state: 'rated',
      level: 3,
      level_label: 'Practitioner',
      level_step: 3,
      interest: 3,
      last_used: '2026-02',
      submitted_at: '2026-03-01T09:30:00.000Z',
    });
  });

  it('has every column in every row, nothing for what is not known, and none for what was not answered', () => {
    const rows = [...teamRows(table)];
    expect(rows).toHaveLength(table.cells.filter((code) => code > 0).length);
    expect(new Set(rows.map((row) => Object.keys(row).join())).size).toBe(1);
    expect(
      rows.filter((row) => Object.values(row).some((value) => typeof value === 'object' && value)),
    ).toEqual([]);
    expect(rows.find(({ subject, skill }) => subject === 'p1' && skill === 'labels')).toBeUndefined();
    expect(rows.find(({ subject }) => subject === 'p1')).toMatchObject({ submitted_at: null, survey: null });
    expect(rows.find(({ subject }) => subject === 'p2')).toMatchObject({ attribute_office: null });
    expect(rows.find(({ subject, skill }) => subject === 'p2' && skill === 'labels')).toMatchObject({
      state: 'not-applicable',
      level: null,
      level_label: null,
      importance: null,
      target: null,
      target_step: null,
      level_step: null,
      interest: null,
      last_used: null,
    });
  });

  it('has a row where only a detail was given', () => {
    const interests = new Uint8Array(table.cells.length);
    interests[place(1, 3)] = 1;
    const rows = [...teamRows({ ...table, interests })];
    const row = rows.find(({ subject, skill }) => subject === 'p1' && skill === 'labels');
    expect(row).toMatchObject({ state: 'details-only', level: null, interest: 0 });
  });

  it('tells steps by places on the scale, whatever its values are', () => {
    const values = [-7, 0, 3, 4, 40];
    const levels = values.map((value) => ({ value, label: String(value) }));
    const skills = table.skills.map((skill) => ({ ...skill, target: 4 }));
    for (const row of teamRows({ ...table, scale: { levels }, skills })) {
      expect(row.target_step).toBe(3);
      expect(row.level_step).toBe(row.level === null ? null : values.indexOf(row.level));
    }
  });

  it('is the table again', () => {
    const cells = new Uint8Array(table.cells.length);
    for (const { subject, skill, state, level } of teamRows(table)) {
      const person = table.people.findIndex(({ id }) => id === subject);
      const column = table.skills.findIndex((each) => each.skill === skill);
      const code = table.scale.levels.findIndex(({ value }) => value === level);
      cells[place(person, column)] = state === 'rated' ? 2 + code : 1;
    }
    expect(cells).toEqual(table.cells);
  });

  it('is made as it is read: the first rows of a large team come at once', () => {
    let asked = 0;
    const people = Array.from({ length: 100_000 }, (_, i) => ({
      get id() {
        asked++;
        return `p${i}`;
      },
    }));
    const cells = new Uint8Array(people.length * table.skills.length).fill(3);
    const pieces = ndjson(teamRows({ ...table, people, cells }), 100);
    expect(String(pieces.next().value).trimEnd().split('\n')).toHaveLength(100);
    expect(asked).toBeLessThan(50);
  });
});

describe('newline-delimited JSON', () => {
  it('is one row a line, whatever stands in it, in pieces of whole lines', () => {
    const rows = [{ a: 'two\nlines\u2028' }, { a: '"' }, { a: null }, { a: 4 }, { a: 5 }];
    const pieces = [...ndjson(rows, 2)];
    expect(pieces).toHaveLength(3);
    const lines = pieces.join('').split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(rows);
    expect([...ndjson([])]).toEqual([]);
  });
});
