import * as z from 'zod/mini';
import type { DocumentKind } from './check.js';
import type { ParseResult } from './issue.js';
import { LIMITS } from './limits.js';
import { parseDocument } from './parse.js';
import { foreignId, line, numberFrom, utcTime } from './primitives.js';
import { TEAM_LIMITS } from './team-limits.js';
import { headcount, teamProfileSchema, teamScaleSchema, teamSkillSchema } from './team-parts.js';
import { teamAggregateRules } from './team-rules.js';
import type { TeamAggregate } from './team.js';

const groupSchema = z.looseObject({
  attribute: z.optional(foreignId),
  value: z.optional(foreignId),
  label: z.optional(line),
  people: z.optional(headcount),
  hidden: z.optional(z.enum(['small', 'complement'])),
});

export const teamCellSchema = z.looseObject({
  /** People by level, in the order of the scale. */
  levels: z.array(headcount).check(z.maxLength(LIMITS.levels)),
  notApplicable: headcount,
  unrated: headcount,
  bench: headcount,
  stale: headcount,
});

const most = TEAM_LIMITS.values + 2;

export const teamAggregateSchema = z.looseObject({
  schemaVersion: z.literal(1),
  survey: z.optional(z.looseObject({ id: foreignId, title: line })),
  profile: teamProfileSchema,
  scale: teamScaleSchema,
  privacy: z.looseObject({
    mode: z.enum(['named', 'anonymous']),
    minGroup: z.optional(numberFrom(1, TEAM_LIMITS.people)),
  }),
  asOf: utcTime,
  people: z.looseObject({ answered: headcount, invited: z.optional(headcount) }),
  skills: z.array(teamSkillSchema).check(z.maxLength(LIMITS.skills)),
  /** The first is everybody. */
  groups: z.array(groupSchema).check(z.minLength(1), z.maxLength(most)),
  /** `cells[skill][group]`; null is hidden. */
  cells: z
    .array(z.array(z.nullable(teamCellSchema)).check(z.maxLength(most)))
    .check(z.maxLength(LIMITS.skills)),
});

export const teamAggregateKind: DocumentKind<TeamAggregate> = {
  noun: 'team aggregate',
  schemaVersion: 1,
  bytes: TEAM_LIMITS.bytes,
  schema: teamAggregateSchema,
  rules: teamAggregateRules,
};

/** Reads what was counted of a team: an object, or its JSON text. */
export function parseTeamAggregate(input: unknown): ParseResult<TeamAggregate> {
  return parseDocument(teamAggregateKind, input);
}
