import type { TeamAttribute, TeamPerson } from '../../model/team.js';
import { describe } from '../../model/issue.js';
import type { TeamOptions } from './options.js';
import type { Given, IssueList } from './set-aside.js';

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The attributes that some people have, where nobody listed them: in the order of their ids. */
function attributesOf(people: readonly TeamPerson[]): TeamAttribute[] {
  const found = new Map<string, Set<string>>();
  for (const { attributes = {} } of people) {
    for (const [id, value] of Object.entries(attributes)) {
      found.set(id, (found.get(id) ?? new Set<string>()).add(value));
    }
  }
  return [...found]
    .sort(([a], [b]) => byText(a, b))
    .map(([id, values]) => ({ id, values: [...values].sort(byText).map((value) => ({ id: value })) }));
}

/** Knows people by subject, and keeps of their attributes what is listed. */
export function createPeople({ people = [], attributes, survey }: TeamOptions, issues: IssueList) {
  const listed = attributes ?? survey?.attributes;
  const known = new Map(people.map((person) => [person.id, person]));
  const order = new Map(people.map(({ id }, place) => [id, place]));

  /** The values that are listed; a value that is not is told, and the person counts without it. */
  function fitting(given: unknown, where: Given): Readonly<Record<string, string>> | undefined {
    if (typeof given !== 'object' || given === null) return undefined;
    const entries = Object.entries(given).filter(([id, value]) => {
      if (typeof value !== 'string') return false;
      const attribute = listed?.find((each) => each.id === id);
      if (!listed || attribute?.values.some((each) => each.id === value)) return true;
      if (attribute) {
        const message = `The attribute ${describe(id)} has no value ${describe(value)}: the person counts without one.`;
        issues.note('unknown-value', message, where, ['attributes', id]);
      }
      return false;
    });
    return entries.length > 0 ? Object.fromEntries(entries) : undefined;
  }

  return {
    /** The values by which somebody is counted: the page's word goes before the assessment's. */
    attributesFor(subject: string | undefined, own: unknown, where: Given) {
      const person = subject === undefined ? undefined : known.get(subject);
      return fitting(person?.attributes ?? own, where);
    },
    nameOf: (subject: string) => known.get(subject)?.name,
    /** Where the page has somebody; those it does not know come after all others. */
    placeOf: (subject: string | undefined) => order.get(subject ?? '') ?? order.size,
    /** What these people are told apart by. */
    attributes: (those: readonly TeamPerson[]): readonly TeamAttribute[] => listed ?? attributesOf(those),
  };
}
