import { importanceRank, IMPORTANCES } from '../../model/importance.js';
import { FIRST_LEVEL } from '../../model/team-codes.js';
import type { TeamAggregate, TeamTable } from '../../model/team.js';
import { folded } from '../shared/folded.js';
import { atTarget } from '../../scoring/team/measures.js';
import type { PeopleOrder, TeamUiState } from './ui-store.js';

const hasAll = (text: string, words: readonly string[]) => words.every((word) => text.includes(word));

/** Texts of people to be searched, made once a table: there may be ten thousand. */
const haystacks = new WeakMap<TeamTable, readonly string[]>();

function haystackOf(table: TeamTable): readonly string[] {
  const known = haystacks.get(table);
  if (known) return known;
  const labels = new Map(
    table.attributes.flatMap(({ id, values }) =>
      values.map((value) => [`${id} ${value.id}`, value.label ?? value.id]),
    ),
  );
  const texts = table.people.map(({ id, name = id, attributes = {} }) =>
    folded(
      [name, ...Object.entries(attributes).map((entry) => labels.get(entry.join(' ')) ?? entry[1])].join(' '),
    ),
  );
  haystacks.set(table, texts);
  return texts;
}

/** How many at target a skill lacks: of those needed, or one where nobody says how many are. */
export function shortBy({ skills, cells, scale }: TeamAggregate, place: number): number {
  const skill = skills[place];
  const cell = cells[place]?.[0];
  if (!skill || !cell) return 0;
  const found = atTarget(cell, skill, scale);
  return found === undefined ? 0 : Math.max((skill.need ?? 1) - found, 0);
}

type Filters = Pick<TeamUiState, 'query' | 'tier' | 'importance' | 'short' | 'skillOrder' | 'peopleOrder'>;

/** Means of all levels of each person, as places of the scale; −1 where nothing is rated. */
function meansOf({ people, skills, cells }: TeamTable): Float64Array {
  return Float64Array.from(people, (_, person) => {
    let sum = 0;
    let rated = 0;
    for (let i = person * skills.length; i < (person + 1) * skills.length; i++) {
      const code = cells[i] ?? 0;
      if (code < FIRST_LEVEL) continue;
      sum += code - FIRST_LEVEL;
      rated++;
    }
    return rated > 0 ? sum / rated : -1;
  });
}

type Compare = (a: string, b: string) => number;

/** People in each order, by their places in the table. */
const PEOPLE_ORDERS: Readonly<
  Record<PeopleOrder, (table: TeamTable, compare: Compare) => readonly number[]>
> = {
  given: ({ people }) => people.map((_, i) => i),
  name({ people }, compare) {
    const names = people.map(({ id, name = id }) => name);
    return [...names.keys()].sort((a, b) => compare(names[a] ?? '', names[b] ?? ''));
  },
  mean(table) {
    const means = meansOf(table);
    return [...means.keys()].sort((a, b) => (means[b] ?? 0) - (means[a] ?? 0) || a - b);
  },
};

/** People in the order that was asked for last, by table: what a letter in the search changes is not the order. */
const orders = new WeakMap<TeamTable, { key: string; places: readonly number[] }>();

function orderOf(table: TeamTable, order: PeopleOrder, lang: string, compare: Compare): readonly number[] {
  const key = `${order} ${lang}`;
  const known = orders.get(table);
  if (known?.key === key) return known.places;
  const places = PEOPLE_ORDERS[order](table, compare);
  orders.set(table, { key, places });
  return places;
}

/**
 * What stays under the search: skills by their names, people by their names and what they are told apart by. Words that
 * only one of the two has narrow that one alone.
 */
function found(
  aggregate: TeamAggregate,
  table: TeamTable | undefined,
  people: readonly number[],
  query: string,
) {
  const words = folded(query).split(/\s+/).filter(Boolean);
  const skills = aggregate.skills.map((_, i) => i);
  if (words.length === 0) return { skills, people };
  const someSkills = skills.filter((i) => hasAll(folded(aggregate.skills[i]?.name ?? ''), words));
  const texts = table ? haystackOf(table) : [];
  const somePeople = people.filter((i) => hasAll(texts[i] ?? '', words));
  if (someSkills.length === 0 && somePeople.length === 0) return { skills: [], people: [] };
  return {
    skills: someSkills.length > 0 ? someSkills : skills,
    people: somePeople.length > 0 ? somePeople : people,
  };
}

/** The skills and the people that show, in order. */
export function shownOf(
  aggregate: TeamAggregate,
  table: TeamTable | undefined,
  { query, tier, importance, short, skillOrder, peopleOrder }: Filters,
  lang: string,
) {
  const { compare } = new Intl.Collator(lang, { numeric: true });
  const all = table ? orderOf(table, peopleOrder, lang, compare) : [];
  const { skills, people } = found(aggregate, table, all, query);
  const skillOf = (place: number) => aggregate.skills[place];
  const shown = skills.filter((place) => {
    const skill = skillOf(place);
    return (
      (!tier || skill?.tier === tier) &&
      (!importance || skill?.importance === importance) &&
      (!short || shortBy(aggregate, place) > 0)
    );
  });
  if (skillOrder === 'name') shown.sort((a, b) => compare(skillOf(a)?.name ?? '', skillOf(b)?.name ?? ''));
  if (skillOrder === 'short')
    shown.sort(
      (a, b) =>
        shortBy(aggregate, b) - shortBy(aggregate, a) ||
        importanceRank(skillOf(b)?.importance) - importanceRank(skillOf(a)?.importance) ||
        a - b,
    );
  return { skills: shown, people };
}

/** The importances that skills of the team have, the highest first. */
export const importancesOf = ({ skills }: TeamAggregate) =>
  [...IMPORTANCES]
    .sort((a, b) => importanceRank(b) - importanceRank(a))
    .filter((importance) => skills.some((skill) => skill.importance === importance));
