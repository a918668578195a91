import { html, noChange, nothing, type PropertyValues } from 'lit';
import { SkillsLoadEvent } from '../../events/load.js';
import { SkillsPlanEvent } from '../../events/plan.js';
import type { MessageKey, ResultsKey } from '../../i18n/messages.js';
import { Late } from '../../lit/late.js';
import { isOnServer } from '../../lit/on-server.js';
import { StoreFollower } from '../../lit/store-follower.js';
import type { Assessment } from '../../model/assessment.js';
import { copyJson } from '../../model/copy-json.js';
import type { Goal } from '../../model/plan.js';
import type { RoleProfile } from '../../model/role-profile.js';
import { selectAssessment } from '../../store/selectors.js';
import type { AssessmentState } from '../../store/state.js';
import { failureTemplate, loadingTemplate } from '../shared/blank.js';
import { ids } from '../shared/ids.js';
import { isInWords } from '../shared/level-words.js';
import type { ProfileResult } from '../shared/fetch-profile.js';
import { ProfileSource } from '../shared/profile-source.js';
import { answerResultsAsk, asks } from './asks.js';
import { resultsAttributeIssues } from './attribute-issues.js';
import { resultsData } from './data.js';
import { dateWords, numberWords } from '../shared/formats.js';
import { frame, noneTemplate } from './frame.js';
import { ResultsGivenElement } from './given-element.js';
import { headTemplate, missingTemplate, unreadTemplate } from './head.js';
import { PlanKeeper } from './plan-keeper.js';
import type { ResultsScene } from './scene.js';
import { ShownViews } from './shown-views.js';
import { styles } from './styles.js';
import { Takings } from './takings.js';
import { createResultsUiStore, type ResultsUiState } from './ui-store.js';
import { resultsWords } from './words.js';

/** What translates a profile, and what few pages need. */
const loadTranslate = () => import('../shared/translate.js');
const loadEmpty = () => import('../shared/empty.js');
const loadDownloads = () => import('./downloads/downloads.js');

/**
 * What the answers of one person say: where they stand against the role, how raters differ, what changed, how they
 * stand against other roles, and a plan. Nothing is corrected, and there is no score unless the page asks for one.
 *
 * @tag skills-results
 * @fires {SkillsLoadEvent} skills-load - A role profile is there, by `profile`, an inline script or `src`; not for that of a `store`.
 * @fires {SkillsPlanEvent} skills-plan - A person set, changed or removed a goal.
 * @fires {SkillsErrorEvent} skills-error - Something given cannot be used.
 *
 * @slot - Nothing is shown here; a `<script type="application/json">` child holds an inline role profile.
 * @slot intro - What these results are for and who sees them: above the views.
 * @slot actions - More buttons beside those for downloads.
 * @slot after - Below the results.
 *
 * @csspart base - The outermost box; the container that layouts are measured by.
 * @csspart results - The card.
 * @csspart head - Title and summary.
 * @csspart title - The title.
 * @csspart lede - The sentence that sums up.
 * @csspart status - Whose the answers are, where they are not the subject's own, and of when.
 * @csspart note - That assessments are left out, and how many, or that a part could not be loaded.
 * @csspart view - A view; each has its own name as a part too: `tiers`, `overall`, `gaps`, `strengths`, `radar`, `every`, `compare`, `history`, `roles`, `plan`.
 * @csspart tier - A tier's bar and counts.
 * @csspart line - A skill in a list.
 * @csspart importance - A skill's importance: bars and a word.
 * @csspart table - A table of numbers.
 * @csspart skill - A skill in the list of every skill.
 * @csspart anchor - What a level looks like.
 * @csspart remarks - Comment, links and other details of an answer.
 * @csspart role - Another role.
 * @csspart horizon - The goals of one time.
 * @csspart goal - A goal.
 * @csspart goal-form - The form that sets a goal.
 * @csspart foot - The buttons at the end.
 * @csspart state - What stands in place of views: nothing to show, or a failure.
 * @csspart retry - The button that loads the profile again.
 *
 * @cssprop [--skills-accent] - Own answers and the next action; all other tokens are those of `<skills-matrix>`.
 */
export class SkillsResultsElement extends ResultsGivenElement {
  static override styles = styles;

