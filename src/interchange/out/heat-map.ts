import { FIRST_LEVEL, NOT_APPLICABLE } from '../../model/team-codes.js';
import type { TeamAggregate, TeamScale, TeamSkill, TeamTable } from '../../model/team.js';
import { meanLevel, nearestPlace, targetPlace } from '../../scoring/team/measures.js';
import type { TeamFileWords } from './team-words.js';

/** One cell: what stands in it, and where on the scale that is, from 0; no place is no colour. */
export interface HeatCell {
  text: string;
  place?: number;
  isAtTarget?: boolean;
  isHidden?: boolean;
}

export type HeatRow = { heading: string } | { label: string; cells: readonly HeatCell[] };

/** A heat map in words, before it is drawn. */
export interface HeatMap {
  title: string;
  lang: string;
  columns: readonly string[];
  rows: readonly HeatRow[];
  /** How many levels the scale has. */
  levels: number;
  /** What cells mean. */
  legend: readonly { cell: HeatCell; label: string }[];
}

/** Words of a heat map, and how its numbers are written. */
export interface HeatWords extends Pick<
  TeamFileWords,
  'tierTitle' | 'notApplicable' | 'unrated' | 'hidden' | 'everybody' | 'withoutValue' | 'atTarget'
> {
  title: string;
  lang: string;
  /** A number of the scale, or a mean with one decimal. */
  number: (value: number) => string;
}

const NOT_APPLICABLE_SIGN = '–';
const UNRATED_SIGN = '?';

/**
 * Skills by people, each with the level. `people` and `skills` are places in the table, in the order they are drawn in;
 * without them all are. It names people: of an anonymous survey there is none.
 */
export function peopleHeatMap(
  table: TeamTable,
  words: HeatWords,
  { people = table.people.map((_, i) => i), skills = table.skills.map((_, i) => i) }: HeatChoice = {},
): HeatMap {
  const { scale } = table;
  const cellOf = (person: number, skill: number, target: number | undefined): HeatCell => {
    const code = table.cells[person * table.skills.length + skill] ?? 0;
    const place = code - FIRST_LEVEL;
    const level = scale.levels[place];
    if (!level) return { text: code === NOT_APPLICABLE ? NOT_APPLICABLE_SIGN : UNRATED_SIGN };
    return { text: words.number(level.value), place, isAtTarget: target !== undefined && place >= target };
  };
  return {
    ...frame(words, scale),
    columns: people.map((person) => table.people[person]?.name ?? table.people[person]?.id ?? ''),
    rows: rowsOf(table.skills, skills, words, (skill, i) => {
      const target = targetPlace(skill, scale);
      return people.map((person) => cellOf(person, i, target));
    }),
    legend: [
      ...levelLegend(words, scale),
      { cell: { text: '', isAtTarget: true }, label: words.atTarget },
      { cell: { text: NOT_APPLICABLE_SIGN }, label: words.notApplicable },
      { cell: { text: UNRATED_SIGN }, label: words.unrated },
    ],
  };
}

/** Skills by groups, each with the mean level; what the aggregate hides is hidden. */
export function groupHeatMap(
  aggregate: TeamAggregate,
  words: HeatWords,
  { skills = aggregate.skills.map((_, i) => i) }: Pick<HeatChoice, 'skills'> = {},
): HeatMap {
  const { scale, groups } = aggregate;
  const cellOf = (i: number, group: number): HeatCell => {
    const cell = aggregate.cells[i]?.[group];
    if (!cell) return { text: words.hidden, isHidden: true };
    const mean = meanLevel(cell, scale);
    return mean === undefined
      ? { text: UNRATED_SIGN }
      : { text: words.number(mean), place: nearestPlace(mean, scale) };
  };
  const isHiding = skills.some((i) => groups.some((_, group) => !aggregate.cells[i]?.[group]));
  return {
    ...frame(words, scale),
    columns: groups.map(({ attribute, value, label }) =>
      attribute === undefined ? words.everybody : (label ?? value ?? words.withoutValue),
    ),
    rows: rowsOf(aggregate.skills, skills, words, (_, i) => groups.map((__, group) => cellOf(i, group))),
    legend: [
      ...levelLegend(words, scale),
      { cell: { text: UNRATED_SIGN }, label: words.unrated },
      ...(isHiding ? [{ cell: { text: '', isHidden: true }, label: words.hidden }] : []),
    ],
  };
}

export interface HeatChoice {
  people?: readonly number[];
  skills?: readonly number[];
}

const frame = ({ title, lang }: HeatWords, { levels }: TeamScale) => ({ title, lang, levels: levels.length });

const levelLegend = ({ number }: HeatWords, { levels }: TeamScale) =>
  levels.map(({ value, label }, place) => ({ cell: { text: number(value), place }, label }));

/** A line a skill, led by the tier's title where that begins. */
function rowsOf(
  all: readonly TeamSkill[],
  skills: readonly number[],
  { tierTitle }: HeatWords,
  cells: (skill: TeamSkill, i: number) => HeatCell[],
): HeatRow[] {
  return skills.flatMap((i, at): HeatRow[] => {
    const skill = all[i];
    if (!skill) return [];
    const row = { label: skill.name, cells: cells(skill, i) };
    const isFirst = all[skills[at - 1] ?? -1]?.tier !== skill.tier;
    return isFirst ? [{ heading: tierTitle(skill.tier) }, row] : [row];
  });
}
