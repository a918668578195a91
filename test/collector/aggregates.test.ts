import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '../../src/collector/database/open.js';
import { aggregateInSql } from '../../src/collector/storage/aggregates.js';
import { createSubmissions } from '../../src/collector/storage/submissions.js';
import { aggregateAssessments } from '../../src/scoring/team/aggregate-assessments.js';
import { DATABASES, openForTests } from '../support/collector.js';
import { anyTeam, surveyOf, taken } from '../support/counted-teams.js';
import { roleOf, submission } from '../support/team.js';

const now = new Date('2026-03-15T12:00:00Z');
describe.each(DATABASES)('counts in %s', (_, url) => {
  let open: OpenDatabase;
  const run = String(Date.now());
  let surveys = 0;
  beforeAll(async () => {
    open = await openForTests(url);
  }, 120_000);
  afterAll(() => open.close());

  const keepAll = async (surveyId: string, assessments: ReturnType<typeof taken>) => {
    const revision = '1';
    await open.db.insertInto('survey').values({ survey_id: surveyId, definition: '{}', revision }).execute();
    const { keep } = createSubmissions(open.db);
    const kept = await Promise.all(
      assessments.map((assessment) => keep({ surveyId, revision, assessment, sent: assessment })),
    );
    expect(kept).toEqual(assessments.map(() => 'new'));
  };

  it('are those of aggregateAssessments', { timeout: 300_000 }, async () => {
    const seen = { people: 0, bench: 0, stale: 0, superseded: 0, setAside: 0, groups: 0 };
    await fc.assert(
      fc.asyncProperty(anyTeam, async ({ profile, assessments, ...options }) => {
        const survey = surveyOf(
          `${run}-${String(surveys++)}`,
          options.attributes ? { attributes: options.attributes } : {},
        );
        const kept = taken(assessments, profile.id);
        await keepAll(survey.id, kept);
        const asked = { ...options, survey, now };
        const { aggregate, counts } = await aggregateAssessments(kept, profile, asked);
        expect(await aggregateInSql(open.db, survey, profile, asked)).toEqual(aggregate);
        const all = aggregate.cells.flat().filter((cell) => cell !== null);
        seen.people += aggregate.people.answered;
        seen.bench += all.reduce((sum, { bench }) => sum + bench, 0);
        seen.stale += all.reduce((sum, { stale }) => sum + stale, 0);
        seen.superseded += counts.superseded;
        seen.setAside += counts.setAside;
        seen.groups += aggregate.groups.length - 1;
      }),
      { numRuns: 150 },
    );
    expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(0);
  });

  it('follow corrections in chains and circles, with a subject and without', async () => {
    const id = (n: number) => submission(n, []).id;
    const nameless = { subject: undefined };
    const at = (hour: number) => `2026-03-02T${String(hour).padStart(2, '0')}:00:00Z`;
    const team = [
      // a chain whose middle is the latest: its correction is as late
      submission(1, [1], { submittedAt: at(8), subject: 'ada' }),
      submission(2, [2], { submittedAt: at(12), subject: 'ada', replaces: id(1) }),
      submission(3, [3], { submittedAt: at(9), subject: 'ada', replaces: id(2) }),
      submission(4, [4], { submittedAt: at(11), subject: 'ada' }),
      // a circle: time decides
      submission(5, [0], { submittedAt: at(8), subject: 'bo', replaces: id(6) }),
      submission(6, [1], { submittedAt: at(9), subject: 'bo', replaces: id(5) }),
      // somebody else's submission is not corrected
      submission(7, [2], { submittedAt: at(10), subject: 'chidi', replaces: id(4) }),
      // without a subject: a chain, two corrections of one that is not there, a circle with a tail, one of itself
      submission(8, [0], { ...nameless, submittedAt: at(8) }),
      submission(9, [1], { ...nameless, submittedAt: at(7), replaces: id(8) }),
      submission(10, [2], { ...nameless, submittedAt: at(9), replaces: id(99) }),
      submission(11, [3], { ...nameless, submittedAt: at(8), replaces: id(99) }),
      submission(12, [4], { ...nameless, submittedAt: at(8), replaces: id(13) }),
      submission(13, [0], { ...nameless, submittedAt: at(9), replaces: id(12) }),
      submission(14, [1], { ...nameless, submittedAt: at(7), replaces: id(12) }),
      submission(15, [2], { ...nameless, submittedAt: at(7), replaces: id(15) }),
    ];
    const profile = roleOf([3]);
    const survey = surveyOf(`${run}-chains`, {});
    const kept = taken(team, 'baker');
    expect(kept).toHaveLength(15);
    await keepAll(survey.id, kept);
    const { aggregate } = await aggregateAssessments(kept, profile, { survey, now });
    expect(aggregate.people.answered).toBe(7);
    expect(await aggregateInSql(open.db, survey, profile, { now })).toEqual(aggregate);
  });

  it('take what another version of the role had no place for', async () => {
    const profile = roleOf([3, 2]);
    const other = {
      id: 'other',
      levels: [
        { value: 0, label: 'No' },
        { value: 1, label: 'Yes' },
      ],
    };
    const head = { tier: 'must-have', name: 'Moved' };
    const unplaced = [
      { ...head, skill: 'skill-1', state: 'rated' as const, level: 2 },
      { ...head, skill: 'skill-1', state: 'rated' as const, level: 3 },
      { ...head, skill: 'skill-0', state: 'rated' as const, level: 1, scale: other },
    ];
    const survey = surveyOf(`${run}-unplaced`, {});
    const kept = taken([submission(1, {}, { unplaced }), submission(2, [1], { unplaced })], 'baker');
    await keepAll(survey.id, kept);
    const { aggregate } = await aggregateAssessments(kept, profile, { survey, now });
    expect(aggregate.cells[1]![0]!.levels).toEqual([0, 0, 2, 0, 0]);
    expect(await aggregateInSql(open.db, survey, profile, { now })).toEqual(aggregate);
  });
});
