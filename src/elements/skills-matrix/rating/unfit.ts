import type { LitElement } from 'lit';
import { SkillsErrorEvent } from '../../../events/error.js';
import { LIMITS } from '../../../model/limits.js';
import type { RoleProfile } from '../../../model/role-profile.js';
import { ids, textOf } from '../../shared/ids.js';
import { knownNames, OWN_IDS, type GivenAttributes } from '../given.js';

/** Whether the attributes name what does not exist, or hold what cannot be kept. */
function isUnfit(attributes: GivenAttributes, profile: RoleProfile): boolean {
  const names = Object.entries(knownNames(profile)) as [keyof GivenAttributes, readonly string[]][];
  return (
    names.some(([name, all]) => ids(attributes[name])?.some((id) => !all.includes(id))) ||
    OWN_IDS.some((name) => textOf(attributes[name]).length > LIMITS.line)
  );
}

/** What was wrong with an element's attributes when the page was told last. */
const told = new WeakMap<LitElement, string>();

/** Tells the page once what is wrong with the attributes. The sentences are fetched where something is. */
export async function tellUnfit(host: LitElement & GivenAttributes, profile: RoleProfile) {
  if (!isUnfit(host, profile)) {
    told.delete(host);
    return;
  }
  const { attributeIssues } = await import('../attribute-issues.js');
  const issues = attributeIssues(host, profile);
  const said = JSON.stringify(issues);
  if (said === told.get(host) || issues.length === 0) return;
  told.set(host, said);
  host.dispatchEvent(new SkillsErrorEvent('attribute-invalid', issues));
}
