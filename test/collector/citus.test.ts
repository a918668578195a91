import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '../../src/collector/database/open.js';
import { isBySurvey, isOfSurveys, TABLES } from '../support/by-survey.js';
import {
  ADMIN_KEY,
  anonymousSurvey,
  collectorFor,
  DATABASES,
  newSurvey,
  openForTests,
} from '../support/collector.js';
import { roleOf, submission } from '../support/team.js';

const EXTENSION = 'create extension if not exists citus;';
const script = readFileSync(new URL('../../data/sql/citus.sql', import.meta.url), 'utf8');

/** Citus' functions by their signatures, as stubs that note what they were told and refuse what Citus refuses. */
const STUBS = `
  create temporary table told (what text, named regclass, beside text);
  create function create_distributed_table(table_name regclass, distribution_column text,
    distribution_type text default 'hash', colocate_with text default 'default', shard_count int default null)
    returns void language plpgsql as $$ begin
      if colocate_with <> 'none' and not exists (
        select from told where what = distribution_column and named = colocate_with::regclass)
      then raise exception 'relation % is not distributed', colocate_with; end if;
      insert into told values (distribution_column, table_name, colocate_with);
    end $$;
  create function truncate_local_data_after_distributing_table(function_name regclass)
    returns void language plpgsql as $$ begin
      if not exists (select from told where named = function_name)
      then raise exception 'supplied parameter is not a distributed table'; end if;
      insert into told values ('truncate', function_name, null);
    end $$;`;

describe('whether a query is about one survey', () => {
  const right = [
    'select body from "assessment" where "survey_id" = $1 and "assessment_id" > $2',
    'select * from "survey" inner join "profile_version" on "profile_version"."survey_id" = "survey"."survey_id" where "survey"."survey_id" = $1 and "profile_version"."survey_id" = $2',
    'insert into "audit" ("survey_id", "at") values ($1, $2)',
    'insert into assessment (survey_id, body) select survey_id, $1 from survey where survey_id = $2 for key share',
    'update survey set definition = $1 where survey_id = $2',
  ];
  const wrong = [
    'select body from "assessment" where "assessment_id" = $1',
    'select * from "survey" inner join "profile_version" on "profile_version"."survey_id" = "survey"."survey_id" where "survey"."survey_id" = $1',
    'select * from survey, assessment where assessment.survey_id = $1',
    'insert into "audit" ("at", "survey_id") values ($1, $2)',
    'insert into assessment (survey_id, body) select survey_id, $1 from survey for key share',
    'delete from used_link',
    'update survey set definition = $1',
  ];
  it.each(right)('yes: %s', (query) => {
    expect([isOfSurveys(query), isBySurvey(query)]).toEqual([true, true]);
  });
  it.each(wrong)('no: %s', (query) => {
    expect([isOfSurveys(query), isBySurvey(query)]).toEqual([true, false]);
  });
  it('is no question where no row is touched', () => {
    for (const query of ['select 1', 'create index assessment_subject on assessment (survey_id, subject)'])
      expect(isOfSurveys(query), query).toBe(false);
  });
});

