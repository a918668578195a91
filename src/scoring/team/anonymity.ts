import { FIRST_LEVEL, NOT_APPLICABLE, UNRATED } from '../../model/team-codes.js';
import type {
  TeamAggregate,
  TeamAttribute,
  TeamCell,
  TeamGroup,
  TeamScale,
  TeamTable,
} from '../../model/team.js';
import { LEAST_GROUP } from '../../model/limits.js';
import type { Measured } from './aggregate.js';
import { requireOnScale } from './on-scale.js';
import { hiddenGroups, isHidingSafe, isSafe } from './suppression.js';
import { createTally, sumOfCells, type Counts, type Tally } from './tally.js';

/** What of a survey decides what may be seen. */
export interface SurveyTerms {
  id: string;
  title: string;
  /** ISO 8601; without it nothing is ever told. */
  closes?: string | undefined;
  audience?: { size?: number | undefined } | undefined;
  needs?: Readonly<Record<string, number>> | undefined;
  privacy: {
    /** Least number of people that are counted together; 5 where it is missing or less. */
    minGroup?: number | undefined;
    /** The attribute that results may be broken down by. */
    by?: string | undefined;
  };
}

/**
 * What an anonymous survey lets be seen.
 *
 * The promise: whoever reads all that is published, at any time, in any form, and also knows what they answered
 * themselves, who is in which group, how large each group is and these rules, cannot tell of anybody else what they
 * answered in any skill: at least two answers stay possible. Not promised: anything against several who tell each
 * other their answers, against one who answered more than once, against whoever moves the end of a survey or calls
 * this with other terms, about what two surveys say of the same people, or about how likely an answer is.
 *
 * 1. Before the survey closes nothing is told but how many answered; what comes later is left out. So there are no
 *    two looks to subtract from each other.
 * 2. With fewer than `minGroup` people nothing is told but that.
 * 3. There is one breakdown, the survey's own `privacy.by`, so that no two can be crossed. Its groups share out all
 *    people: those without a value are a group too.
 * 4. Which groups are hidden depends on sizes alone (`hiddenGroups`): those below `minGroup`, and another one where
 *    these hold too few together. All hidden groups are one block, the rest of the total.
 * 5. Counts are safe if `minGroup` people rated, and no category (a level, not applicable, unrated) holds all people
 *    but one, or all (`isSafe`). A total that is not safe is not shown, nor anything else of its skill.
 * 6. Blocks of a skill, the visible groups and the rest, are shown all or none. They are shown if each is safe, and if
 *    hiding them would be safe too, for hiding tells as well: that some block is not safe. Of 6, 3, 3 and 3 people on
 *    four levels in groups of 5 and 10 there is no other way to that than four or five of the small group on the first
 *    level; one of them who is on another knows all the others. For a total like this blocks are hidden always, however
 *    it is split (`isHidingSafe`), and then hiding tells nothing.
 *
 * Why that is enough. A skill's row depends on the answers to that skill and on sizes, so skills can be looked at one
 * by one. Within a block all people are alike to everything published.
 * - Blocks shown: what the reader knows of a block is its counts, less the own answer if that is in it. Any order of
 *   people gives the same row, and by 5 two categories at least are left.
 * - Only the total shown: by 6 either blocks of that total are never shown, so that all people are alike, and 5 holds
 *   for them; or some ways to split it are shown, and `isHidingSafe` is what was to be proved of the others.
 * - Nothing shown: everybody else agreeing on any category, whatever the own answer is, is as unsafe as what is.
 * - The bench is part of one category, with the reader's own place in it known: it tells apart people of whom nobody
 *   knows that they are in that category. It is told where its cell is.
 *
 * It holds for what is handed on from here. Assessments or a table in the page are not anonymous, whatever is drawn.
 */
export function anonymousAggregate(
  table: TeamTable,
  survey: SurveyTerms,
  { now = new Date() }: { now?: Date | number | string } = {},
): TeamAggregate {
  const closes = Date.parse(survey.closes ?? '');
  const by = table.attributes.find(({ id }) => id === survey.privacy.by);
  const { groups, groupOf } = partition(table, by, closes);
  return suppressed({ ...table, by, groups, counts: counted(table, groupOf) }, survey, { now });
}

/** A team that was counted by the groups of a survey's one breakdown, wherever that was done. */
export interface CountedTeam extends Measured {
  by: TeamAttribute | undefined;
  /** Its groups, which share out all people: with `by` those of `partitionGroups`, else one. */
  groups: readonly TeamGroup[];
  /** What was counted, by place in `groups`. */
  counts: Counts;
}

