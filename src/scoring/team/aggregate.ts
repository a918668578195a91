import type { TeamAggregate, TeamProfile, TeamScale, TeamSkill, TeamTable } from '../../model/team.js';
import { withNeeds } from './columns.js';
import { requireOnScale } from './on-scale.js';
import { createGroups, type Groups } from './groups.js';
import type { TeamSurvey } from './options.js';
import { createTally, sumOfCells, type Counts, type Staleness } from './tally.js';

/** How a team is counted. */
export interface AggregateOptions extends Staleness {
  /** The attribute by which people are counted apart; without one only all together. */
  by?: string | undefined;
  /** Says who was asked, and how many are needed in each skill. */
  survey?: TeamSurvey | undefined;
}

/** What was measured. */
export interface Measured {
  profile: TeamProfile;
  scale: TeamScale;
  skills: readonly TeamSkill[];
}

/** Writes what was counted as a document. With `by`, everybody is the sum of the groups, which have nobody in common. */
export function aggregateOf(
  { profile, scale, skills }: Measured,
  tally: Counts,
  groups: Groups,
  { by, survey, now }: AggregateOptions,
): TeamAggregate {
  const counted = groups.groups(tally.people);
  const answered = counted.reduce((sum, { group: { people = 0 } }) => sum + people, 0);
  const invited = survey?.audience?.size;
  const rows = skills.map((_, skill) => {
    const cells = counted.map(({ slot }) => tally.cell(slot, skill));
    return by === undefined ? cells : [sumOfCells(cells, scale), ...cells];
  });
  return {
    schemaVersion: 1,
    ...(survey && { survey: { id: survey.id, title: survey.title } }),
    profile,
    scale,
    privacy: { mode: 'named' },
    asOf: now.toISOString(),
    people: { answered, ...(invited !== undefined && { invited }) },
    skills: withNeeds(skills, survey),
    groups:
      by === undefined
        ? counted.map(({ group }) => group)
        : [{ people: answered }, ...counted.map(({ group }) => group)],
    cells: rows,
  };
}

/**
 * Counts a table: for each skill and group how many stand at which level, are not applicable or unrated, could step up
 * (bench) or have not used it for long (stale). It hides nothing: for a survey that promised anonymity it is not.
 */
export function aggregateTeam(table: TeamTable, options: AggregateOptions): TeamAggregate {
  const { by } = options;
  const { skills, scale, people, attributes, cells, interests, lastUsed } = table;
  const attribute = attributes.find(({ id }) => id === by);
  if (by !== undefined && !attribute) throw new RangeError(`This team has no attribute "${by}".`);
  requireOnScale(table);
  const tally = createTally(skills, scale, options);
  const groups = createGroups(by, attribute);
  people.forEach((person, i) =>
    tally.add(groups.slotOf(person.attributes), i * skills.length, cells, interests, lastUsed),
  );
  return aggregateOf(table, tally, groups, options);
}
