import type { PropertyDeclarations } from 'lit';
import type { Assessment } from '../../model/assessment.js';
import { copyJson } from '../../model/copy-json.js';
import type { SkillsSubmitEvent } from '../../events/submit.js';
import type { LevelChoice } from '../../store/answer.js';
import type { AssessmentStore } from '../../store/assessment-store.js';
import { selectAssessment, selectView } from '../../store/selectors.js';
import { isOtherWork } from '../../store/state.js';
import { offer, tellChange } from './ask-host.js';
import type { AskHost } from './asks.js';
import { AssessmentKeeper } from './assessment-keeper.js';
import type { Agreement } from './agree/agreement.js';
import type { DraftKeeper } from './drafts/draft-keeper.js';
import { GivenElement } from './given-element.js';
import { Parts } from './parts.js';
import { ProfileSource } from '../shared/profile-source.js';
import type { Surveying } from './survey/surveying.js';
import { createUiStore, renew, type UiStore } from './ui-store.js';

/** The assessment of `<skills-matrix>`: what a page and a form can ask of it, whatever it looks like. */
export abstract class AssessmentElement extends GivenElement {
  static override properties: PropertyDeclarations = {
    assessment: { attribute: false, noAccessor: true },
    value: { attribute: false, noAccessor: true },
  };

  protected readonly ui: UiStore = createUiStore();
  protected readonly parts = new Parts(this);
  protected readonly source = new ProfileSource(this);
  protected readonly keeper: AssessmentKeeper = new AssessmentKeeper(
    this,
    this.parts,
    () => this.store?.getState().profile.id,
    // under "unrated only", which rows are shown follows from the answers
    (state) => {
      const { profile, contexts, tiersShown, seed } = selectView(state);
      return [profile, contexts, tiersShown, seed, this.ui.getState().only && state.answers];
    },
    (state, before) => {
      if (this.ui.getState().undo && isOtherWork(state, before)) this.ui.setState({ undo: undefined });
      this.updateForm();
    },
  );
  /** Shows what others answered, where the page gives that, and lets raters agree. */
  protected agreement: Agreement | undefined;
  /** Asks what a survey asks, where the page gives one. */
  protected surveying: Surveying | undefined;
  /** Keeps drafts, where the page asks for it. */
  protected drafts: DraftKeeper | undefined;

  /**
   * The store of this element's assessment; `null` until a profile is there. Another one for another role, and
   * once raters agree the agreement's; no event tells of that.
   */
  get store(): AssessmentStore | null {
    const { result } = this.source;
    return result && 'profile' in result ? (this.keeper.store ?? null) : null;
  }

  /**
   * The assessment as it stands; `null` until a profile is there. Setting it prefills or restores; before
   * the profile arrives it waits, and so it does for what judges the first one on a page, which is fetched;
   * an equal one changes nothing, nor does an older state of the same draft while a person is at work here:
   * that is an echo which comes late. A bad one fires `skills-error`.
   */
  get assessment(): Assessment | null {
    const { store } = this;
    return store && copyJson(selectAssessment(store.getState()));
  }

  set assessment(given: unknown) {
    if (given === null || given === undefined) return;
    this.keeper.take(given);
    this.requestUpdate(); // it may be of the profile that was set beside it
  }

  /** The submission of this rater that `blind` has frozen; `null` before, and without `blind`. */
  get rated(): Assessment | null {
    return copyJson(this.agreement?.rated ?? null);
  }

  /** The assessment as JSON text; empty until a profile is there. */
  get value(): string {
    return this.assessment ? JSON.stringify(this.assessment) : '';
  }

  set value(text: string) {
    if (text) this.assessment = text;
  }

  /**
   * Answers a skill, or takes the answer back with `null`.
   * @throws {RangeError} for a skill or a level that the profile does not have.
   * @throws {Error} while there is no profile.
   */
  rate(skillId: string, level: LevelChoice | null): void {
    const store = this.storeFor('rate');
    this.keeper.afterReading(() => {
      if (level === null) store.clear(skillId);
      else store.rate(skillId, level);
    });
  }

  /**
   * Submits the answers as they stand: fires `skills-submit` and resolves to the submission. Rejects with an
   * `InvalidStateError` when something required is missing, which is then shown, and with an `AbortError`
   * when the event is canceled; the answers then stay a draft.
   */
  async submit(): Promise<Assessment> {
    const store = this.storeFor('submit');
    if (this.problem()) await this.parts.want('notes');
    if (!this.reportValidity()) throw new DOMException(this.validationMessage, 'InvalidStateError');
    const submission = this.#offer(store);
    if (!submission) throw new DOMException('The page refused the submission.', 'AbortError');
    return submission;
  }