describe.each(DATABASES)('the tables in %s', (_, url) => {
  let open: OpenDatabase;
  const queries = new Set<string>();
  beforeAll(async () => {
    open = await openForTests(url, (query) => queries.add(query));
    queries.clear(); // those that make the tables
  }, 120_000);
  // it fails where a query was not about one survey: here, and in each other file of tests
  afterAll(() => open.close());

  it('are those that are known, each led by survey_id in its primary key and in all that is unique', async () => {
    const { rows: tables } = await sql<{ name: string }>`
      select table_name as name from information_schema.tables
      where table_schema = 'public' and table_name not like 'kysely%'`.execute(open.db);
    expect(tables.map(({ name }) => name).sort()).toEqual([...TABLES].sort());
    const { rows: keys } = await sql<{ name: string; primary: boolean; first: string }>`
      select indrelid::regclass::text as name, indisprimary as primary, attname as first
      from pg_index join pg_attribute on attrelid = indrelid and attnum = indkey[0]
      where indisunique and indrelid::regclass::text = any(${TABLES}::text[])`.execute(open.db);
    expect(
      keys
        .filter(({ primary }) => primary)
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...TABLES].sort());
    expect(keys.filter(({ first }) => first !== 'survey_id')).toEqual([]);
    // tables stand together only where what spreads them is of one type and one collation
    const { rows: types } = await sql<{ type: string }>`
      select distinct data_type || ' ' || coalesce(collation_name, 'default') || ' ' || is_nullable as type
      from information_schema.columns
      where table_name = any(${TABLES}::text[]) and column_name = 'survey_id'`.execute(open.db);
    expect(types).toEqual([{ type: 'text default NO' }]);
    // a reference to another row would have to begin with survey_id on both sides
    const { rows: references } = await sql`
      select conname from pg_constraint
      where contype = 'f' and conrelid::regclass::text = any(${TABLES}::text[])
        and (select attname from pg_attribute where attrelid = conrelid and attnum = conkey[1]) || ' '
          || (select attname from pg_attribute where attrelid = confrelid and attnum = confkey[1])
          <> 'survey_id survey_id'`.execute(open.db);
    expect(references).toEqual([]);
  });

  it('are all spread by data/sql/citus.sql, beside each other, with nothing left behind', async () => {
    expect(script.split(EXTENSION)).toHaveLength(2);
    class Undone extends Error {}
    let told: { what: string; named: string; beside: string | null }[] = [];
    const run = open.db.transaction().execute(async (trx) => {
      for (const part of [
        ...STUBS.split(/;\n {2}(?=create )/),
        ...script.replace(EXTENSION, '').split(/;\n(?!end)/),
      ])
        if (/^\s*(?!--)\S/m.test(part)) await sql.raw(part).execute(trx);
      const { rows } = await sql<(typeof told)[number]>`
        select what, named::text as named, beside from told`.execute(trx);
      told = rows;
      throw new Undone();
    });
    await expect(run).rejects.toThrow(Undone);
    const spread = told.filter(({ what }) => what === 'survey_id');
    const emptied = told.filter(({ what }) => what === 'truncate');
    for (const those of [spread, emptied])
      expect(those.map(({ named }) => named).sort()).toEqual([...TABLES].sort());
    expect(spread.length + emptied.length).toBe(told.length);
    expect(
      spread.map(({ named, beside }) => (named === 'survey' ? beside === 'none' : beside === 'survey')),
    ).toEqual(TABLES.map(() => true));
  });

  it('are asked about one survey by all that a collector answers', async () => {
    const at = collectorFor(open.db);
    const profile = roleOf([3, 2]);
    const attributes = [{ id: 'office', values: [{ id: 'oslo' }] }];
    const terms = newSurvey({ attributes });
    const survey = await at.survey(terms, profile);
    const token = await at.link(survey.id, { purpose: 'submit', once: true });
    const json = submission(1, [3], { id: randomUUID(), subject: 'ann' });
    const ask = async (status: number, method: string, path: string, init: Parameters<typeof at.ask>[2]) =>
      expect((await at.ask(method, `/surveys/${survey.id}${path}`, init)).status, path).toBe(status);
    for (const status of [201, 200]) await ask(status, 'POST', '/assessments', { token, json });
    const other = { ...json, subject: 'bo' };
    await ask(409, 'POST', '/assessments', { token, json: other });
    const another = { ...json, id: randomUUID() };
    await ask(409, 'POST', '/assessments', { token, json: another });
    const parts = ['', '/profile', '/aggregate', '/aggregate?by=office'];
    for (const path of [...parts, '/assessments.ndjson', '/rows.ndjson', '/people.csv']) {
      const response = await at.ask('GET', `/surveys/${survey.id}${path}`, { token: survey.read });
      expect(response.status, path).toBe(200);
      expect(await response.text()).not.toBe('');
    }
    const changed = { survey: { ...terms, title: 'Summer' }, profile: { ...profile, title: 'Other' } };
    await ask(409, 'PUT', '', { token: ADMIN_KEY, json: changed });
    await ask(200, 'DELETE', '/subjects/ann', { token: ADMIN_KEY });
    const anonymous = await at.survey(anonymousSurvey(), profile);
    expect(
      (await at.ask('GET', `/surveys/${anonymous.id}/aggregate`, { token: anonymous.read })).status,
    ).toBe(200);
    const about = [...queries].filter(isOfSurveys);
    const untouched = TABLES.filter(
      (table) => !about.some((query) => new RegExp(`\\b${table}\\b`).test(query)),
    );
    expect(untouched).toEqual([]);
    expect(about.filter((query) => !isBySurvey(query))).toEqual([]);
  });
});
