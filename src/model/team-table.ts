import * as z from 'zod/mini';
import { checkDocument, type DocumentKind } from './check.js';
import { explain } from './explain.js';
import type { ParseResult } from './issue.js';
import type { Known } from './known.js';
import { LIMITS } from './limits.js';
import { PATTERNS } from './patterns.js';
import { foreignId, line, numberFrom, utcTime } from './primitives.js';
import { tableOf } from './team-json.js';
import { TEAM_LIMITS } from './team-limits.js';
import { teamAttributeSchema, teamProfileSchema, teamScaleSchema, teamSkillSchema } from './team-parts.js';
import { teamTableRules } from './team-rules.js';
import type { TeamTable } from './team.js';

const personSchema = z.looseObject({
  id: foreignId,
  name: z.optional(line),
  /** The id of a value by that of its attribute. */
  attributes: z.optional(z.record(foreignId, foreignId)),
  submittedAt: z.optional(utcTime),
  /** A character a skill, in base 36: 0 unrated, 1 not applicable, 2 the lowest level, and so on. */
  cells: z.string().check(z.maxLength(LIMITS.skills), z.regex(PATTERNS.cellCodes)),
  /** The same: 0 not said, 1 + the interest. */
  interests: z.optional(z.string().check(z.maxLength(LIMITS.skills), z.regex(PATTERNS.interestCodes))),
  /** A number a skill: 0 not said, else months since 1970-01, plus 1. */
  lastUsed: z.optional(z.array(numberFrom(0, 65_535)).check(z.maxLength(LIMITS.skills))),
});

export const teamTableSchema = z.looseObject({
  schemaVersion: z.literal(1),
  profile: teamProfileSchema,
  scale: teamScaleSchema,
  skills: z.array(teamSkillSchema).check(z.maxLength(LIMITS.skills)),
  attributes: z.array(teamAttributeSchema).check(z.maxLength(TEAM_LIMITS.attributes)),
  people: z.array(personSchema).check(z.maxLength(TEAM_LIMITS.people)),
});

/** A `TeamTable` as JSON. */
export type TeamTableJson = Known<z.infer<typeof teamTableSchema>>;

export const teamTableKind: DocumentKind<TeamTableJson> = {
  noun: 'team table',
  schemaVersion: 1,
  bytes: TEAM_LIMITS.bytes,
  schema: teamTableSchema,
  rules: teamTableRules,
};

/** Reads a team's table: its JSON form, as an object or text. */
export function parseTeamTable(input: unknown): ParseResult<TeamTable> {
  const checked = checkDocument(teamTableKind, input);
  return checked.ok
    ? { ok: true, value: tableOf(checked.value) }
    : { ok: false, issues: explain(teamTableKind, checked.findings) };
}