  /** Returns to the assessment that was set last, to no answers, or to what all answered alike where raters agree; the person can undo it. */
  override reset(): void {
    const { store } = this;
    const before = store?.getState();
    store?.reset();
    if (before && store && isOtherWork(store.getState(), before)) {
      const { only, query, apart } = this.ui.getState();
      renew(this.ui);
      this.ui.setState({ only, query, apart, undo: before });
    }
  }

  /** Moves focus to the first row without an answer; nothing happens where there is none. */
  focusFirstUnrated(): void {
    this.#focusFirst(false);
  }

  /** Moves focus to the first row without an answer, or to the first of all. */
  override focus(): void {
    this.#focusFirst(true);
  }

  protected override entry() {
    return (!this.surveying?.keepsBack && this.value) || null;
  }

  protected override problem(): string {
    const { store } = this;
    if (!store) return this.required ? this.words.text('notLoaded') : '';
    if (this.unready) return this.unready;
    const [state, ui] = [store.getState(), this.ui.getState()];
    if (!this.required && !state.profile.requires?.length && ui.typed.size === 0) return '';
    // what judges answers is fetched where something is asked for; until then nothing can be handed over
    const judge = this.parts.get('notes');
    if (!judge) return this.words.text('notLoaded');
    const count = judge.problemsOf(state, ui, this.required).length;
    return count > 0 ? this.words.text('problems', { count }) : '';
  }

  protected override showProblems(moveFocus: boolean) {
    const { store } = this;
    if (!store) return;
    this.ui.setState({ checked: true });
    if (this.unready) void this.parts.use('delivery', () => this.requestUpdate());
    void this.parts.use('notes', (part) => {
      // where nothing is missing, near the page's own message
      if (moveFocus && !part.toProblem(this.askHost(store), this.required)) this.focus();
    });
  }

  protected override joinForm(form: HTMLFormElement) {
    return this.parts.use('notes', (part) =>
      part.join(form, this, {
        askedNow: this.askedNow,
        handOver: () =>
          this.isDisabled || this.readonly || !this.store || this.#offer(this.store) !== undefined,
      }),
    );
  }

  protected override takeRestored(state: string) {
    this.keeper.take(state, true);
    this.requestUpdate();
  }

  /** Why nothing can be handed over, whatever is answered: what sends it is not here. */
  protected get unready(): string {
    return this.submitUrl && !this.parts.peek('delivery') ? this.words.text('loadFailedHint') : '';
  }

  /** Sends a submission, and what waits to be sent, where the page says whereto. */
  protected deliver(submission?: SkillsSubmitEvent) {
    const { store } = this;
    if (store && this.submitUrl) this.parts.get('delivery')?.deliver(this, this.askHost(store), submission);
  }

  protected storeFor(action: string): AssessmentStore {
    const { store } = this;
    if (!store) throw new Error(`There is no role profile yet, so ${action}() has nothing to work on.`);
    return store;
  }

  /** What the parts of the element may ask of it. */
  protected askHost(store: AssessmentStore): AskHost {
    return {
      store,
      ui: this.ui,
      parts: this.parts,
      drafts: this.drafts,
      root: this.renderRoot,
      rendered: () => this.updateComplete,
      canRate: () => !this.isDisabled && !this.readonly,
      changed: (skillId) => {
        tellChange(this, store, skillId);
      },
      submit: () => {
        const handOver = () => {
          if (this.reportValidity()) this.#offer(store);
        };
        if (this.problem()) void this.parts.use('notes', handOver);
        else handOver();
      },
      reset: () => {
        this.reset();
      },
    };
  }

  /** A draft goes when its submission is acknowledged, and not before. */
  #offer(store: AssessmentStore): Assessment | undefined {
    const event = offer(this, store);
    this.updateForm();
    if (!event) return undefined;
    this.deliver(event);
    const { assessment, acknowledged } = event;
    for (const each of [this.drafts, this.agreement, this.surveying])
      void each?.wait(assessment.id, acknowledged);
    return assessment;
  }

  #focusFirst(isAnyGood: boolean) {
    const { store } = this;
    if (store)
      void this.parts.use('rating', (part) => {
        part.toFirst(this.askHost(store), isAnyGood);
      });
  }
}
