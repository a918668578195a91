import type { ColumnType, Generated, Kysely } from 'kysely';

/** A survey; its `definition` is the JSON of a `Survey`. */
export interface SurveyTable {
  survey_id: string;
  definition: string;
  /** Another one with each change of the survey or its profile: what was judged by an earlier one is judged again. */
  revision: string;
  created_at: Generated<Date>;
}

/** One version of the role profile that a survey asks about; `body` is its JSON. */
export interface ProfileVersionTable {
  survey_id: string;
  version: string;
  body: string;
  /** The latest one is what answers are counted along. */
  added_at: Generated<Date>;
}

/**
 * A submission. `body` is its JSON and the truth; the columns beside it are what is counted and searched, made of it
 * by `columnsOf`, so that a count reads no JSON. Lists stand in the same order: one place a skill.
 */
export interface AssessmentTable {
  survey_id: string;
  assessment_id: string;
  body: string;
  /** Of what was sent, to tell the same submission from another one with its id. */
  sent_hash: string;
  relation: string;
  subject: string | null;
  /** The submission that this one corrects. */
  replaces: string | null;
  submitted_at: Date;
  /** Null in anonymous surveys: the order in which people answered would tell them apart. */
  received_at: Date | null;
  attributes: ColumnType<Record<string, string>, string, string>;
  scale_id: string | null;
  scale_values: number[];
  skills: string[];
  /** Null where a skill is not applicable. */
  levels: (number | null)[];
  interests: (number | null)[];
  /** Months from 1970-01 on, counted from 1, as `monthCode` has them. */
  last_used: (number | null)[];
}

/** Submission links that were used up. Which submission they brought is nowhere. */
export interface UsedLinkTable {
  survey_id: string;
  link_id: string;
}

/** Who did what, and when; nothing of anybody's answers. */
export interface AuditTable {
  survey_id: string;
  entry_id: string;
  at: Date;
  actor: string;
  action: string;
  detail: ColumnType<Record<string, unknown>, string, string>;
}

/** `survey_id` leads every key, so that one survey's rows stand together wherever they are distributed. */
export interface Tables {
  survey: SurveyTable;
  profile_version: ProfileVersionTable;
  assessment: AssessmentTable;
  used_link: UsedLinkTable;
  audit: AuditTable;
}

export type Database = Kysely<Tables>;
