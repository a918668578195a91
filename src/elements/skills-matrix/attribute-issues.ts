import type { Issue } from '../../model/issue.js';
import { LIMITS } from '../../model/limits.js';
import type { RoleProfile } from '../../model/role-profile.js';
import { attributeIssue, unknownNames } from '../shared/attribute-issue.js';
import { textOf } from '../shared/ids.js';
import { knownNames, OWN_IDS, type GivenAttributes } from './given.js';

/** What the attributes name that does not exist, or hold that cannot be kept, each in a sentence. */
export function attributeIssues(attributes: GivenAttributes, profile: RoleProfile): Issue[] {
  const names = Object.entries(knownNames(profile)) as [keyof GivenAttributes, readonly string[]][];
  const lengths = OWN_IDS.map((name) => [name, textOf(attributes[name]).length] as const);
  return [
    ...names.flatMap(([attribute, all]) => unknownNames(attribute, attributes[attribute], all)),
    ...lengths
      .filter(([, length]) => length > LIMITS.line)
      .map(([name, length]) => attributeIssue(name, `at most ${String(LIMITS.line)} characters`, length)),
  ];
}
