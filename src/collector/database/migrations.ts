import { sql, type Kysely, type Migration } from 'kysely';

const run =
  (...statements: string[]) =>
  async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  };

/** What makes the tables, by name, in order; the same for PGlite and Postgres. One that was released is never changed. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '001-tables': {
    up: run(
      `create table survey (
        survey_id text not null,
        definition text not null,
        revision text not null,
        created_at timestamptz not null default now(),
        primary key (survey_id)
      )`,
      `create table profile_version (
        survey_id text not null,
        version text not null,
        body text not null,
        added_at timestamptz not null default clock_timestamp(),
        primary key (survey_id, version)
      )`,
      // text is compared by bytes, as JavaScript compares ids of this kind, whatever language the server speaks
      `create table assessment (
        survey_id text not null,
        assessment_id text collate "C" not null,
        body text not null,
        sent_hash text not null,
        relation text not null,
        subject text,
        replaces text collate "C",
        submitted_at timestamptz(3) not null,
        received_at timestamptz(3),
        attributes jsonb not null,
        scale_id text,
        scale_values bigint[] not null,
        skills text[] not null,
        levels bigint[] not null,
        interests smallint[] not null,
        last_used integer[] not null,
        primary key (survey_id, assessment_id)
      )`,
      `create index assessment_subject on assessment (survey_id, subject)`,
      `create table used_link (
        survey_id text not null,
        link_id text not null,
        primary key (survey_id, link_id)
      )`,
      `create table audit (
        survey_id text not null,
        entry_id text not null,
        at timestamptz not null default now(),
        actor text not null,
        action text not null,
        detail jsonb not null,
        primary key (survey_id, entry_id)
      )`,
    ),
  },
  '002-bodies-as-they-are': {
    // compressing them takes longer than all the rest of a submission; counts do not read them
    up: run(`alter table assessment alter column body set storage external`),
  },
};
