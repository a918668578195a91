/** The tables of a collector; what Kysely notes of its migrations is not of them. */
export const TABLES = ['survey', 'profile_version', 'assessment', 'used_link', 'audit'];

/** A table's name, and not a column's or another word. */
const TABLE = `"?(?:${TABLES.join('|')})"?(?![\\w."])`;
const READ = new RegExp(`(?:\\b(?:from|join|using|update)\\s+(?:only\\s+)?|,\\s*)${TABLE}`, 'gi');
const WRITTEN = new RegExp(`\\binto\\s+${TABLE}`, 'gi');
const WRITTEN_BY_SURVEY = new RegExp(`\\binto\\s+${TABLE}\\s*\\(\\s*"?survey_id"?\\s*[,)]`, 'gi');
const NAMED = /\bsurvey_id"?\s*=\s*\$\d/gi;

const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;

/** Whether a query reads or writes rows of surveys; one that makes tables does not. */
export const isOfSurveys = (query: string) => count(query, READ) + count(query, WRITTEN) > 0;

/** The one question about all surveys: which there are. Retention asks it, and then each one by itself. */
const LIST = 'select "survey_id" from "survey"';

/**
 * Whether a query names one survey, and that for each table that it reads or writes: then a cluster sends it to one
 * worker. It is stricter than a planner, which sees that what is joined by survey_id is of the same survey.
 */
export const isBySurvey = (query: string) =>
  query === LIST ||
  (count(query, NAMED) >= count(query, READ) && count(query, WRITTEN) === count(query, WRITTEN_BY_SURVEY));
