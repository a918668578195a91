import { html, noChange, nothing } from 'lit';
import { SkillsLoadEvent } from '../../events/load.js';
import type { MessageKey } from '../../i18n/messages.js';
import type { TeamKey } from '../../i18n/team-key.js';
import { Late } from '../../lit/late.js';
import { StoreFollower } from '../../lit/store-follower.js';
import { wear } from '../../lit/wear.js';
import type { RoleProfile } from '../../model/role-profile.js';
import type { Survey } from '../../model/survey.js';
import type { TeamAggregate } from '../../model/team.js';
import { failureTemplate } from '../shared/blank.js';
import { ids } from '../shared/ids.js';
import { stageOf, type SurveyStage } from '../shared/survey-stage.js';
import { SurveyTurns } from '../shared/survey-turns.js';
import { answerTeamAsk, asks } from './asks.js';
import { teamAttributeIssues } from './attribute-issues.js';
import { teamData, type TeamData } from './data.js';
import { DrillOpener } from './drill-opener.js';
import { frame, loadingTemplate, noneTemplate, refusedTemplate } from './frame.js';
import { TeamGivenElement } from './given-element.js';
import { headTemplate, notesTemplate } from './head.js';
import type { Team, TeamResult } from './load-team.js';
import { Memo } from './memo.js';
import { Printing } from './printing.js';
import type { TeamScene } from './scene.js';
import { teamScene } from './scene-of.js';
import { styles } from './styles.js';
import { TeamSource } from './team-source.js';
import { toolsTemplate, viewsTemplate } from './tools.js';
import { createTeamUiStore, selectPage, type TeamUiState } from './ui-store.js';
import { UiWakes } from './ui-wakes.js';
import { VIEWS, type TeamView } from './views.js';
import { teamWords } from './words.js';

/** What few pages need, or not at first. */
const loadLoad = () => import('./load-team.js');
const loadTranslate = () => import('../shared/translate.js');
const loadDrill = () => import('./drill/drill.js');
const loadDownloads = () => import('./downloads/downloads.js');

/**
 * What a team has and what it lacks: who has which skill, where it is thin, who could step up, who has not answered. For
 * five people or ten thousand, and for an anonymous survey only what that promised. Self-ratings are what people say
 * of themselves: nothing is corrected, and nobody is ranked.
 *
 * @tag skills-team
 * @fires {SkillsLoadEvent} skills-load - A team is there, and shown.
 * @fires {SkillsErrorEvent} skills-error - Something given cannot be used.
 *
 * @slot intro - What this is for and who sees it: under the title.
 * @slot actions - More buttons beside that for downloads.
 * @slot after - Below the team.
 *
 * @csspart base - The outermost box; the container that layouts are measured by.
 * @csspart team - The card.
 * @csspart head - Title and who answered.
 * @csspart title - The title.
 * @csspart lede - Who answered, and until when.
 * @csspart status - That the survey is anonymous.
 * @csspart facts - Skills covered, held by one person, held by nobody.
 * @csspart note - That something is left out, or that a part could not be loaded.
 * @csspart views - The choice of views.
 * @csspart tools - Search, filters and order.
 * @csspart search - The search.
 * @csspart view - The view that shows; it has its own name as a part too.
 * @csspart people - The view of people and skills.
 * @csspart skills - The view of skills.
 * @csspart gaps - The view of what the team lacks.
 * @csspart groups - The view of groups.
 * @csspart answers - The view of who has answered.
 * @csspart legend - What fills and signs mean.
 * @csspart grid - The grid of people and skills; it scrolls.
 * @csspart tier - A tier's title in the grid.
 * @csspart skill - A skill's name in the grid.
 * @csspart cell - A person's level in a skill.
 * @csspart table - A table of numbers.
 * @csspart line - A line of a table or of a list.
 * @csspart importance - A skill's importance: bars and a word.
 * @csspart drill - What lies in front of the page: a person, or a skill.
 * @csspart foot - The buttons at the end.
 * @csspart state - What stands in place of views: nothing to show, or a failure.
 * @csspart retry - The button that loads the team again.
 *
 * @cssprop [--skills-heat-0] - Ground of the lowest level.
 * @cssprop [--skills-heat-1] - Ground of the second of five steps; scales of other lengths are spread over them.
 * @cssprop [--skills-heat-2] - Ground of the third.
 * @cssprop [--skills-heat-3] - Ground of the fourth.
 * @cssprop [--skills-heat-4] - Ground of the highest level; the accent.
 * @cssprop [--skills-accent] - The highest level and the next action; all other tokens are those of `<skills-matrix>`.
 */
