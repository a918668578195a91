import type { Issue } from '../../model/issue.js';
import { LIMITS } from '../../model/limits.js';
import type { RoleProfile } from '../../model/role-profile.js';
import { ids, textOf } from '../shared/ids.js';
import { knownNames, OWN_IDS, type GivenAttributes } from './given.js';

const issue = (attribute: string, expected: string, found: string | number): Issue => ({
  path: '$',
  code: `unfit-${attribute}`,
  message: `Expected ${expected} in "${attribute}", found ${JSON.stringify(found)}.`,
});

/** What the attributes name that does not exist, or hold that cannot be kept, each in a sentence. */
export function attributeIssues(attributes: GivenAttributes, profile: RoleProfile): Issue[] {
  const names = Object.entries(knownNames(profile)) as [keyof GivenAttributes, readonly string[]][];
  const lengths = OWN_IDS.map((name) => [name, textOf(attributes[name]).length] as const);
  return [
    ...names.flatMap(([attribute, all]) =>
      (ids(attributes[attribute]) ?? [])
        .filter((id) => !all.includes(id))
        .map((id) => issue(attribute, `one of ${all.join(', ') || 'none'}`, id)),
    ),
    ...lengths
      .filter(([, length]) => length > LIMITS.line)
      .map(([attribute, length]) => issue(attribute, `at most ${String(LIMITS.line)} characters`, length)),
  ];
}
