import type { Path, Place } from './finding.js';
import { isOnScale, levelsOutOfOrder } from './levels.js';
import type { Rules } from './check.js';
import { FIRST_LEVEL } from './team-codes.js';
import type { TeamAggregate, TeamAttribute, TeamCell, TeamScale, TeamSkill } from './team.js';
import type { TeamTableJson } from './team-table.js';

/** A scale as rules about scales take it. */
const plainScale = ({ levels }: TeamScale) => ({ levels: [...levels] });

function* repeated(entries: Iterable<readonly [id: string, path: Path]>): Iterable<Place> {
  const seen = new Set<string>();
  for (const [id, path] of entries) {
    if (seen.has(id)) yield { path, input: id };
    seen.add(id);
  }
}

interface Measured {
  scale: TeamScale;
  skills: readonly TeamSkill[];
}

const measuredRules = {
  'scale-order': ({ scale }: Measured) => levelsOutOfOrder(plainScale(scale), ['scale']),
  'duplicate-skill-id': ({ skills }: Measured) =>
    repeated(skills.map(({ skill }, i) => [skill, ['skills', i, 'skill']])),
  *'off-scale'({ skills, scale: given }: Measured): Iterable<Place> {
    const scale = plainScale(given);
    for (const [i, { target }] of skills.entries()) {
      if (target !== undefined && !isOnScale(scale, target))
        yield { path: ['skills', i, 'target'], input: target, scale };
    }
  },
};

const codeOf = (character: string) => parseInt(character, 36);

const hasValue = (attributes: readonly TeamAttribute[], id: string, value: string) =>
  attributes.some((each) => each.id === id && each.values.some((one) => one.id === value));

/** What a table must keep to beyond its schema. */
export const teamTableRules: Rules<TeamTableJson> = {
  ...measuredRules,
  'duplicate-person-id': ({ people }) => repeated(people.map(({ id }, i) => [id, ['people', i, 'id']])),
  'duplicate-attribute-id': ({ attributes }) => attributePlaces(attributes),
  *'unknown-value'({ people, attributes }) {
    for (const [i, person] of people.entries()) {
      for (const [id, value] of Object.entries(person.attributes ?? {})) {
        if (!hasValue(attributes, id, value)) yield { path: ['people', i, 'attributes', id], input: value };
      }
    }
  },
  *'row-length'({ people, skills: { length } }) {
    for (const [i, { cells, interests, lastUsed }] of people.entries()) {
      for (const [name, row] of Object.entries({ cells, interests, lastUsed })) {
        if (row !== undefined && row.length !== length)
          yield { path: ['people', i, name], input: row.length, length };
      }
    }
  },
  *'off-scale-cell'({ people, scale }) {
    const most = FIRST_LEVEL + scale.levels.length - 1;
    for (const [i, { cells }] of people.entries()) {
      const wrong = Array.from(cells).find((character) => codeOf(character) > most);
      if (wrong !== undefined) yield { path: ['people', i, 'cells'], input: wrong, most: most.toString(36) };
    }
  },
};

function* attributePlaces(attributes: readonly TeamAttribute[]): Iterable<Place> {
  yield* repeated(attributes.map(({ id }, i) => [id, ['attributes', i, 'id']]));
  for (const [i, { values }] of attributes.entries())
    yield* repeated(values.map(({ id }, v) => [id, ['attributes', i, 'values', v, 'id']]));
}

const peopleIn = ({ levels, notApplicable, unrated }: TeamCell) =>
  levels.reduce((sum, people) => sum + people, notApplicable + unrated);

function* eachCell({ cells, groups }: TeamAggregate) {
  for (const [skill, row] of cells.entries()) {
    for (const [group, cell] of row.entries()) {
      const asked = groups[group];
      if (asked) yield { cell, group: asked, path: ['cells', skill, group] as const };
    }
  }
}

/** What an aggregate must keep to beyond its schema. */
export const teamAggregateRules: Rules<TeamAggregate> = {
  ...measuredRules,
  *'everybody-first'({ groups: [first] }) {
    if (first?.attribute !== undefined || first?.value !== undefined)
      yield { path: ['groups', 0], input: first.value ?? first.attribute };
  },
  'duplicate-group': ({ groups }) =>
    repeated(groups.map(({ attribute, value }, i) => [JSON.stringify([attribute, value]), ['groups', i]])),
  *'cells-shape'({ cells, skills, groups, scale }) {
    if (cells.length !== skills.length) yield { path: ['cells'], input: cells.length, length: skills.length };
    for (const [i, row] of cells.entries()) {
      if (row.length !== groups.length)
        yield { path: ['cells', i], input: row.length, length: groups.length };
      for (const [g, cell] of row.entries()) {
        const { length } = scale.levels;
        if (cell && cell.levels.length !== length)
          yield { path: ['cells', i, g, 'levels'], input: cell.levels.length, length };
      }
    }
  },
  *'hidden-group'(aggregate) {
    for (const { cell, group, path } of eachCell(aggregate)) {
      if (cell && group.hidden) yield { path, input: cell };
    }
  },
  *'people-of-cell'(aggregate) {
    for (const { cell, group, path } of eachCell(aggregate)) {
      const { people } = group;
      if (cell && people !== undefined && peopleIn(cell) !== people)
        yield { path, input: peopleIn(cell), people };
    }
  },
  *'part-of-cell'(aggregate) {
    for (const { cell, path } of eachCell(aggregate)) {
      if (!cell) continue;
      const rated = cell.levels.reduce((sum, people) => sum + people, 0);
      if (cell.bench + cell.stale > rated) yield { path, input: cell.bench + cell.stale, rated };
    }
  },
};
