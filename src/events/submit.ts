import type { Assessment } from '../model/assessment.js';

/** Fires when an assessment is submitted. Cancel it to refuse: the answers then stay a draft. */
export class SkillsSubmitEvent extends Event {
  static readonly type = 'skills-submit';

  constructor(
    /** The submission, with an id of its own. */
    readonly assessment: Assessment,
  ) {
    super(SkillsSubmitEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'skills-submit': SkillsSubmitEvent;
  }
}
