import { styles } from './styles.js'; // first: gzip finds its words again within 32 kB
import { html } from 'lit';
import { StoreFollower } from '../../lit/store-follower.js';
import type { RoleProfile } from '../../model/role-profile.js';
import { answerAsk } from './asks.js';
import { AssessmentElement } from './assessment-element.js';
import { failureTemplate, frame, loadingTemplate } from '../shared/blank.js';
import { askedExtras, given } from './given.js';
import { matrixTemplate } from './matrix.js';
import { News } from './news.js';
import { SceneMaker } from './scene-maker.js';
import { renew, type UiState } from './ui-store.js';

/**
 * A role's skills in tiers, each rated on the role's scale: native radios, one fieldset a skill.
 *
 * @tag skills-matrix
 * @fires {SkillsLoadEvent} skills-load - A role profile is there and its rows are shown.
 * @fires {SkillsChangeEvent} skills-change - A person changed an answer or its details, several at once, or the contexts.
 * @fires {SkillsSubmitEvent} skills-submit - The assessment is submitted; cancel to refuse.
 * @fires {SkillsDeliverEvent} skills-deliver - A server has taken a submission that went to `submit-url`.
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
 * @csspart saved - Whether answers are kept in this browser.
 * @csspart progress - The ticks, one a skill, and the way to each tier.
 * @csspart tools - Search and "unrated only"; "differences only" while raters agree.
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
 * @csspart extras - What an opened row asks for beside the level.
 * @csspart answer - A read-only row's answer, in words.
 * @csspart given - What others answered to a skill, in words.
 * @csspart marks - The marks of what others answered, over a row's scale.
 * @csspart raters - Whose mark is which.
 * @csspart reference - What one of the others said of a skill, in an opened row.
 * @csspart survey - What a survey is for, until when, and who sees what.
 * @csspart contexts - The switches for contexts.
 * @csspart note - A note above the rows: a draft, a reset, what is kept back.
 * @csspart problems - What is still missing, with the way to each row.
 * @csspart problem - What one row lacks.
 * @csspart back - In steps: the button to the skill before.
 * @csspart skip - In steps: the button past a skill.
 * @csspart review - In steps: the list of answers before they are submitted.
 * @csspart tip - What a level means, near the pointer or the focus.
 * @csspart keys - What keys do; shown where there is a keyboard.
 * @csspart foot - Count and buttons.
 * @csspart count - How many skills are answered.
 * @csspart status - What is said politely: submitted, found, all answered.
 * @csspart next - The button to the next unrated row, or the next skill.
 * @csspart submit - The submit button.
 * @csspart state - What stands in place of the rows: nothing to rate, or a failure.
 * @csspart retry - The button that loads the profile again.
 *
 * @cssprop [--skills-accent] - Answers and the next action.
 * @cssprop [--skills-on-accent] - Text on the accent.
 * @cssprop [--skills-accent-text] - The accent as a text colour.
 * @cssprop [--skills-accent-hover] - The accent under the pointer; mixed from it.
 * @cssprop [--skills-accent-soft] - Ground of what is chosen; mixed from the accent.
 * @cssprop [--skills-accent-line] - Edge of what is chosen; mixed from the accent.
 * @cssprop [--skills-focus] - The focus ring.
 * @cssprop [--skills-focus-width=2px] - Its width.
 * @cssprop [--skills-focus-offset=2px] - The gap between it and what has the focus.
 * @cssprop [--skills-surface] - Ground of the card.
 * @cssprop [--skills-sunken] - Ground of hovered rows, and behind cards.
 * @cssprop [--skills-text] - Text.
 * @cssprop [--skills-text-soft] - Text of second rank.
 * @cssprop [--skills-text-faint] - Text of third rank.
 * @cssprop [--skills-line] - Hairlines and empty ticks.
 * @cssprop [--skills-control] - Boundary of a control.
 * @cssprop [--skills-danger] - Errors.
 * @cssprop [--skills-danger-soft] - Ground of a note of errors; mixed from their colour.
 * @cssprop [--skills-warn] - Warnings.
 * @cssprop [--skills-warn-soft] - Ground of a warning; mixed from its colour.
 * @cssprop [--skills-ok] - What has succeeded.
 * @cssprop [--skills-font=inherit] - Font family.
 * @cssprop [--skills-base=1rem] - All type and space follows; 1.6rem where the root is 62.5 %.
 * @cssprop [--skills-type-xs] - Level names, key hints; .75 of the base.
 * @cssprop [--skills-type-s] - Notes beside the text; .8125 of the base.
 * @cssprop [--skills-type-m] - Text; .875 of the base.
 * @cssprop [--skills-type-l] - Tier titles, sentences in steps; the base.
 * @cssprop [--skills-type-xl] - The role's title; 1.1875 of the base.
 * @cssprop [--skills-type-2xl] - A skill's name in steps; 1.5 of the base.
 * @cssprop [--skills-weight=400] - Weight of text.
 * @cssprop [--skills-weight-medium=500] - Weight of names and buttons.
 * @cssprop [--skills-weight-bold=600] - Weight of titles.
 * @cssprop [--skills-leading=1.5] - Line height of text.
 * @cssprop [--skills-leading-tight=1.25] - Line height of titles and names.
 * @cssprop [--skills-density=1] - Multiplies space and row height.
 * @cssprop [--skills-unit] - The step that space is made of; a quarter of the base, times the density.
 * @cssprop [--skills-row] - Height of a row in the table.
 * @cssprop [--skills-hit] - Least height of what is pressed; 44px where fingers press it.
 * @cssprop [--skills-ring] - Size of a level in the table.
 * @cssprop [--skills-column=5.25rem] - Width of a level's column.
 * @cssprop [--skills-column-na=4rem] - Width of the not-applicable column.
 * @cssprop [--skills-max=72rem] - Where the widget stops growing.
 * @cssprop [--skills-sticky-top=0px] - Height of the host's own fixed bar.
 * @cssprop [--skills-radius-s] - Corners of small things.
 * @cssprop [--skills-radius-m] - Corners of buttons, fields and cards.
 * @cssprop [--skills-radius-l] - Corners of the widget.
 * @cssprop [--skills-border] - Hairline between things.
 * @cssprop [--skills-border-control] - Line around a control.
 * @cssprop [--skills-shadow] - Shadow of a tip.
 * @cssprop [--skills-duration=120ms] - How long a change takes to show; next to nothing with reduced motion.
 * @cssprop [--skills-ease] - Its course.
 */
