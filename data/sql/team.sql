-- What a team has, counted of the rows of GET /surveys/:survey/rows.ndjson, as `skills-matrix/core` counts it:
-- `team_skill`, one line a skill and group, and `team_level`, how many people stand at which level. A group is everybody
-- (attribute null), or those with one value of one attribute (value null: those without one).
--
-- Written for DuckDB: duckdb team.duckdb < team.sql. Only the first statement is its own. Spark, BigQuery: `string` in
-- place of `varchar`. BigQuery: views stand in a dataset, `create or replace view mine.team_row`, and are named with it.

-- 1 · Which rows, and by which attribute. 'rows-*.ndjson' takes many surveys at once, which are never counted together;
-- take each survey once. A name with a hyphen stands in quotes, "attribute_job-level". A file without any attribute:
-- `cast(null as varchar) as value`.
-- Spark: from json.`rows.ndjson`. Trino, BigQuery: from an external table of JSON lines. Both have the columns as they are.
create or replace view team_row as
select
  coalesce(survey, '') as survey, subject, 'office' as attribute, attribute_office as value,
  tier, skill, skill_name, importance, target, target_step, state, level, level_label, level_step, interest, last_used
from read_json('rows.ndjson', format = 'newline_delimited', columns = {
  survey: 'varchar', subject: 'varchar', attribute_office: 'varchar', tier: 'varchar', skill: 'varchar',
  skill_name: 'varchar', importance: 'varchar', target: 'bigint', target_step: 'integer', state: 'varchar',
  level: 'bigint', level_label: 'varchar', level_step: 'integer', interest: 'integer', last_used: 'varchar'
});

-- 2 · The month in which it is counted, and the months without use after which a skill at target is stale.
create or replace view team_parameter as
select '2026-03' as today, 24 as stale_months;

-- One line for each person, group that the person is in, and skill; 1 where something is so, else null.
create or replace view team_answer as
with person as (
  select distinct survey, subject, attribute, value from team_row
),
skill as (
  -- of which somebody said something
  select distinct survey, tier, skill, skill_name, importance, target, target_step from team_row
),
scope as (
  select 'everybody' as scope union all select 'group' as scope
),
recent as (
  select
    cast(substr(today, 1, 4) as integer) * 12 + cast(substr(today, 6, 2) as integer) - stale_months as fresh_from
  from team_parameter
)
select
  person.survey, person.subject,
  case when scope.scope = 'group' then person.attribute end as attribute,
  case when scope.scope = 'group' then person.value end as value,
  skill.tier, skill.skill, skill.skill_name, skill.importance, skill.target, skill.target_step,
  -- who said nothing of a skill has no row for it, and is unrated there; never zero
  case when said.state in ('rated', 'not-applicable') then said.state else 'unrated' end as state,
  said.level, said.level_label, said.level_step,
  case when said.level_step >= skill.target_step then 1 end as at_target,
  case when said.level_step < skill.target_step then 1 end as below_target,
  -- one step short, and interested: steps, since a scale's values may lie unevenly
  case when said.level_step = skill.target_step - 1 and said.interest >= 2 then 1 end as bench,
  case
    when said.level_step >= skill.target_step
      and cast(substr(said.last_used, 1, 4) as integer) * 12
        + cast(substr(said.last_used, 6, 2) as integer) < recent.fresh_from then 1
  end as stale
from person
cross join scope
cross join recent
join skill on skill.survey = person.survey
left join team_row as said
  on said.survey = person.survey and said.subject = person.subject and said.skill = skill.skill;

-- People by level. A level that nobody chose has no line.
create or replace view team_level as
select survey, attribute, value, tier, skill, level_step, level, level_label, count(*) as people
from team_answer
where state = 'rated'
group by survey, attribute, value, tier, skill, level_step, level, level_label;

-- All else. people = rated + not_applicable + unrated. Where the role names no target, at_target, below_target and
-- coverage are null; the mean is where nobody rated. Coverage is of one needed person: where the survey's `needs` names
-- more, least(1, at_target / that number).
create or replace view team_skill as
select
  survey, attribute, value, tier, skill, skill_name, importance, target,
  count(*) as people,
  count(case when state = 'rated' then 1 end) as rated,
  count(case when state = 'not-applicable' then 1 end) as not_applicable,
  count(case when state = 'unrated' then 1 end) as unrated,
  case when target_step is not null then count(at_target) end as at_target,
  case when target_step is not null then count(below_target) end as below_target,
  case when target_step is not null then least(count(at_target), 1) end as coverage,
  count(bench) as bench,
  count(stale) as stale,
  avg(level) as mean_level
from team_answer
group by survey, attribute, value, tier, skill, skill_name, importance, target, target_step;

select * from team_skill order by survey, tier, skill, attribute, value;
