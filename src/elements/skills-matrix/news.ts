import type { LitElement } from 'lit';
import { SkillsErrorEvent } from '../../events/error.js';
import { SkillsLoadEvent } from '../../events/load.js';
import type { RoleProfile } from '../../model/role-profile.js';
import type { GivenAttributes } from './given.js';
import type { ProfileResult } from '../shared/fetch-profile.js';
import type { Parts } from './parts.js';

/** Tells the page once what came of loading. */
export class News {
  /** The result of loading that the page was told of last. */
  #told: ProfileResult | undefined;

  /** Whether the page has heard of a result. */
  get isTold(): boolean {
    return this.#told !== undefined;
  }

  constructor(
    private readonly host: LitElement & GivenAttributes,
    private readonly parts: Parts,
  ) {}

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
    // the page's own slips can wait until people have their rows
    if (isNews || this.parts.peek('rating'))
      void this.parts.use('rating', (part) => part.tellUnfit(this.host, result.profile));
  }
}
