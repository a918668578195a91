import type { Issue } from '../../model/issue.js';
import type { Relation } from '../../model/relations.js';
import type { TeamAttribute, TeamPerson } from '../../model/team.js';

/** Of a survey what counting needs. */
export interface TeamSurvey {
  id: string;
  title: string;
  /** People wanted at target, by skill. */
  needs?: Readonly<Record<string, number>> | undefined;
  audience?: { size?: number | undefined } | undefined;
  attributes?: readonly TeamAttribute[] | undefined;
  /** ISO 8601: of an anonymous one nothing that comes later counts. */
  closes?: string | undefined;
  privacy?: { mode: 'named' | 'anonymous' } | undefined;
}

/** Which assessments count, and what is known of the people. */
export interface TeamOptions {
  /** Assessments that name another survey are set aside; those that name none count. */
  survey?: TeamSurvey | undefined;
  /** The people as the page knows them; an assessment finds its own by `subject`. */
  people?: readonly TeamPerson[] | undefined;
  /** What people are told apart by; the survey's by default, else whatever the people have. */
  attributes?: readonly TeamAttribute[] | undefined;
  /** Contexts that are switched on: they decide targets, importances and what applies. */
  contexts?: readonly string[] | undefined;
  /** Ids of the tiers that are counted, in order; by default those that `<skills-matrix>` shows. */
  tiers?: readonly string[] | undefined;
  /** Whose ratings count: `self` by default. */
  relation?: Relation | undefined;
}

/** Something that was set aside. */
export interface TeamIssue extends Issue {
  /** Line of an NDJSON file, from 1; `path` is then a place within the line. */
  line?: number;
}

/** What became of everything that was given. */
export interface TeamCounts {
  given: number;
  /** People whose answers count. */
  people: number;
  /** Valid, but a later one or a correction of the same person counts. */
  superseded: number;
  /** Not counted, each with an issue. */
  setAside: number;
  /** Ratings of skills that the profile lacks. */
  unplaced: number;
}

/** After how many months without use a skill at target counts as stale, unless somebody says otherwise. */
export const STALE_MONTHS = 24;