export class SkillsTeamElement extends TeamGivenElement {
  static override styles = styles;

  readonly #ui = createTeamUiStore();
  readonly #wakes = new UiWakes(this, this.#ui);
  readonly #source: TeamSource = new TeamSource(this);
  readonly #turns = new SurveyTurns(this);
  readonly #onFail = (cause: unknown) => {
    const message = `A part of the team could not be loaded or made: ${String(cause)}`;
    this.report('part-unreachable', [{ path: '$', code: 'unreachable', message }]);
  };
  readonly #late = new Late(this, this.#onFail);
  readonly #counted = new Memo(
    (
      team: Team,
      survey: Survey | undefined,
      by: string | undefined,
      staleMonths: number,
      _stage: SurveyStage | undefined,
    ) => teamData(team, { survey, by, staleMonths, now: new Date() }),
  );
  readonly #opener = new DrillOpener();
  readonly #contexts = new Memo((context: string | undefined) => ids(context) ?? []);
  /** The same function while the words are the same: another one would count the team anew. */
  readonly #speaking = new Memo(
    (_lang: string, _words: unknown, _isThere: boolean) => (profile: RoleProfile) => {
      return this.#late.get(loadTranslate)?.inWords(profile, this.words) ?? profile;
    },
  );
  #scene: TeamScene | undefined;
  #told: TeamResult | undefined;
  #toldIssues = '[]';

  constructor() {
    super();
    new StoreFollower<TeamUiState>(this, selectPage).follow(this.#ui);
    new Printing(this, this.#ui);
  }

  /** What is counted, as it is shown; `null` until a team is there. For an anonymous survey it has what may be seen. */
  get counts(): TeamAggregate | null {
    return this.#scene?.aggregate ?? null;
  }

  protected override firstUpdated() {
    for (const type of ['click', 'change', 'input', 'keydown', 'focusin'])
      this.renderRoot.addEventListener(type, this.#onAsk);
  }

  protected override willUpdate() {
    this.#source.look(
      {
        aggregate: this.aggregate,
        table: this.table,
        assessments: this.assessments,
        src: this.src,
        profile: this.profile,
        profileSrc: this.profileSrc,
        survey: this.survey,
        people: this.people,
        attributes: this.groups,
        contexts: this.#contexts.of(this.context),
        relation: this.relation,
        inWords: this.#speaking.of(this.words.wanted, this.messages, Boolean(this.#late.get(loadTranslate))),
      },
      this.words.ready && this.#late.get(loadTranslate) ? this.#late.get(loadLoad)?.loadTeam : undefined,
    );
    this.#wakes.renew();
    this.#scene = this.#makeScene();
  }

  protected override updated() {
    this.#turns.follow(this.#scene?.survey);
    this.#opener.look(this.renderRoot as ShadowRoot, this.#scene?.ui.drill);
    this.#tellUnfit();
    const { result } = this.#source;
    if (!result || result === this.#told) return;
    this.#told = result;
    if ('failure' in result) this.report(result.failure.code, result.failure.issues);
    else {
      for (const { code, issues } of result.problems) this.report(code, issues);
      if (this.#scene) this.dispatchEvent(new SkillsLoadEvent(this.#scene.profile));
    }
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#late.idle;
    return super.getUpdateComplete();
  }

  protected override render() {
    // what is there stays, with focus and place, while more words or another view are fetched
    if (this.#scene && this.#isWaiting) return noChange;
    return html`<div class="skills" part="base" lang=${this.words.lang}>${frame(this.#renderBody())}</div>
      <slot name="after"></slot>`;
  }

  #renderBody() {
    const { result, isLoading, progress } = this.#source;
    const text = this.#text;
    if (result && 'failure' in result && !this.#isWaiting) {
      const retry = () => {
        this.#source.retry();
      };
      const isBad = result.failure.code.endsWith('-invalid');
      return isBad ? refusedTemplate(text, result.failure) : failureTemplate(text, result.failure, retry);
    }
    if (!this.#isGiven && !this.#isWaiting) return noneTemplate(text);
    if (!this.#scene || this.#isWaiting || (isLoading && !result)) return loadingTemplate(text, progress);
    return this.#renderTeam(this.#scene, result && 'failure' in result ? undefined : result);
  }

  #renderTeam(scene: TeamScene, team: Team | undefined) {
    const view: TeamView | undefined = this.#late.get<TeamView>(VIEWS[scene.view]);
    const drill = scene.ui.drill ? this.#late.get(loadDrill) : undefined;
    const downloads = this.#offers(scene) ? this.#late.get(loadDownloads) : undefined;
    for (const each of [view, drill, downloads]) if (each) wear(this.renderRoot, each.styles);
    const hasActions = this.querySelector(':scope > [slot=actions]') !== null;
    return html`${headTemplate(scene)}
      ${notesTemplate(scene, team?.setAside ?? 0, this.#late.hasFailed(VIEWS[scene.view]))}
      ${
        scene.isHidden
          ? nothing
          : [viewsTemplate(scene), toolsTemplate(scene), view?.template(scene) ?? nothing]
      }
      <div class="foot" part="foot" ?hidden=${!this.#offers(scene) && !hasActions}>
        ${downloads?.template(scene) ?? nothing}<slot name="actions"></slot>
      </div>
      ${drill?.template(scene) ?? nothing}`;
  }

  /** Whether there is something to take along: not while nothing may be seen. */
  #offers({ isHidden }: TeamScene): boolean {
    return this.downloads && !isHidden;
  }

  get #isGiven(): boolean {
    return Boolean(this.aggregate ?? this.table ?? this.assessments) || this.src !== '';
  }

  /** Whether words or the view are still to come: nothing shifts when they arrive. */
  get #isWaiting(): boolean {
    const isComing = (load: () => Promise<unknown>) => !this.#late.get(load) && !this.#late.hasFailed(load);
    const words = teamWords(this.words.lang).filter(isComing); // all are asked for, side by side
    const isViewComing = this.#scene ? isComing(VIEWS[this.#scene.view]) : false;
    return !this.words.ready || words.length > 0 || isViewComing || isComing(loadLoad);
  }

  #makeScene(): TeamScene | undefined {
    const { result } = this.#source;
    if (!result || 'failure' in result || !this.words.ready) return undefined;
    const { survey } = result;
    const attributes = result.table?.attributes ?? [];
    const by = this.#ui.getState().by ?? this.by ?? survey?.privacy.by ?? attributes[0]?.id;
    const data: TeamData | undefined = this.#counted.of(
      result,
      survey,
      by,
      this.staleMonths,
      survey && stageOf(survey),
    );
    return (
      data &&
      teamScene(data, {
        team: result,
        survey,
        by,
        attributes,
        people: this.people,
        previous: this.previous ?? undefined,
        wanted: ids(this.view),
        store: this.#ui,
        wakes: this.#wakes,
        words: this.words,
        messages: this.messages,
        text: this.#text,
        isRtl: getComputedStyle(this).direction === 'rtl',
      })
    );
  }

  /** Tells once what the attributes name that does not exist. */
  #tellUnfit() {
    const issues = this.#scene ? teamAttributeIssues(this, this.#scene) : [];
    const said = JSON.stringify(issues);
    if (issues.length > 0 && said !== this.#toldIssues) this.report('attribute-invalid', issues);
    this.#toldIssues = said;
  }

  readonly #text = (key: MessageKey | TeamKey, params?: Parameters<typeof this.words.text>[1]) =>
    this.words.text(key, params);

  readonly #onAsk = (event: Event) => {
    const scene = this.#scene;
    if (!scene) return;
    const host = {
      scene,
      ui: this.#ui,
      root: this.renderRoot as ShadowRoot,
      rendered: () => this.updateComplete,
      failed: this.#onFail,
    };
    const view: TeamView | undefined = this.#late.get<TeamView>(VIEWS[scene.view]);
    const drill = scene.ui.drill ? this.#late.get(loadDrill) : undefined;
    const downloads = this.#offers(scene) ? this.#late.get(loadDownloads) : undefined;
    answerTeamAsk(host, event, [asks, view?.asks ?? {}, drill?.asks ?? {}, downloads?.asks ?? {}]);
  };
}
