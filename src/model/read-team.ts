import { ASSESSMENT_SHAPES } from './assessment-shapes.js';
import type { Rules } from './check.js';
import { fits } from './fits.js';
import { textOfAtMost } from './long-text.js';
import { migrate } from './migrate.js';
import { SHAPES } from './shapes.js';
import { tableOf } from './team-json.js';
import { TEAM_LIMITS } from './team-limits.js';
import { teamAggregateRules, teamTableRules } from './team-rules.js';
import { TEAM_SHAPES } from './team-shapes.js';
import type { TeamTableJson } from './team-table.js';
import type { TeamAggregate, TeamTable } from './team.js';

const shapes = { ...SHAPES, ...ASSESSMENT_SHAPES, ...TEAM_SHAPES };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const keepsTo = <T>(rules: Rules<T>, document: T) =>
  Object.values(rules).every((check) => Array.from(check(document)).length === 0);

/** The object in a text, or the object itself. */
function objectIn(input: unknown): Record<string, unknown> | undefined {
  const text = typeof input === 'string' ? textOfAtMost(input, TEAM_LIMITS.bytes) : undefined;
  const given = text ? text.ok && text.value : input;
  return isObject(given) ? migrate(given, 1) : undefined;
}

/** The table in its JSON form, an object or text; `undefined` where `parseTeamTable` finds an issue. */
export function readTeamTable(input: unknown): TeamTable | undefined {
  const document = objectIn(input);
  if (!document || !fits(document, 'team-table', shapes)) return undefined;
  const json = document as unknown as TeamTableJson;
  return keepsTo(teamTableRules, json) ? tableOf(json) : undefined;
}

/** A list of lists without what is hidden in it: shapes know no null. */
const shownOf = (cells: unknown): unknown =>
  Array.isArray(cells)
    ? cells.map((row: unknown) => (Array.isArray(row) ? row.filter((cell) => cell !== null) : row))
    : cells;

/** The aggregate in an object or text; `undefined` where `parseTeamAggregate` finds an issue. */
export function readTeamAggregate(input: unknown): TeamAggregate | undefined {
  const document = objectIn(input);
  if (!document) return undefined;
  if (!fits({ ...document, cells: shownOf(document['cells']) }, 'team-aggregate', shapes)) return undefined;
  const aggregate = document as unknown as TeamAggregate;
  return keepsTo(teamAggregateRules, aggregate) ? aggregate : undefined;
}
