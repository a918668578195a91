import type { Issue } from '../../model/issue.js';
import { RELATIONS } from '../../model/relations.js';
import { attributeIssue, unknownNames } from '../shared/attribute-issue.js';
import type { TeamScene } from './scene.js';
import { VIEW_NAMES } from './views.js';

/** What a page may have misspelt. */
interface Attributes {
  view: unknown;
  by: unknown;
  context: unknown;
  relation: unknown;
  staleMonths: unknown;
}

/** What the attributes name that does not exist, each in a sentence; the rest of them is used. */
export function teamAttributeIssues(given: Attributes, { profile, attributes, table }: TeamScene): Issue[] {
  const { staleMonths } = given;
  const isMonths = typeof staleMonths === 'number' && staleMonths > 0;
  return [
    ...unknownNames('view', given.view, VIEW_NAMES),
    ...(table
      ? unknownNames(
          'by',
          given.by,
          attributes.map(({ id }) => id),
        )
      : []),
    ...(profile.contexts
      ? unknownNames(
          'context',
          given.context,
          profile.contexts.map(({ id }) => id),
        )
      : []),
    ...unknownNames('relation', given.relation, RELATIONS),
    ...(isMonths ? [] : [attributeIssue('stale-months', 'a number of months above 0', staleMonths)]),
  ];
}
