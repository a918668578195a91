import type { Assessment } from '../model/assessment.js';
import type { Goal } from '../model/plan.js';

/** Fires when a person set, changed or removed a goal of their plan. */
export class SkillsPlanEvent extends Event {
  static readonly type = 'skills-plan';

  readonly #assess: () => Assessment;

  constructor(
    /** All goals as they now stand. */
    readonly plan: readonly Goal[],
    assess: () => Assessment,
  ) {
    super(SkillsPlanEvent.type, { bubbles: true, composed: true });
    this.#assess = assess;
  }

  /**
   * The assessment with the plan in it: to be kept by the page. Of a submission it is the correction: a draft whose
   * `replaces` names it, to be kept in its place.
   */
  get assessment(): Assessment {
    return this.#assess();
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'skills-plan': SkillsPlanEvent;
  }
}