  readonly #ui = createResultsUiStore();
  readonly #source = new ProfileSource(this);
  readonly #late = new Late(this, (cause) => {
    const message = `A part of the results could not be loaded: ${String(cause)}`;
    this.report('part-unreachable', [{ path: '$', code: 'unreachable', message }]);
  });
  readonly #takings = new Takings(this.#late, (code, issues) => {
    this.report(code, issues);
  });
  readonly #plans = new PlanKeeper();
  readonly #live = new StoreFollower<AssessmentState>(this, (state) => [state]);
  readonly #views: ShownViews = new ShownViews(this, this.#late);
  #scene: ResultsScene | undefined;
  #told: ProfileResult | undefined;
  #about: string | undefined;
  #isShown = false;
  #toldIssues = '[]';

  constructor() {
    super();
    new StoreFollower<ResultsUiState>(this, (state) => [state]).follow(this.#ui);
  }

  /** The assessment the page is about, with its plan; `null` until there is one. */
  get assessment(): Assessment | null {
    const main = this.#scene?.round.main.assessment;
    const store = this.#plans.store(this.#storeOf(main), main);
    return main ? copyJson(store ? selectAssessment(store.getState()) : main) : null;
  }

  /** The goals on the page. */
  get plan(): readonly Goal[] {
    return copyJson(this.#scene?.plan ?? []);
  }

  protected override firstUpdated() {
    for (const type of ['click', 'change', 'input']) this.renderRoot.addEventListener(type, this.#onAsk);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    this.#source.look();
    if (changed.has('store')) this.#live.follow(this.store ?? undefined);
    this.#scene = this.#makeScene();
  }

  protected override updated() {
    this.#tellUnfit();
    const { result } = this.#source;
    if (this.store || !result || result === this.#told || !this.words.ready) return;
    this.#told = result;
    if ('failure' in result) this.report(result.failure.code, result.failure.issues);
    else this.dispatchEvent(new SkillsLoadEvent(result.profile));
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#late.idle;
    return super.getUpdateComplete();
  }

  protected override render() {
    // what is there stays, with focus and caret, while more words or views are fetched
    if (this.#isShown && this.#isWaiting) return noChange;
    return html`<div class="skills" part="base" lang=${this.words.lang}>${this.#renderBody()}</div>
      <slot name="after"></slot>`;
  }

  #renderBody() {
    const text = this.#text;
    const { phase, result } = this.#source;
    this.#isShown = false;
    if (result && 'failure' in result && !this.store) {
      const empty = this.#late.get(loadEmpty);
      if (result.failure.code === 'profile-invalid')
        return frame(empty?.refusedTemplate(text, result.failure), false);
      const retry = () => {
        this.#source.retry();
      };
      return frame(failureTemplate(text, result.failure, retry), false);
    }
    if (!this.#profile && phase !== 'loading' && !this.#isWaiting) return frame(noneTemplate(text));
    if (this.#isWaiting || phase === 'loading') return frame(loadingTemplate(text), false);
    const notes = this.#renderNotes();
    if (!this.#scene) return frame(html`${this.#takings.isMissing ? nothing : noneTemplate(text)} ${notes}`);
    this.#isShown = true;
    return frame(this.#renderResults(this.#scene, notes));
  }

  /** That something is left out, or could not be fetched: what is shown is not all there is. */
  #renderNotes() {
    const isMissing = this.#views.areMissing || this.#takings.isMissing;
    return html`${unreadTemplate({ text: this.#text }, this.#takings.unread)}
    ${isMissing ? missingTemplate({ text: this.#text }) : nothing}`;
  }

  #renderResults(scene: ResultsScene, notes: unknown) {
    const downloads = this.downloads ? this.#late.get(loadDownloads) : undefined;
    return html`${headTemplate(scene)}
      <slot name="intro"></slot>
      ${notes} ${this.#views.list.map((view) => view.template(scene))}
      <div class="foot" part="foot" ?hidden=${!this.downloads && !this.#hasActions}>
        ${downloads?.template(scene) ?? nothing}<slot name="actions"></slot>
      </div>`;
  }

  get #hasActions(): boolean {
    return !isOnServer() && this.querySelector(':scope > [slot=actions]') !== null;
  }

  /** Whether words, views or what judges assessments are still to come: nothing shifts when they arrive. */
  get #isWaiting(): boolean {
    const isComing = (load: () => Promise<unknown>) => !this.#late.get(load) && !this.#late.hasFailed(load);
    const areWordsComing = resultsWords(this.words.lang).filter(isComing).length > 0;
    const areViewsComing = this.#views.areComing;
    return !this.words.ready || areWordsComing || areViewsComing || this.#takings.isWaiting;
  }

  /** The profile in the language on screen: the store's own, or the one that is given. */
  get #profile(): RoleProfile | undefined {
    if (this.store) return this.store.getState().profile;
    const { result } = this.#source;
    if (!result || !('profile' in result)) return undefined;
    const { profile } = result;
    const { wanted } = this.words;
    const hasOwnWords = !profile.translations || wanted.toLowerCase() === profile.lang.toLowerCase();
    if (hasOwnWords && (profile.scale || !this.words.level('level.0'))) return profile;
    return this.#late.get(loadTranslate)?.inWords(profile, this.words) ?? profile;
  }

  /** Tells once what the attributes name that does not exist. */
  #tellUnfit() {
    const issues = this.#scene ? resultsAttributeIssues(this, this.#scene.profile) : [];
    const said = JSON.stringify(issues);
    if (issues.length > 0 && said !== this.#toldIssues) this.report('attribute-invalid', issues);
    this.#toldIssues = said;
  }

  #makeScene(): ResultsScene | undefined {
    const profile = this.#profile;
    if (!profile || !this.words.ready) return undefined;
    const live = this.store ? selectAssessment(this.store.getState()) : undefined;
    const given = this.#takings.assessments(this.assessments, profile.id, live?.subject);
    const wish = {
      contexts: ids(this.context),
      tiers: ids(this.tiers),
      overall: this.overall,
      overallUnrated: this.overallUnrated,
      weights: this.weights,
    };
    const data = resultsData(profile, given, live, wish);
    if (!data) return undefined;
    const main = data.round.main.assessment;
    const store = this.#plans.store(main === live ? this.store : undefined, main);
    this.#turnTo(profile, main);
    const { lang } = this.words;
    const other = (tag: string) => (tag.toLowerCase() === lang.toLowerCase() ? nothing : tag);
    return {
      ...data,
      plan: (store?.getState().header ?? main).plan ?? [],
      roles: this.#takings.roles(this.profiles),
      names: this.names ?? {},
      canPlan: !this.readonly,
      isLive: main === live,
      ui: this.#ui.getState(),
      lang,
      foreign: other(profile.lang),
      levelLang: isInWords(profile.scale, this.words) ? nothing : other(profile.scale ? profile.lang : 'en'),
      text: this.#text,
      date: (time) => dateWords(lang, time),
      number: (value, digits) => numberWords(lang, value, digits),
    };
  }

  /** What somebody is writing is about one person in one role: it goes when the page turns to another. */
  #turnTo({ id }: RoleProfile, { subject }: Assessment) {
    const about = JSON.stringify([id, subject]);
    if (this.#about !== undefined && this.#about !== about) this.#ui.setState({ form: undefined, said: '' });
    this.#about = about;
  }

  readonly #text = (key: MessageKey | ResultsKey, params?: Parameters<typeof this.words.text>[1]) =>
    this.words.text(key, params);

  readonly #onAsk = (event: Event) => {
    const scene = this.#scene;
    if (!scene) return;
    const host = {
      scene,
      ui: this.#ui,
      root: this.renderRoot as ShadowRoot,
      rendered: () => this.updateComplete,
      setPlan: (plan: readonly Goal[]) => {
        this.#setPlan(scene, plan);
      },
    };
    const tables = this.#views.list.map((view) => view.asks ?? {});
    answerResultsAsk(host, event, [asks, this.#late.get(loadDownloads)?.asks ?? {}, ...tables]);
  };

  /** The store of a matrix, where its answers are the ones the page is about. */
  #storeOf(main: Assessment | undefined) {
    return this.#scene?.isLive && main === this.#scene.round.main.assessment ? this.store : undefined;
  }

  #setPlan({ profile, round }: ResultsScene, plan: readonly Goal[]) {
    const main = round.main.assessment;
    const store = this.#plans.set(this.#storeOf(main), profile, main, plan);
    this.requestUpdate();
    const state = store.getState();
    this.dispatchEvent(new SkillsPlanEvent(copyJson(plan), () => copyJson(selectAssessment(state))));
  }
}
