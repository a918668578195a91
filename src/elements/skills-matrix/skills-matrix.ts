import { html, nothing, type PropertyDeclarations } from 'lit';
import { SkillsLoadEvent } from '../../events/load.js';
import { FocusKeeper } from '../../lit/focus-keeper.js';
import { SkillsElement } from '../../lit/skills-element.js';
import { StoreFollower } from '../../lit/store-follower.js';
import type { Assessment } from '../../model/assessment.js';
import { copyJson } from '../../model/copy-json.js';
import type { Relation } from '../../model/relations.js';
import { localizeProfile } from '../../model/localize.js';
import type { RoleProfile } from '../../model/role-profile.js';
import type { LevelChoice } from '../../store/answer.js';
import type { AssessmentStore } from '../../store/assessment-store.js';
import { selectAssessment, selectNextUnrated } from '../../store/selectors.js';
import { askHost, offer } from './ask-host.js';
import { answerAsk, focusRow } from './asks.js';
import { emptyTemplate, failureTemplate, frame, loadingTemplate } from './blank.js';
import { AssessmentKeeper } from './assessment-keeper.js';
import { defaultScaleInWords } from './default-scale-in-words.js';
import { given, attributeIssues } from './given.js';
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
 * @csspart search - The search field.
 * @csspart tier - A tier.
 * @csspart tier-head - A tier's title and level names.
 * @csspart levels - The level names in a tier's head.
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
 * @csspart count - How many skills are answered.
 * @csspart status - What is said politely: submitted, found, all answered.
 * @csspart next - The button to the next unrated row.
 * @csspart submit - The submit button.
 * @csspart state - What stands in place of the rows: nothing to rate, or a failure.
 * @csspart retry - The button that loads the profile again.
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

  static override properties: PropertyDeclarations = {
    src: {},
    profile: { attribute: false },
    context: {},
    tiers: {},
    subject: {},
    rater: {},
    relation: {},
    survey: {},
    density: { reflect: true },
    assessment: { attribute: false, noAccessor: true },
    value: { attribute: false, noAccessor: true },
  };

  /** URL of a role profile. The latest wins; a fetch under way is aborted. */
  declare src: string;

  /** The role profile as an object; goes before an inline script and before `src`. Replace it, do not change it in place. */
  declare profile: RoleProfile | null | undefined;

  /** Ids of the contexts that are switched on, separated by spaces. */
  declare context: string | undefined;

  /** Ids of the tiers to show, in order, separated by spaces; by default the main four that the profile has, else all. */
  declare tiers: string | undefined;

  /** Who is rated. */
  declare subject: string | undefined;

  /** Who rates. */
  declare rater: string | undefined;

  /** What the rater is to the subject; `self` unless given. */
  declare relation: Relation | undefined;

  /** The survey the assessment belongs to. */
  declare survey: string | undefined;

  /** How much air the rows have. */
  declare density: 'compact' | 'normal' | 'roomy' | undefined;

  readonly #source = new ProfileSource(this);
  readonly #ui: UiStore = createUiStore();
  readonly #keeper = new AssessmentKeeper(
    this,
    // under "unrated only", which rows are shown follows from the answers
    ({ profile, header, answers }) => [
      profile,
      header.contexts,
      header.tiersShown,
      this.#ui.getState().only && answers,
    ],
    (issues) => {
      this.report('assessment-invalid', issues);
    },
  );
  readonly #scaled = defaultScaleInWords();
  /** The result of loading that the page was told of last. */
  #told: ProfileResult | undefined;
  /** What was wrong with the attributes when the page was told last. */
  #toldIssues = '';

  constructor() {
    super();
    this.src = '';
    new FocusKeeper(this, () => this.#source.phase === 'loading');
    new StoreFollower(this, ({ query, only }: UiState) => [query, only]).follow(this.#ui);
  }

  protected override willUpdate() {
    this.#source.look();
    const { result } = this.#source;
    if (!this.words.ready || !result || !('profile' in result)) return;
    const profile = this.#scaled(localizeProfile(result.profile, this.words.wanted), this.words);
    if (this.#keeper.adopt(profile, given(this, profile)))
      this.#ui.setState(this.#ui.getInitialState(), true);
  }

  protected override updated() {
    const { result } = this.#source;
    if (!result || !this.words.ready) return;
    const isNews = result !== this.#told;
    this.#told = result;
    if ('failure' in result) {
      if (isNews) this.report(result.failure.code, result.failure.issues);
      return;
    }
    if (isNews) this.dispatchEvent(new SkillsLoadEvent(this.#storeFor('load').getState().profile));
    const issues = attributeIssues(this, result.profile);
    const said = JSON.stringify(issues);
    if (issues.length > 0 && said !== this.#toldIssues) this.report('attribute-invalid', issues);
    this.#toldIssues = said;
  }

  /** The store of this element's assessment; `null` until a profile is there, and another one for another role. */
  get store(): AssessmentStore | null {
    const { result } = this.#source;
    return result && 'profile' in result ? (this.#keeper.store ?? null) : null;
  }

  /**
   * The assessment as it stands; `null` until a profile is there. Setting it prefills or restores; before
   * the profile arrives it waits; an equal one changes nothing; a bad one fires `skills-error`.
   */
  get assessment(): Assessment | null {
    const { store } = this;
    return store && copyJson(selectAssessment(store.getState()));
  }

  set assessment(given: unknown) {
    if (given === null || given === undefined) return;
    this.#keeper.take(given, this.store !== null);
    this.requestUpdate(); // it may be of the profile that was set beside it
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
      const submission = offer(this, this.#storeFor('submit'));
      if (submission) resolve(submission);
      else reject(new DOMException('The page refused the submission.', 'AbortError'));
    });
  }

  /** Returns to the assessment that was set last, or to no answers. */
  reset(): void {
    this.store?.reset();
  }

  /** Moves focus to the first row without an answer; nothing happens where there is none. */
  focusFirstUnrated(): void {
    const { store } = this;
    const next = store && selectNextUnrated(store.getState());
    if (next) void focusRow(askHost(this, store, this.#ui), next.skill.id);
  }

  protected override render() {
    return html`<div
        class="skills"
        part="base"
        lang=${this.words.lang}
        @click=${this.#onAsk}
        @change=${this.#onAsk}
        @input=${this.#onAsk}
        @keydown=${this.#onAsk}
      >
        ${this.#renderBody()}
      </div>
      <slot name="after"></slot>`;
  }

  #renderBody() {
    const text = this.words.text.bind(this.words);
    const { phase, result } = this.#source;
    if (!this.words.ready || phase === 'loading') return frame(loadingTemplate(text));
    if (result && 'failure' in result)
      return frame(
        failureTemplate(text, result.failure, () => {
          this.#source.retry();
        }),
      );
    const { store } = this;
    if (!store) return frame(emptyTemplate(text, 'noProfile', 'noProfileHint'));
    const { lang } = this.words;
    const { profile } = store.getState();
    const other = (tag: string) => (tag.toLowerCase() === lang.toLowerCase() ? nothing : tag);
    const foreign = other(profile.lang);
    const ownScale = result && 'profile' in result && result.profile.scale;
    const levelLang = ownScale ? foreign : this.words.level('level.0') ? nothing : other('en');
    return matrixTemplate({ store, ui: this.#ui, lang, foreign, levelLang, text });
  }

  #storeFor(action: string): AssessmentStore {
    const { store } = this;
    if (!store) throw new Error(`There is no role profile yet, so ${action}() has nothing to work on.`);
    return store;
  }

  #onAsk(event: Event) {
    if (this.store) answerAsk(askHost(this, this.store, this.#ui), event);
  }
}
