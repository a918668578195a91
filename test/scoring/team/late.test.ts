import { describe, expect, it } from 'vitest';
import { anonymousAggregate } from '../../../src/scoring/team/anonymity.js';
import { teamTable } from '../../../src/scoring/team/table.js';
import { roleOf, submission, uuidOf } from '../../support/team.js';

const profile = roleOf([3, 2]);
const closes = '2026-03-20T17:00:00Z';
const LATE = '2026-03-20T17:00:01Z';
const survey = {
  id: 'spring',
  title: 'Spring',
  closes,
  privacy: { mode: 'anonymous' as const, minGroup: 5 },
};
const inTime = Array.from({ length: 8 }, (_, n) => submission(n, [n % 4, (n + 1) % 3]));

const readAfter = (assessments: readonly unknown[]) =>
  anonymousAggregate(teamTable(assessments, profile, { survey }).table, survey, { now: '2026-05-01' });

describe('what is said after an anonymous survey has closed', () => {
  const first = readAfter(inTime);

  it.each([
    ['a later assessment of the same person', submission(20, [4, 4], { subject: 'person-3' })],
    ['a correction', submission(20, [4, 4], { subject: 'person-3', replaces: uuidOf(3) })],
    ['somebody new', submission(20, [4, 4])],
  ])('changes nothing: %s', (_, late) => {
    expect(first.people.answered).toBe(8);
    expect(readAfter([...inTime, { ...late, submittedAt: LATE }])).toEqual(first);
  });

  it('changes nothing where nobody has a name', () => {
    const unnamed = inTime.map(({ subject: _, ...each }) => each);
    const late = { ...unnamed[3], id: uuidOf(20), replaces: uuidOf(3), submittedAt: LATE };
    expect(readAfter([...unnamed, late])).toEqual(readAfter(unnamed));
  });

  it('counts up to the last moment', () => {
    const last = submission(20, [4, 4], { subject: 'person-3', submittedAt: closes });
    expect(readAfter([...inTime, last])).not.toEqual(first);
  });

  it('counts in a survey with names', () => {
    const named = { ...survey, privacy: { mode: 'named' as const } };
    const late = submission(20, [4, 4], { subject: 'person-3', submittedAt: LATE });
    const { table } = teamTable([...inTime, late], profile, { survey: named });
    expect(table.submittedAt).toContain(Date.parse(LATE));
  });
});
