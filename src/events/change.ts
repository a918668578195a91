import type { Assessment } from '../model/assessment.js';
import type { Rating } from '../model/rating.js';

/** Fires when a person changed an answer, several at once, or the contexts. What a host changes by property or method fires nothing. */
export class SkillsChangeEvent extends Event {
  static readonly type = 'skills-change';

  /** Id of the skill; `undefined` when a person changed several answers at once, or the contexts. */
  readonly skill: string | undefined;
  /** The rating as it now stands; `undefined` when the answer was cleared, or without a skill. */
  readonly rating: Rating | undefined;
  readonly #assess: () => Assessment;

  constructor(skill: string | undefined, rating: Rating | undefined, assess: () => Assessment) {
    super(SkillsChangeEvent.type, { bubbles: true, composed: true });
    this.skill = skill;
    this.rating = rating;
    this.#assess = assess;
  }

  /** The whole assessment, made when it is asked for: most listeners want the rating alone. */
  get assessment(): Assessment {
    return this.#assess();
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'skills-change': SkillsChangeEvent;
  }
}