export class SkillsMatrixElement extends AssessmentElement {
  static override styles = styles;

  readonly #scenes = new SceneMaker(this.ui, this.parts, this.words);
  readonly #news = new News(this, this.parts);
  #ownSeed: number | undefined;

  constructor() {
    super();
    new StoreFollower(this, ({ query, only, apart, checked, undo, draft, step, nudged }: UiState) => [
      query,
      only,
      apart,
      checked,
      undo,
      draft,
      ...(this.layout === 'steps' ? [step, nudged] : []),
    ]).follow(this.ui);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#measure();
  }

  protected override willUpdate() {
    if (this.surveySrc || this.surveyDefinition)
      this.surveying ??= this.parts.get('survey')?.surveying(this, this.source, this.keeper);
    else if (!this.surveying) this.source.look();
    this.surveying?.look();
    const agree = (this.blind || this.reference) && this.parts.get('agree');
    if (agree) this.agreement ??= new agree.Agreement(this, this.keeper, this.ui, this.#given);
    const { result } = this.source;
    if (!this.words.ready || !result || !('profile' in result)) return;
    const profile = this.#inWords(result.profile);
    if (this.keeper.adopt(profile, this.#given(profile))) renew(this.ui);
    this.surveying?.follow();
    this.agreement?.follow(profile);
    this.#followDraft();
    this.deliver();
    this.#measure();
  }

  protected override updated() {
    if (!this.#isLoading) this.#news.tell(this.source.result, () => this.storeFor('load').getState().profile);
    this.updateForm();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await Promise.all([this.keeper.reading, this.parts.idle]);
    const isDone = await super.getUpdateComplete();
    await this.#scenes.slices.idle;
    return isDone;
  }

  protected override render() {
    return html`<div
        class="skills"
        part="base"
        lang=${this.words.lang}
        @click=${this.#onAsk}
        @change=${this.#onAsk}
        @input=${this.#onAsk}
        @keydown=${this.#onKey}
        @focusin=${this.#onNear}
        @pointerenter=${this.#onNear}
      >
        ${this.#renderBody()}
      </div>
      <slot name="after"></slot>`;
  }

  #renderBody() {
    const text = this.words.text.bind(this.words);
    const { phase, result } = this.source;
    if (this.#isLoading || phase === 'loading') return frame(loadingTemplate(text));
    if (result && 'failure' in result) {
      if (result.failure.code.endsWith('invalid'))
        return frame(this.parts.show('rare', (part) => part.refusedTemplate(text, result.failure)));
      // after what keeps the focus, which leaves with the button
      const retry = () => void this.parts.want('rating').then(this.source.retry);
      return frame(failureTemplate(text, result.failure, retry));
    }
    const { store } = this;
    if (!store) return frame(this.parts.show('rare', (part) => part.emptyTemplate(text, 'noProfile')));
    const scene = this.#scenes.make(store, {
      ownScale: Boolean(result && 'profile' in result && result.profile.scale),
      disabled: this.isDisabled,
      readonly: this.readonly,
      custom: this.custom || this.unready,
      required: this.required,
      showTarget: this.showTarget,
      agree: this.agreement?.beside,
      survey: this.surveying,
      ask: askedExtras(this.surveying ? this.surveying.ask : this.ask),
      inForm: this.form !== null,
      contextControl: this.contextControl,
    });
    if (this.layout !== 'steps') return matrixTemplate(scene);
    const steps = this.parts.get('steps');
    if (!steps) return this.parts.isComing('steps') ? frame(loadingTemplate(text)) : matrixTemplate(scene);
    return steps.stepsTemplate(scene);
  }

  /** Whether words, a draft or the first answers are still to come: rows are not shown twice. */
  get #isLoading(): boolean {
    if (!this.words.ready) return true;
    const parts = ['translate', 'agree', 'delivery', 'drafts', 'survey'] as const;
    const isComing = this.keeper.reading ?? parts.some((name) => this.parts.isComing(name));
    return !this.#news.isTold && isComing !== false;
  }

  /** The profile in the language on screen; what translates it is fetched where there is something to. */
  #inWords(profile: RoleProfile): RoleProfile {
    const hasOwnWords =
      !profile.translations || this.words.wanted.toLowerCase() === profile.lang.toLowerCase();
    if (hasOwnWords && (profile.scale || !this.words.level('level.0'))) return profile;
    return this.parts.get('translate')?.inWords(profile, this.words) ?? profile;
  }

