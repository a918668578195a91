import { html, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { SkillsChangeEvent } from '../../events/change.js';
import { SkillsLoadEvent } from '../../events/load.js';
import { SkillsSubmitEvent } from '../../events/submit.js';
import { SkillsElement } from '../../lit/skills-element.js';
import { StoreFollower } from '../../lit/store-follower.js';
import type { Assessment, Relation } from '../../model/assessment.js';
import { localizeProfile } from '../../model/localize.js';
import type { RoleProfile } from '../../model/role-profile.js';
import type { LevelChoice } from '../../store/answer.js';
import type { AssessmentStore } from '../../store/assessment-store.js';
import { selectAssessment, selectNextUnrated, selectRating } from '../../store/selectors.js';
import { changes, clicks, focusRow, inputs, keydowns, type AskHost, type AskTable } from './asks.js';
import { emptyTemplate, failureTemplate, frame, loadingTemplate } from './blank.js';
import { AssessmentKeeper } from './assessment-keeper.js';
import { given, ids, unknownIds } from './given.js';
import { matrixTemplate } from './matrix.js';
import type { ProfileResult } from './fetch-profile.js';
import { ProfileSource } from './profile-source.js';
import { styles } from './styles.js';
import { createUiStore, type UiState, type UiStore } from './ui-store.js';

/**
 * A role's skills in tiers, each rated on the role's scale: native radios, one fieldset a skill.
 *
 * @tag skills-matrix
 * @fires {SkillsLoadEvent} skills-load - A role profile is there and its rows are shown.
 * @fires {SkillsChangeEvent} skills-change - A person changed an answer.
 * @fires {SkillsSubmitEvent} skills-submit - The assessment is submitted; cancel to refuse.
 * @fires {SkillsErrorEvent} skills-error - Something given cannot be used.
 *
 * @slot - Nothing is shown here; a `<script type="application/json">` child holds an inline role profile.
 * @slot intro - Purpose, consent, privacy notice: above the progress.
 * @slot actions - More buttons beside Submit.
 * @slot after - Below the matrix.
 *
 * @csspart base - The outermost box; the container that layouts are measured by.
 * @csspart matrix - The card.
 * @csspart head - Title and instruction.
 * @csspart title - The role's title.
 * @csspart progress - The ticks, one a skill, and the way to each tier.
 * @csspart tools - Search and "unrated only".
 * @csspart tier - A tier.
 * @csspart tier-head - A tier's title and level names.
 * @csspart row - A skill.
 * @csspart name - A skill's name, which opens its details.
 * @csspart importance - A skill's importance: bars and a word.
 * @csspart scale - A skill's radios.
 * @csspart level - One level's radio and its label.
 * @csspart not-applicable - The choice off the scale.
 * @csspart details - An opened row's details.
 * @csspart anchors - What each level looks like.
 * @csspart anchor - What one level looks like.
 * @csspart clear - The button that takes an answer back.
 * @csspart foot - Count and buttons.
 * @csspart next - The button to the next unrated row.
 * @csspart submit - The submit button.
 *
 * @cssprop [--skills-accent] - Answers and the next action.
 * @cssprop [--skills-on-accent] - Text on the accent.
 * @cssprop [--skills-accent-text] - The accent as a text colour.
 * @cssprop [--skills-focus] - The focus ring.
 * @cssprop [--skills-surface] - Ground of the card.
 * @cssprop [--skills-sunken] - Ground of hovered rows, and behind cards.
 * @cssprop [--skills-text] - Text.
 * @cssprop [--skills-text-soft] - Text of second rank.
 * @cssprop [--skills-text-faint] - Text of third rank.
 * @cssprop [--skills-line] - Hairlines and empty ticks.
 * @cssprop [--skills-control] - Boundary of a control.
 * @cssprop [--skills-danger] - Errors.
 * @cssprop [--skills-ok] - What has succeeded.
 * @cssprop [--skills-font=inherit] - Font family.
 * @cssprop [--skills-base=1rem] - All type and space follows; 1.6rem where the root is 62.5 %.
 * @cssprop [--skills-density=1] - Multiplies space and row height.
 * @cssprop [--skills-column=5.25rem] - Width of a level's column.
 * @cssprop [--skills-column-na=4rem] - Width of the not-applicable column.
 * @cssprop [--skills-max=72rem] - Where the widget stops growing.
 * @cssprop [--skills-sticky-top=0px] - Height of the host's own fixed bar.
 */
export class SkillsMatrixElement extends SkillsElement {
  static override styles = styles;

  /** URL of a role profile. The latest wins; a fetch under way is aborted. */
  @property() src = '';

  /** The role profile as an object; goes before an inline script and before `src`. Replace it, do not change it in place. */
  @property({ attribute: false }) profile: RoleProfile | null | undefined;

  /** Ids of the contexts that are switched on, separated by spaces. */
  @property() context: string | undefined;

  /** Ids of the tiers to show, in order, separated by spaces; by default the main four that the profile has, else all. */
  @property() tiers: string | undefined;

  /** Who is rated. */
  @property() subject: string | undefined;

  /** Who rates. */
  @property() rater: string | undefined;

  /** What the rater is to the subject; `self` unless given. */
  @property() relation: Relation | undefined;

  /** The survey the assessment belongs to. */
  @property() survey: string | undefined;

  /** How much air the rows have. */
  @property({ reflect: true }) density: 'compact' | 'normal' | 'roomy' | undefined;

  readonly #source = new ProfileSource(this);
  readonly #ui: UiStore = createUiStore();
  readonly #keeper = new AssessmentKeeper(this, (issues) => {
    this.report('assessment-invalid', issues);
  });
  /** The result of loading that the page was told of last. */
  #told: ProfileResult | undefined;

  constructor() {
    super();
    new StoreFollower(this, ({ query, only }: UiState) => [query, only]).follow(this.#ui);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    this.#source.look();
    const { result } = this.#source;
    if (!result || !('profile' in result)) return;
    const opened = this.#keeper.adopt(
      localizeProfile(result.profile, this.words.lang),
      given(this, changed, !this.#keeper.store),
    );
    if (opened) this.#ui.setState(this.#ui.getInitialState(), true);
  }

  protected override updated(changed: PropertyValues<this>) {
    const { result } = this.#source;
    if (!result || !this.words.ready) return;
    const news = result !== this.#told;
    this.#told = result;
    if ('failure' in result) {
      if (news) this.report(result.failure.code, result.failure.issues);
      return;
    }
    if (news) this.dispatchEvent(new SkillsLoadEvent(result.profile));
    if (news || changed.has('context') || changed.has('tiers')) {
      const unknown = unknownIds(result.profile, ids(this.context), ids(this.tiers));
      if (unknown.length > 0) this.report('unknown-id', unknown);
    }
  }

  /** The store of this element's assessment; `null` until a profile is there, and another one for another role. */
  get store(): AssessmentStore | null {
    return this.#keeper.store ?? null;
  }

  /**
   * The assessment as it stands; `null` until a profile is there. Setting it prefills or restores; before
   * the profile arrives it waits; an equal one changes nothing; a bad one fires `skills-error`.
   */
  @property({ attribute: false, noAccessor: true })
  get assessment(): Assessment | null {
    return this.#keeper.assessment;
  }

  set assessment(given: unknown) {
    if (given !== null && given !== undefined) this.#keeper.take(given);
  }

  /** The assessment as JSON text; empty until a profile is there. */
  @property({ attribute: false, noAccessor: true })
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
    const store = this.#storeFor('rate');
    if (level === null) store.clear(skillId);
    else store.rate(skillId, level);
  }

  /**
   * Submits the answers as they stand: fires `skills-submit` and resolves to the submission.
   * Rejects with an `AbortError` when the event is canceled; the answers then stay a draft.
   */
  submit(): Promise<Assessment> {
    return new Promise((resolve, reject) => {
      const submission = this.#submit(this.#storeFor('submit'));
      if (submission) resolve(submission);
      else reject(new DOMException('The page refused the submission.', 'AbortError'));
    });
  }

  /** Returns to the assessment that was set last, or to no answers. */
  reset(): void {
    this.#keeper.store?.reset();
  }

  /** Moves focus to the first row without an answer; nothing happens where there is none. */
  focusFirstUnrated(): void {
    const { store } = this.#keeper;
    const next = store && selectNextUnrated(store.getState());
    if (next) void focusRow(this.#askHost(store), next.skill.id);
  }

  protected override render() {
    return html`<div
        class="skills"
        part="base"
        lang=${this.words.servedLang}
        @click=${this.#onClick}
        @change=${this.#onChange}
        @input=${this.#onInput}
        @keydown=${this.#onKeydown}
      >
        ${this.#renderBody()}
      </div>
      <slot name="after"></slot>`;
  }

  #renderBody() {
    const text = this.words.text.bind(this.words);
    const { phase, result } = this.#source;
    if (!this.words.ready || phase === 'loading') return frame(loadingTemplate(text));
    if (result && 'failure' in result) return frame(failureTemplate(text, result.failure));
    const { store } = this.#keeper;
    if (!store || phase === 'none') return frame(emptyTemplate(text, 'noProfile', 'noProfileHint'));
    return matrixTemplate({ store, ui: this.#ui, lang: this.words.lang, text });
  }

  #storeFor(action: string): AssessmentStore {
    const { store } = this.#keeper;
    if (!store) throw new Error(`There is no role profile yet, so ${action}() has nothing to work on.`);
    return store;
  }

  #submit(store: AssessmentStore): Assessment | undefined {
    const before = store.getState();
    const submission = store.submit();
    if (this.dispatchEvent(new SkillsSubmitEvent(submission))) return submission;
    store.setState(before, true);
    return undefined;
  }

  #askHost(store: AssessmentStore): AskHost {
    return {
      store,
      ui: this.#ui,
      root: this.renderRoot,
      rendered: () => this.updateComplete,
      changed: (skillId) => {
        const state = store.getState();
        const assess = () => selectAssessment(state);
        this.dispatchEvent(new SkillsChangeEvent(skillId, selectRating(state, skillId), assess));
      },
      submit: () => void this.#submit(store),
    };
  }

  /** Hands an event of our own parts to the function its target asks for; slotted content is the host's. */
  #ask<Target extends Element>(event: Event, table: AskTable<Target>, fallback?: string) {
    const target = event.target instanceof Element ? event.target.closest<Target>('[data-ask], input') : null;
    if (!target || !this.renderRoot.contains(target)) return;
    const name = target.getAttribute('data-ask') ?? fallback ?? '';
    if (name === 'retry' && event.type === 'click') this.#source.retry();
    else if (this.#keeper.store) table[name]?.(this.#askHost(this.#keeper.store), target);
  }

  #onClick(event: Event) {
    this.#ask(event, clicks);
  }

  #onChange(event: Event) {
    this.#ask(event, changes, 'rate');
  }

  #onInput(event: Event) {
    this.#ask(event, inputs);
  }

  #onKeydown(event: KeyboardEvent) {
    if (this.#keeper.store) keydowns[event.key]?.(this.#askHost(this.#keeper.store), event);
  }
}
