import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '../../src/collector/database/open.js';
import { teamCsv } from '../../src/interchange/out/team-csv.js';
import { ndjson, teamRows } from '../../src/interchange/out/team-rows.js';
import { teamTable } from '../../src/scoring/team/table.js';
import {
  ADMIN_KEY,
  anonymousSurvey,
  collectorFor,
  DATABASES,
  newSurvey,
  openForTests,
} from '../support/collector.js';
import { roleOf, submission } from '../support/team.js';

describe.each(DATABASES)('what is taken along from %s', (_, url) => {
  let open: OpenDatabase;
  let at: ReturnType<typeof collectorFor>;
  beforeAll(async () => {
    open = await openForTests(url);
    at = collectorFor(open.db);
  }, 120_000);
  afterAll(() => open.close());

  const profile = roleOf([3, 2]);
  const attributes = [{ id: 'office', values: [{ id: 'oslo' }, { id: '=1+1' }] }];
  const get = async (survey: { id: string; read: string }, path: string) => {
    const response = await at.ask('GET', `/surveys/${survey.id}/${path}`, { token: survey.read });
    expect(response.status).toBe(200);
    // as a file has it: a response's text would have no mark at its beginning
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
  };

  it(
    'is what a table of the same submissions gives, however many pages they fill',
    { timeout: 60_000 },
    async () => {
      const terms = newSurvey({ attributes });
      const survey = await at.survey(terms, profile);
      expect(await get(survey, 'people.csv')).toBe(teamCsv(teamTable([], profile, { survey: terms }).table));
      expect(await get(survey, 'rows.ndjson')).toBe('');
      const ids = Array.from({ length: 230 }, () => randomUUID()).sort();
      const team = ids.map((id, n) =>
        submission(n, [n % 5, 'n/a'], {
          id,
          survey: terms.id,
          subject: n % 7 ? `=person ${String(n % 220)}` : undefined,
          submittedAt: `2026-03-02T08:21:${String(n % 60).padStart(2, '0')}.${String(n).padStart(3, '0')}Z`,
          ...(n % 3 > 0 && { attributes: { office: n % 3 === 1 ? 'oslo' : '=1+1' } }),
        }),
      );
      for (const json of team)
        expect(
          (await at.ask('POST', `/surveys/${survey.id}/assessments`, { token: survey.submit, json })).status,
        ).toBe(201);
      const { table, counts } = teamTable(team, profile, { survey: terms });
      expect(counts.superseded).toBeGreaterThan(0);
      const sorted = (text: string) => text.split(/\r?\n/).sort();
      expect(sorted(await get(survey, 'people.csv'))).toEqual(sorted(teamCsv(table)));
      expect(sorted(await get(survey, 'rows.ndjson'))).toEqual(
        sorted([...ndjson(teamRows(table, terms))].join('')),
      );
      expect((await get(survey, 'assessments.ndjson')).trimEnd().split('\n')).toHaveLength(230);
    },
  );

  it('is nothing of an anonymous survey', async () => {
    const survey = await at.survey(anonymousSurvey());
    for (const path of ['assessments.ndjson', 'rows.ndjson', 'people.csv'])
      for (const token of [survey.read, ADMIN_KEY])
        expect((await at.ask('GET', `/surveys/${survey.id}/${path}`, { token })).status).toBe(403);
    await get(survey, 'aggregate');
  });
});