/** What of these counts an anonymous survey lets be seen, by the rules of `anonymousAggregate`. */
export function suppressed(
  { by, groups, counts, ...team }: CountedTeam,
  survey: SurveyTerms,
  { now }: { now: Date | number | string },
): TeamAggregate {
  const least = Math.max(LEAST_GROUP, survey.privacy.minGroup ?? LEAST_GROUP);
  const closes = Date.parse(survey.closes ?? '');
  const time = new Date(now);
  // a date that cannot be read is never reached
  const isClosed = time.getTime() >= closes;
  const sizes = groups.map((_, group) => counts.people(group));
  const answered = sizes.reduce((sum, size) => sum + size, 0);
  const isTold = isClosed && answered >= least;
  const hidden = hiddenGroups(sizes, least);
  const invited = survey.audience?.size;
  return {
    schemaVersion: 1,
    survey: { id: survey.id, title: survey.title },
    ...definition(team, survey.needs),
    privacy: { mode: 'anonymous', minGroup: least },
    asOf: new Date(isClosed ? closes : time).toISOString(),
    people: { answered, ...(invited !== undefined && { invited }) },
    groups: [
      { people: answered },
      ...(isTold && by ? groups.map((group, i) => told(group, sizes[i], hidden[i])) : []),
    ],
    cells: team.skills.map((_, skill) => {
      if (!isTold) return [null];
      const cells = groups.map((_, group) => counts.cell(group, skill));
      const [total = null, ...rest] = row(cells, team.scale, hidden, least);
      return by ? [total, ...rest] : [total];
    }),
  };
}

/** The groups of a breakdown: those of its values, and one of people without a value where there are any. */
export function partitionGroups(by: TeamAttribute | undefined, hasRest: boolean): TeamGroup[] {
  if (!by) return [{}];
  const groups = by.values.map(({ id, label }): TeamGroup => ({
    attribute: by.id,
    value: id,
    ...(label !== undefined && { label }),
  }));
  return hasRest ? [...groups, { attribute: by.id }] : groups;
}

/** Who is counted with whom; a value that the attribute does not list is none, so that it cannot name anybody. */
function partition({ people, submittedAt }: TeamTable, by: TeamAttribute | undefined, closes: number) {
  const values = by?.values ?? [];
  const isLate = (person: number) => (submittedAt[person] ?? NaN) > closes;
  const groupOf = people.map(({ attributes }, person) => {
    if (isLate(person)) return -1;
    const place = values.findIndex(({ id }) => by && id === attributes?.[by.id]);
    return place < 0 ? values.length : place;
  });
  return { groups: partitionGroups(by, groupOf.includes(values.length)), groupOf };
}

const told = (group: TeamGroup, people = 0, hidden: TeamGroup['hidden']): TeamGroup =>
  hidden ? { ...group, hidden } : { ...group, people };

/** Counts a table by group; who is in none (-1) does not count. When a skill was used last is none of an anonymous survey's. */
function counted(table: TeamTable, groupOf: readonly number[]): Tally {
  requireOnScale(table);
  const { skills, scale, cells, interests } = table;
  const tally = createTally(skills, scale);
  groupOf.forEach((group, person) => {
    if (group >= 0) tally.add(group, person * skills.length, cells, interests);
  });
  return tally;
}

/** A cell's people by category: what suppression looks at. */
const categoriesOf = ({ unrated, notApplicable, levels }: TeamCell): Uint32Array => {
  const counts = new Uint32Array(FIRST_LEVEL + levels.length);
  counts[UNRATED] = unrated;
  counts[NOT_APPLICABLE] = notApplicable;
  counts.set(levels, FIRST_LEVEL);
  return counts;
};

const peopleIn = (counts: Uint32Array) => counts.reduce((sum, count) => sum + count, 0);

/** The cells of a skill: the total's, then those of the groups. */
function row(
  cells: readonly TeamCell[],
  scale: TeamScale,
  hidden: readonly TeamGroup['hidden'][],
  least: number,
): (TeamCell | null)[] {
  const all = sumOfCells(cells, scale);
  const total = categoriesOf(all);
  if (!isSafe(total, least)) return [null, ...cells.map(() => null)];

  const shown = cells.filter((_, group) => !hidden[group]);
  const rest = sumOfCells(
    cells.filter((_, group) => hidden[group]),
    scale,
  );
  const blocks = [...shown, rest]
    .map(categoriesOf)
    .filter((block, i) => i < shown.length || peopleIn(block) > 0);
  const isShown =
    blocks.every((block) => isSafe(block, least)) && isHidingSafe(total, blocks.map(peopleIn), least);
  return [all, ...cells.map((cell, group) => (isShown && !hidden[group] ? cell : null))];
}

/** What is asked of the team, from named fields alone: nothing else that stands in a table is handed on. */
function definition({ profile, scale, skills }: Measured, needs: SurveyTerms['needs']) {
  return {
    profile: { id: profile.id, version: profile.version, title: profile.title, lang: profile.lang },
    scale: {
      ...(scale.id !== undefined && { id: scale.id }),
      levels: scale.levels.map(({ value, label }) => ({ value, label })),
    },
    skills: skills.map(({ tier, skill, name, importance, target, need }) => {
      const wanted = need ?? (needs && Object.hasOwn(needs, skill) ? needs[skill] : undefined);
      return {
        tier,
        skill,
        name,
        ...(importance !== undefined && { importance }),
        ...(target !== undefined && { target }),
        ...(wanted !== undefined && { need: wanted }),
      };
    }),
  };
}
