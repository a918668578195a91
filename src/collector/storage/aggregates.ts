import { sql } from 'kysely';
import type { RoleProfile } from '../../model/role-profile.js';
import type { Survey } from '../../model/survey.js';
import type { TeamAggregate, TeamCell, TeamScale, TeamSkill } from '../../model/team.js';
import { aggregateOf, type AggregateOptions } from '../../scoring/team/aggregate.js';
import { teamProfile, teamScale, teamSkills } from '../../scoring/team/columns.js';
import { partitionGroups, suppressed } from '../../scoring/team/anonymity.js';
import { createGroups } from '../../scoring/team/groups.js';
import type { TeamOptions } from '../../scoring/team/options.js';
import type { Counts } from '../../scoring/team/tally.js';
import { freshFrom } from '../../scoring/team/tally.js';
import { stepOf } from '../../scoring/steps.js';
import type { Database } from '../database/tables.js';
import { latestOf, type Asked } from './latest.js';

/** How many answered a skill alike in one group; without a skill, how many people the group has. */
interface CountRow {
  value: string | null;
  skill: string | null;
  level: number | null;
  people: number;
  bench: number;
  stale: number;
}

export type CountOptions = Pick<TeamOptions, 'contexts' | 'tiers' | 'relation'> &
  Pick<AggregateOptions, 'by' | 'staleMonths' | 'now'>;

/** Counts in one query: no more rows come back than there are skills × groups × levels. */
async function countRows(
  db: Database,
  asked: Asked,
  skills: readonly TeamSkill[],
  { by, ...staleness }: CountOptions,
): Promise<CountRow[]> {
  const { levels } = asked.scale;
  const targets = skills.map(({ target }) => target ?? null);
  const below = skills.map(({ target }) => levels[stepOf(levels, target) - 1]?.value ?? null);
  const query = sql<CountRow>`
    with recursive ${latestOf(asked)},
    asked as (
      select * from unnest(
        ${skills.map(({ skill }) => skill)}::text[], ${targets}::bigint[], ${below}::bigint[]
      ) as asked (skill, target, below)
    ),
    counted as (
      select attributes ->> ${by ?? null}::text as value, skills, levels, interests, last_used
      from latest join assessment on survey_id = ${asked.surveyId} and assessment_id = latest.id
    )
    select value, null as skill, null::float8 as level, count(*)::integer as people, 0 as bench, 0 as stale
    from counted group by value
    union all
    select value, skill, level::float8, count(*)::integer,
      count(*) filter (where level = below and interest >= 2)::integer,
      count(*) filter (where level >= target and month < ${freshFrom(staleness)}::integer)::integer
    from counted cross join unnest(skills, levels, interests, last_used) as answer (skill, level, interest, month)
      join asked using (skill)
    group by value, skill, level`;
  return db.transaction().execute(async (trx) => {
    // compiling this query takes Postgres several times as long as running it
    await sql`set local jit = off`.execute(trx);
    return (await query.execute(trx)).rows;
  });
}

/** Lays counted rows out by group and skill, as a tally of the same answers would have them. */
function countsOf(
  rows: readonly CountRow[],
  slotOf: (value: string | null) => number,
  skills: readonly TeamSkill[],
  { levels }: TeamScale,
): Counts {
  const places = new Map(skills.map(({ skill }, place) => [skill, place]));
  const people = new Map<number, number>();
  const cells = new Map<string, TeamCell>();
  const keyOf = (slot: number, skill: number) => `${String(slot)} ${String(skill)}`;
  const empty = (): TeamCell => ({
    levels: levels.map(() => 0),
    notApplicable: 0,
    unrated: 0,
    bench: 0,
    stale: 0,
  });
  for (const { value, skill, level, ...row } of rows) {
    const slot = slotOf(value);
    if (skill === null) {
      people.set(slot, (people.get(slot) ?? 0) + row.people);
      continue;
    }
    const key = keyOf(slot, places.get(skill) ?? -1);
    const cell = cells.get(key) ?? empty();
    cells.set(key, {
      ...cell,
      levels: cell.levels.map((count, i) => (levels[i]?.value === level ? count + row.people : count)),
      notApplicable: cell.notApplicable + (level === null ? row.people : 0),
      bench: cell.bench + row.bench,
      stale: cell.stale + row.stale,
    });
  }
  return {
    people: (slot) => people.get(slot) ?? 0,
    cell(slot, skill) {
      const cell = cells.get(keyOf(slot, skill)) ?? empty();
      const said = cell.levels.reduce((sum, count) => sum + count, cell.notApplicable);
      return { ...cell, unrated: (people.get(slot) ?? 0) - said };
    },
  };
}

/**
 * Counts a survey's answers in the database, as `aggregateAssessments` counts its submissions. It hides nothing: for a
 * survey that promised anonymity it is not.
 *
 * @throws {RangeError} for an attribute that the survey does not have.
 */
export async function aggregateInSql(
  db: Database,
  survey: Survey,
  profile: RoleProfile,
  options: CountOptions,
): Promise<TeamAggregate> {
  const { by, relation = 'self' } = options;
  const attribute = survey.attributes?.find(({ id }) => id === by);
  if (by !== undefined && survey.attributes && !attribute)
    throw new RangeError(`This survey has no attribute "${by}".`);
  const scale = teamScale(profile);
  const skills = teamSkills(profile, { ...options, survey });
  const rows = await countRows(db, { surveyId: survey.id, relation, scale }, skills, options);
  const groups = createGroups(by, attribute);
  const slotOf = (value: string | null) =>
    groups.slotOf(by === undefined || value === null ? undefined : { [by]: value });
  const counts = countsOf(rows, slotOf, skills, scale);
  return aggregateOf({ profile: teamProfile(profile), scale, skills }, counts, groups, {
    ...options,
    survey,
  });
}

/**
 * What an anonymous survey lets be seen, by the rules of `anonymousAggregate`: counted in the database, hidden here.
 * Nothing can be chosen about it, so that there are no two views to compare.
 */
export async function anonymousInSql(
  db: Database,
  survey: Survey,
  profile: RoleProfile,
  now: Date,
): Promise<TeamAggregate> {
  const by = survey.attributes?.find(({ id }) => id === survey.privacy.by);
  const scale = teamScale(profile);
  const skills = teamSkills(profile, { survey });
  const asked = { surveyId: survey.id, relation: 'self', scale } as const;
  const rows = await countRows(db, asked, skills, { by: by?.id, now });
  const values = by?.values.map(({ id }) => id) ?? [];
  const placeOf = (value: string | null) => {
    const place = values.indexOf(value ?? '');
    return place < 0 ? values.length : place;
  };
  const counts = countsOf(rows, placeOf, skills, scale);
  const groups = partitionGroups(by, counts.people(values.length) > 0);
  return suppressed({ profile: teamProfile(profile), scale, skills, by, groups, counts }, survey, { now });
}
