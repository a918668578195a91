import type { Issue } from '../../model/issue.js';
import { roleIndex } from '../../model/role-index.js';
import type { RoleProfile } from '../../model/role-profile.js';
import { areWeights } from '../../scoring/overall.js';
import { attributeIssue, unknownNames } from '../shared/attribute-issue.js';
import { VIEW_NAMES } from './views.js';

/** What a page may have misspelt. */
interface Attributes {
  view: unknown;
  context: unknown;
  tiers: unknown;
  overallUnrated: unknown;
  weights: unknown;
}

/** What the attributes name that does not exist, each in a sentence; the rest of them is used. */
export function resultsAttributeIssues(given: Attributes, profile: RoleProfile): Issue[] {
  const names: [string, unknown, readonly string[]][] = [
    ['view', given.view, VIEW_NAMES],
    ['context', given.context, profile.contexts?.map(({ id }) => id) ?? []],
    ['tiers', given.tiers, [...roleIndex(profile).byTier.keys()]],
    ['overall-unrated', given.overallUnrated, ['left-out', 'zero']],
  ];
  const unknown = names.flatMap((each) => unknownNames(...each));
  const { weights } = given;
  const isUnfit = weights !== undefined && weights !== null && !areWeights(weights);
  const expected = 'a number of 0 or more for critical, important and optional, one of them above 0,';
  return isUnfit ? [...unknown, attributeIssue('weights', expected, weights)] : unknown;
}
