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

const TABLES = ['survey', 'profile_version', 'assessment', 'used_link', 'audit'];

describe.each(DATABASES)('what is taken along from %s', (_, url) => {
  let open: OpenDatabase;
  let at: ReturnType<typeof collectorFor>;
  const queries = new Set<string>();
  beforeAll(async () => {
    open = await openForTests(url, (query) => queries.add(query));
    queries.clear(); // those that make the tables
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

  it('was asked for by survey in every query, as all else was', async () => {
    const survey = await at.survey(newSurvey({ attributes }), profile);
    const token = await at.link(survey.id, { purpose: 'submit', once: true });
    const json = submission(1, [3], { id: randomUUID() });
    for (const status of [201, 200])
      expect((await at.ask('POST', `/surveys/${survey.id}/assessments`, { token, json })).status).toBe(
        status,
      );
    await get(survey, 'aggregate?by=office');
    await at.ask('DELETE', `/surveys/${survey.id}/subjects/nobody`, { token: ADMIN_KEY });
    const about = [...queries].filter((query) =>
      TABLES.some((table) => new RegExp(`\\b${table}\\b`).test(query)),
    );
    for (const table of TABLES)
      expect(
        about.some((query) => query.includes(table)),
        table,
      ).toBe(true);
    const isBySurvey = (query: string) =>
      /^\s*insert into "?\w+"? \("?survey_id"?,/.test(query) || /"?survey_id"? = \$\d/.test(query);
    expect(about.filter((query) => !isBySurvey(query))).toEqual([]);
  });
});
