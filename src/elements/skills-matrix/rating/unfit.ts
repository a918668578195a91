import type { LitElement } from 'lit';
import { SkillsErrorEvent } from '../../../events/error.js';
import type { RoleProfile } from '../../../model/role-profile.js';
import { attributeIssues } from '../attribute-issues.js';
import type { GivenAttributes } from '../given.js';

/** What was wrong with an element's attributes when the page was told last. */
const told = new WeakMap<LitElement, string>();

/** Tells the page once what is wrong with the attributes. */
export function tellUnfit(host: LitElement & GivenAttributes, profile: RoleProfile): void {
  const issues = attributeIssues(host, profile);
  const said = JSON.stringify(issues);
  if (issues.length > 0 && said !== told.get(host)) {
    host.dispatchEvent(new SkillsErrorEvent('attribute-invalid', issues));
  }
  told.set(host, said);
}
