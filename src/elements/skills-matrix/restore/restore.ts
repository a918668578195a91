import { SkillsErrorEvent } from '../../../events/error.js';
import type { Assessment } from '../../../model/assessment.js';
import { canonicalJson } from '../../../model/canonical-json.js';
import { copyJson } from '../../../model/copy-json.js';
import type { Issue } from '../../../model/issue.js';
import { readAssessment } from '../../../model/read-assessment.js';
import { selectAssessment } from '../../../store/selectors.js';
import type { AssessmentState } from '../../../store/state.js';
import type { AssessmentKeeper } from '../assessment-keeper.js';
import { assessmentParser } from '../../shared/assessment-parser.js';
import { issuesOf } from '../../shared/issues.js';

export const styles = [];

/** What an assessment says, apart from what is being measured: that goes on while a page echoes. */
const sayings = ({ quality, ...rest }: Assessment) => canonicalJson([rest, quality?.order ?? null]);

/** Puts assessments that a page sets into an element's store: at once, or when their profile is shown. */
export class Restorer {
  /** An assessment that waits for its profile. */
  #waiting: Assessment | undefined;
  /** What was restored since the last update, and what came of it: what is set beside it is known only then. */
  #fresh: { assessment: Assessment; state: AssessmentState } | undefined;

  constructor(private readonly keeper: AssessmentKeeper) {}

  /** One that is none is reported; one that is equal to what stands here changes nothing. */
  take(input: unknown) {
    const assessment = readAssessment(input);
    if (!assessment) {
      void issuesOf(assessmentParser, input).then(this.#report);
      return;
    }
    this.#waiting = copyJson(assessment);
    if (!this.#mustWait() && assessment.profile.id === this.keeper.shownId()) this.#restore();
  }

  /** An agreement, where others' answers are kept back: it is judged by what the page sets beside it. */
  #mustWait(): boolean {
    return this.keeper.host.blind && this.#waiting?.rater?.relation === 'agreed';
  }

  /** A profile and what the host says of it were taken; `before` is what stood here. */
  adopted(before: AssessmentState | undefined) {
    if (before && before === this.#fresh?.state) this.#waiting ??= this.#fresh.assessment;
    if (this.#waiting) this.#restore();
    this.#fresh = undefined;
  }

  #restore() {
    if (this.#mustWait() && !this.keeper.guard) return; // the part that judges it is on its way
    const assessment = this.#waiting;
    this.#waiting = undefined;
    const { keeper } = this;
    if (!keeper.store || !assessment) return;
    const { profile } = keeper.store.getState();
    if (assessment.profile.id !== profile.id) {
      const message = `Expected an assessment of "${profile.id}", found one of "${assessment.profile.id}".`;
      this.#report([{ path: '$.profile.id', code: 'other-profile', message }]);
      return;
    }
    if (keeper.guard && !keeper.guard(assessment)) return;
    const { store, given } = keeper; // which the guard may have changed
    if (
      !this.#isLate(assessment, store.getState()) &&
      sayings(assessment) !== sayings(selectAssessment(store.getState()))
    ) {
      store.restore(assessment);
      store.setGiven(given);
      this.#fresh = { assessment, state: store.getState() };
    }
  }

  /**
   * Whether it is what stood here a moment ago, while the person goes on answering: pages that set on each
   * change what they were told are late, and would take back what was typed since.
   */
  #isLate({ draftId, updatedAt }: Assessment, { header }: AssessmentState): boolean {
    const isAtIt = Boolean(this.keeper.host.shadowRoot?.activeElement);
    return isAtIt && draftId === header.draftId && updatedAt < header.updatedAt;
  }

  readonly #report = (issues: readonly Issue[]) => {
    this.keeper.host.dispatchEvent(new SkillsErrorEvent('assessment-invalid', issues));
  };
}
