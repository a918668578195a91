import { FIRST_LEVEL, NOT_APPLICABLE } from '../../model/team-codes.js';
import type { TeamAggregate, TeamTable } from '../../model/team.js';
import { csv } from './csv.js';
import { lineOf } from './team-measures.js';

/**
 * A team as a table of people by skills. Columns: `subject`, `name`, `attribute_ID` for each attribute, `submitted_at`,
 * then one a skill, headed by its id: the level, `not-applicable`, or nothing where it is unrated. It names people, so
 * there is none of an anonymous survey. With `isRest` it goes on below another table of the same columns.
 */
export function teamCsv(
  { scale, skills, people, attributes, cells, submittedAt }: TeamTable,
  { isRest = false }: { isRest?: boolean } = {},
): string {
  const head = [
    'subject',
    'name',
    ...attributes.map(({ id }) => `attribute_${id}`),
    'submitted_at',
    ...skills.map(({ skill }) => skill),
  ];
  const lines = people.map(({ id, name, attributes: values }, person) => {
    const at = submittedAt[person] ?? NaN;
    return [
      id,
      name,
      ...attributes.map((each) => values?.[each.id]),
      Number.isNaN(at) ? undefined : new Date(at).toISOString(),
      ...skills.map((_, i) => {
        const code = cells[person * skills.length + i] ?? 0;
        return code === NOT_APPLICABLE ? 'not-applicable' : scale.levels[code - FIRST_LEVEL]?.value;
      }),
    ];
  });
  return csv(isRest ? lines : [head, ...lines], { isRest });
}

/**
 * What a team has, as a table of skills and groups. Columns: `tier`, `skill` (ids), `name`, `importance`, `target`,
 * `attribute`, `value` (ids; none for everybody), `group`, `people`, `hidden`, `rated`, `mean`, `median`, `at_target`,
 * `below_target`, `need`, `missing` (needed and not there; of everybody only), `bench`, `stale`, `not_applicable`,
 * `unrated`, then the people on each level, `level_0` and so on. Of what an anonymous survey hides, `hidden` has the word
 * that is given, and the columns after it nothing. Means have two decimals at most.
 */
export function teamMeasuresCsv(aggregate: TeamAggregate, { hidden }: { hidden: string }): string {
  const { skills, groups, cells, scale } = aggregate;
  const head = [
    'tier',
    'skill',
    'name',
    'importance',
    'target',
    'attribute',
    'value',
    'group',
    'people',
    'hidden',
    'rated',
    'mean',
    'median',
    'at_target',
    'below_target',
    'need',
    'missing',
    'bench',
    'stale',
    'not_applicable',
    'unrated',
    ...scale.levels.map(({ value }) => `level_${value}`),
  ];
  const lines = skills.flatMap((skill, i) =>
    groups.map((group, g) => {
      const about = [
        skill.tier,
        skill.skill,
        skill.name,
        skill.importance,
        skill.target,
        group.attribute,
        group.value,
        group.label,
        group.people,
      ];
      const cell = cells[i]?.[g];
      if (!cell) return [...about, hidden];
      const measured = lineOf(cell, g === 0 ? skill : { ...skill, need: undefined }, scale);
      return [
        ...about,
        undefined,
        measured.rated,
        measured.mean,
        measured.median,
        measured.atTarget,
        measured.belowTarget,
        measured.need,
        measured.missing,
        cell.bench,
        cell.stale,
        cell.notApplicable,
        cell.unrated,
        ...cell.levels,
      ];
    }),
  );
  return csv([head, ...lines.map((line) => head.map((_, column) => line[column]))]);
}
