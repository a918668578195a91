import type { Assessment } from '../model/assessment.js';
import type { Receipt } from '../model/receipt.js';

/** Fires when a server has taken a submission that went to `submit-url`, be it one of an earlier visit. */
export class SkillsDeliverEvent extends Event {
  static readonly type = 'skills-deliver';

  constructor(
    /** What the server answered. */
    readonly receipt: Receipt,
    /** The submission. */
    readonly assessment: Assessment,
  ) {
    super(SkillsDeliverEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'skills-deliver': SkillsDeliverEvent;
  }
}
