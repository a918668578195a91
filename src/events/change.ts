import type { Assessment } from '../model/assessment.js';
import type { Rating } from '../model/rating.js';

/** Fires when a person changed an answer. What a host changes by property or method fires nothing. */
export class SkillsChangeEvent extends Event {
  static readonly type = 'skills-change';

  /** Id of the skill. */
  readonly skill: string;
  /** The rating as it now stands; `undefined` when the answer was cleared. */
  readonly rating: Rating | undefined;
  readonly #assess: () => Assessment;

  constructor(skill: string, rating: Rating | undefined, assess: () => Assessment) {
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
