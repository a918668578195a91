import type { LitElement } from 'lit';
import { SkillsErrorEvent } from '../../events/error.js';
import { SkillsLoadEvent } from '../../events/load.js';
import type { RoleProfile } from '../../model/role-profile.js';
import type { ProfileResult } from '../shared/fetch-profile.js';
import { isUnfit, type GivenAttributes } from './given.js';

/** Tells the page once what came of loading, and what is wrong with the attributes. */
export class News {
  /** The result of loading that the page was told of last. */
  #told: ProfileResult | undefined;
  /** What was wrong with the attributes when the page was told last. */
  #toldIssues = '';

  /** Whether the page has heard of a result. */
  get isTold(): boolean {
    return this.#told !== undefined;
  }

  constructor(private readonly host: LitElement & GivenAttributes) {}

  /** `shown` is the profile as it is on screen. */
  tell(result: ProfileResult | undefined, shown: () => RoleProfile) {
    if (!result) return;
    const isNews = result !== this.#told;
    this.#told = result;
    if ('failure' in result) {
      const { code, issues } = result.failure;
      if (isNews) this.host.dispatchEvent(new SkillsErrorEvent(code, issues));
      return;
    }
    if (isNews) this.host.dispatchEvent(new SkillsLoadEvent(shown()));
    if (isUnfit(this.host, result.profile)) void this.#explain(result.profile);
    else this.#toldIssues = '';
  }

  /** The sentences come in a chunk of their own: whose attributes are right never fetches it. */
  async #explain(profile: RoleProfile) {
    const { attributeIssues } = await import('./attribute-issues.js');
    const issues = attributeIssues(this.host, profile);
    const said = JSON.stringify(issues);
    if (said === this.#toldIssues || issues.length === 0) return;
    this.#toldIssues = said;
    this.host.dispatchEvent(new SkillsErrorEvent('attribute-invalid', issues));
  }
}