  /** Drafts are kept under the page's name for them, and wait for answers that the page itself gave. */
  #followDraft() {
    const { store, draftKey, draftStorage, keeper, ui } = this;
    const isWanted = draftKey && draftStorage !== 'none' && !this.readonly;
    const part = isWanted ? this.parts.get('drafts') : undefined;
    if (!isWanted) {
      this.drafts?.stop();
      this.drafts = undefined;
    }
    if (!part || !store || !draftKey || keeper.reading) return;
    this.drafts ??= new part.DraftKeeper(keeper, ui);
    this.drafts.follow(store, draftKey, draftStorage);
  }

  /** Measures how the assessment comes about, where the page asks for it. */
  #measure() {
    const isMeasured = this.quality && !this.readonly && this.isConnected;
    const part = isMeasured ? this.parts.get('quality') : this.parts.peek('quality');
    part?.follow(this, isMeasured ? this.store : null);
  }

  /** The order of this person, until an assessment brings one. */
  readonly #given = (profile: RoleProfile) => given(this, profile, this.#seed);
  readonly #seed = () => (this.#ownSeed ??= crypto.getRandomValues(new Uint32Array(1))[0] ?? 0);

  #onAsk(event: Event) {
    if (this.store) answerAsk(this.askHost(this.store), event);
  }

  #onKey(event: KeyboardEvent) {
    if (this.store) this.parts.peek('rating')?.answerKey(this.askHost(this.store), event);
  }

  /** Whose focus or pointer is here may rate next, wants levels explained, and keeps the focus. */
  #onNear({ currentTarget }: Event) {
    void this.parts.use('rating', (part) => {
      part.attend(currentTarget as HTMLElement, {
        element: this,
        store: () => this.store,
        text: this.words.text.bind(this.words),
        isWaiting: () => this.source.phase === 'loading',
      });
    });
  }
}
