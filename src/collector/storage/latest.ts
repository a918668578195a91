import { sql, type RawBuilder } from 'kysely';
import type { Relation } from '../../model/relations.js';
import type { TeamScale } from '../../model/team.js';

/** Whose submissions count. */
export interface Asked {
  surveyId: string;
  relation: Relation;
  scale: TeamScale;
}

/**
 * The queries before a `select`: after them `latest` has, of each person, the submission that counts, by the rules of
 * `latestClaims`: none that another of theirs corrects, of the others the latest, a correction being as late as what it
 * corrects. `walk` goes from each submission to those that it corrects; `path` keeps it from going in circles.
 */
export function latestOf({ surveyId, relation, scale }: Asked): RawBuilder<unknown> {
  const values = scale.levels.map(({ value }) => value);
  const id = scale.id ?? null;
  return sql`
    claim as (
      select assessment_id as id, subject, replaces, submitted_at as at
      from assessment
      where survey_id = ${surveyId} and relation = ${relation} and scale_values = ${values}::bigint[]
        and (scale_id is null or ${id}::text is null or scale_id = ${id}::text)
    ),
    walk as (
      select id as start, id, subject, replaces, at, array[id] as path from claim
      union all
      select walk.start, claim.id, claim.subject, claim.replaces, claim.at, walk.path || claim.id
      from walk join claim on claim.id = walk.replaces
        and claim.subject is not distinct from walk.subject and claim.id <> all (walk.path)
    ),
    ends as (
      select distinct on (start) start, subject, path,
        max(at) over (partition by start) as at,
        -- who has no subject goes by where the corrections began; of a circle by its least id
        case when replaces = any (path)
          then (select min(each collate "C") from unnest(path[array_position(path, replaces):]) each)
          else coalesce(replaces, id) end as root
      from walk order by start, cardinality(path) desc
    ),
    outdated as (
      select distinct claim.id from claim join claim later on later.replaces = claim.id and later.id <> claim.id
        and later.subject is not distinct from claim.subject
    ),
    person as (
      select start as id, at, case when subject is null then 'a ' || root else 's ' || subject end as person,
        outdated.id is not null as is_outdated
      from ends left join outdated on outdated.id = start
    ),
    latest as (
      select distinct on (person) id from person
      -- where all correct each other in a circle, time alone is left
      order by person, is_outdated, at desc, id collate "C" desc
    )`;
}
