import type { Issue } from '../../model/issue.js';
import { roleIndex } from '../../model/role-index.js';
import type { RoleProfile } from '../../model/role-profile.js';
import { areWeights } from '../../scoring/overall.js';
import { ids } from '../shared/ids.js';
import { VIEW_NAMES } from './views.js';

/** What a page may have misspelt. */
interface Attributes {
  view: unknown;
  context: unknown;
  tiers: unknown;
  overallUnrated: unknown;
  weights: unknown;
}

const issue = (attribute: string, expected: string, found: unknown): Issue => ({
  path: '$',
  code: `unfit-${attribute}`,
  message: `Expected ${expected} in "${attribute}", found ${JSON.stringify(found)}.`,
});

/** What the attributes name that does not exist, each in a sentence; the rest of them is used. */
export function resultsAttributeIssues(given: Attributes, profile: RoleProfile): Issue[] {
  const names: [string, unknown, readonly string[]][] = [
    ['view', given.view, VIEW_NAMES],
    ['context', given.context, profile.contexts?.map(({ id }) => id) ?? []],
    ['tiers', given.tiers, [...roleIndex(profile).byTier.keys()]],
    ['overall-unrated', given.overallUnrated, ['left-out', 'zero']],
  ];
  const unknown = names.flatMap(([attribute, value, known]) =>
    (ids(value) ?? [])
      .filter((id) => !known.includes(id))
      .map((id) => issue(attribute, `one of ${known.join(', ') || 'none'}`, id)),
  );
  const { weights } = given;
  const isUnfit = weights !== undefined && weights !== null && !areWeights(weights);
  const expected = 'a number of 0 or more for critical, important and optional, one of them above 0,';
  return isUnfit ? [...unknown, issue('weights', expected, weights)] : unknown;
}
