import type { Issue } from '../../../model/issue.js';
import type { Survey } from '../../../model/survey.js';

/** What a page says of a person, by attribute. */
const entriesOf = (given: unknown) =>
  typeof given === 'object' && given !== null ? Object.entries(given as Record<string, unknown>) : [];

const isListed = ({ attributes = [] }: Survey, id: string, value: unknown) =>
  attributes.some((attribute) => attribute.id === id && attribute.values.some((each) => each.id === value));

/** The group values that the survey lists; nothing where there are none. */
export function groupsIn(survey: Survey, given: unknown): Record<string, string> | undefined {
  const known = entriesOf(given).filter(([id, value]) => isListed(survey, id, value));
  return known.length > 0 ? (Object.fromEntries(known) as Record<string, string>) : undefined;
}

/** The group values that it does not list, each in a sentence. */
export function unfitGroups(survey: Survey, given: unknown): Issue[] {
  return entriesOf(given)
    .filter(([id, value]) => !isListed(survey, id, value))
    .map(([id, value]) => ({
      path: '$',
      code: 'unfit-group-values',
      message: `Expected attributes and values that the survey lists in "groupValues", found ${JSON.stringify({ [id]: value })}.`,
    }));
}
