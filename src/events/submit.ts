import type { Assessment } from '../model/assessment.js';

/** Fires when an assessment is submitted. Cancel it to refuse: the answers then stay a draft. */
export class SkillsSubmitEvent extends Event {
  static readonly type = 'skills-submit';

  readonly #pending: Promise<unknown>[] = [];

  constructor(
    /** The submission, with an id of its own. */
    readonly assessment: Assessment,
  ) {
    super(SkillsSubmitEvent.type, { bubbles: true, composed: true, cancelable: true });
  }

  /**
   * Tells when the submission is safe: until then its draft stays in the browser, and for good when the
   * promise rejects. Without it, a submission that is not refused counts as safe at once.
   */
  waitUntil(safe: Promise<unknown>): void {
    this.#pending.push(safe);
  }

  /** Whether all that was waited for went well. */
  get acknowledged(): Promise<boolean> {
    return Promise.all(this.#pending).then(
      () => true,
      () => false,
    );
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'skills-submit': SkillsSubmitEvent;
  }
}
