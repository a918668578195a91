import { FIRST_LEVEL, monthOf, NOT_APPLICABLE, UNRATED } from '../../model/team-codes.js';
import type { TeamTable } from '../../model/team.js';
import { targetPlace } from '../../scoring/team/measures.js';

/** One rating a line, flat, every column in every row; `null` where there is nothing. Of a table, so never anonymous. */
export interface TeamRow {
  /** Id of the survey. */
  survey: string | null;
  /** Id of the person; of somebody without one the assessment's. */
  subject: string;
  /** Id of the person's value, for each attribute that the table lists: `attribute_office`. */
  [attribute: `attribute_${string}`]: string | null;
  /** Id of the role profile. */
  profile: string;
  profile_version: string;
  /** Id of the tier. */
  tier: string;
  /** Id of the skill. */
  skill: string;
  skill_name: string;
  importance: string | null;
  /** What the role asks for, as a value of the scale. */
  target: number | null;
  /** The target's place on the scale, from 0 for the lowest: values may lie unevenly, and steps are counted by places. */
  target_step: number | null;
  /** `rated`, `not-applicable`, or `details-only`: an interest or a month, and no answer. */
  state: 'rated' | 'not-applicable' | 'details-only';
  /** Value of the scale; null unless rated. */
  level: number | null;
  level_label: string | null;
  /** The level's place on the scale, from 0 for the lowest. */
  level_step: number | null;
  /** 0 none to 3 strong. */
  interest: number | null;
  /** Month, `2026-03`. */
  last_used: string | null;
  /** When the assessment was submitted: ISO 8601, UTC. */
  submitted_at: string | null;
}

/**
 * A table's ratings one by one, for warehouses: people in their order, skills in theirs. As in an assessment there is
 * no row for a skill of which nothing was said.
 */
export function* teamRows(table: TeamTable, survey?: { id: string }): Generator<TeamRow> {
  const { profile, scale, skills, people, attributes, cells, interests, lastUsed, submittedAt } = table;
  for (const [person, { id, attributes: values }] of people.entries()) {
    const at = submittedAt[person] ?? NaN;
    const common = {
      survey: survey?.id ?? null,
      subject: id,
      ...Object.fromEntries(attributes.map((each) => [`attribute_${each.id}`, values?.[each.id] ?? null])),
      profile: profile.id,
      profile_version: profile.version,
    };
    const submitted_at = Number.isNaN(at) ? null : new Date(at).toISOString();
    for (const [i, skill] of skills.entries()) {
      const place = person * skills.length + i;
      const code = cells[place] ?? UNRATED;
      // 0 not said, 1 + the interest
      const interest = (interests?.[place] ?? 0) - 1;
      const last_used = monthOf(lastUsed?.[place] ?? 0) ?? null;
      if (code === UNRATED && interest < 0 && last_used === null) continue;
      const level = scale.levels[code - FIRST_LEVEL];
      yield {
        ...common,
        tier: skill.tier,
        skill: skill.skill,
        skill_name: skill.name,
        importance: skill.importance ?? null,
        target: skill.target ?? null,
        target_step: targetPlace(skill, scale) ?? null,
        state: level ? 'rated' : code === NOT_APPLICABLE ? 'not-applicable' : 'details-only',
        level: level?.value ?? null,
        level_label: level?.label ?? null,
        level_step: level ? code - FIRST_LEVEL : null,
        interest: interest < 0 ? null : interest,
        last_used,
        submitted_at,
      };
    }
  }
}

/** Rows as newline-delimited JSON, in pieces of some thousand lines: to be streamed, or made a file of. */
export function* ndjson(rows: Iterable<object>, lines = 2000): Generator<string> {
  let piece: string[] = [];
  for (const row of rows) {
    piece.push(JSON.stringify(row), '\n');
    if (piece.length < 2 * lines) continue;
    yield piece.join('');
    piece = [];
  }
  if (piece.length > 0) yield piece.join('');
}
