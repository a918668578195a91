import type { LitElement } from 'lit';
import { SkillsErrorEvent } from '../../../events/error.js';
import { copyJson } from '../../../model/copy-json.js';
import type { RoleProfile } from '../../../model/role-profile.js';
import { ANONYMOUS_ASKS } from '../../../model/survey-rules.js';
import type { Survey } from '../../../model/survey.js';
import { anonymized } from '../../../scoring/anonymized.js';
import { createAssessmentStore, type AssessmentStore } from '../../../store/assessment-store.js';
import { selectAssessment } from '../../../store/selectors.js';
import type { AssessmentState } from '../../../store/state.js';
import type { ProfileResult } from '../../shared/fetch-profile.js';
import { ids } from '../../shared/ids.js';
import type { ProfileSource } from '../../shared/profile-source.js';
import { stageOf, type SurveyStage } from '../../shared/survey-stage.js';
import { SurveyTurns } from '../../shared/survey-turns.js';
import type { AssessmentKeeper } from '../assessment-keeper.js';
import type { GivenAttributes } from '../given.js';
import type { Scene } from '../scene.js';
import { anonymousStore } from './anonymous-store.js';
import { findSurvey } from './find-survey.js';
import { groupsIn, unfitGroups } from './groups.js';
import { Judge } from './judge.js';
import { noticeTemplate } from './notice.js';

/** The element, as far as a survey goes. */
export type SurveyHost = LitElement &
  GivenAttributes & {
    surveySrc: string | undefined;
    surveyDefinition: unknown;
    groupValues: unknown;
    readonly: boolean;
    blind: boolean;
  };

/** How far a survey is for one person: `sent` is an anonymous submission, which cannot be changed any more. */
export type Stage = SurveyStage | 'sent';

/** Asks what a survey asks, while it is open, and submits as it has promised. */
export class Surveying {
  /** What the page gave last, and the survey in it. */
  #given: unknown;
  #survey: Survey | undefined;
  #abort: AbortController | undefined;
  #hasFailed = false;
  readonly #judge = new Judge();
  /** What was found of the profile, and what is shown of that. */
  #found: ProfileResult | undefined;
  #shown: ProfileResult | undefined;
  /** The store whose submissions are anonymous, and the one in it. */
  #store: AssessmentStore | undefined;
  #inner: AssessmentStore | undefined;
  /** What stood here before it was submitted anonymously, and whose it was. */
  #before: AssessmentState | undefined;
  #sender = '';
  /** Whether `readonly` is the survey's doing, and not the page's. */
  #isReadonly = false;
  readonly #turns: SurveyTurns;
  #told = '[]';

  constructor(
    private readonly host: SurveyHost,
    private readonly source: ProfileSource,
    private readonly keeper: AssessmentKeeper,
  ) {
    this.#turns = new SurveyTurns(host);
  }

  /** Looks for the survey and then for its profile: no row is shown before it is known what answers are for. */
  look() {
    const { host, source, keeper } = this;
    const { surveySrc, surveyDefinition } = host;
    const given: unknown = surveyDefinition ?? (surveySrc === '' ? undefined : surveySrc);
    const isRetried = this.#hasFailed && !source.result;
    if (given !== this.#given || isRetried) this.#take(given, given === surveySrc);
    const survey = this.#survey;
    if (given !== undefined && (!survey || this.#hasFailed)) return;
    if (this.#before && this.#sender !== this.#who()) this.#startAnew(this.#before.profile);
    const { survey: _survey, attributes: _attributes, ...fixed } = keeper.fixed;
    keeper.fixed = survey
      ? { ...fixed, survey: survey.id, attributes: groupsIn(survey, host.groupValues) }
      : { ...fixed, attributes: undefined };
    source.fallback = survey?.profile.src ? this.#resolved(survey.profile.src) : '';
    if (this.#shown && source.result === this.#shown) source.result = this.#found;
    source.look();
    this.#found = source.result;
    this.#shown = source.result = survey ? this.#judge.shown(survey, source.result, host) : source.result;
    if (survey) this.#tell(survey);
  }

  /** A profile is shown: what stands in the store follows the survey. */
  follow() {
    const { host, keeper } = this;
    const survey = this.#survey;
    const mustRead = survey !== undefined && this.stage !== 'open';
    if (mustRead && !host.readonly) this.#isReadonly = host.readonly = true;
    else if (!mustRead && this.#isReadonly) this.#isReadonly = host.readonly = false;
    this.#turns.follow(survey);
    if (survey?.privacy.mode === 'anonymous') this.#wrap(survey);
    else if (this.#inner && keeper.store === this.#store) {
      keeper.open(this.#inner);
      this.#store = this.#inner = undefined;
    }
  }

  /** Whether one can answer now. */
  get stage(): Stage {
    if (this.#before) return 'sent';
    return this.#survey ? stageOf(this.#survey) : 'open';
  }

  /** The extras that are asked for: the page's, else the survey's; in an anonymous one none that only one would give. */
  get ask(): unknown {
    const asked = ids(this.host.ask) ?? this.#survey?.ask;
    return this.#survey?.privacy.mode === 'anonymous'
      ? asked?.filter((name) => ANONYMOUS_ASKS.includes(name) && this.#survey?.ask?.includes(name as never))
      : asked;
  }

  /** Whether what stands here must not leave the page: answers that are not anonymous yet. */
  get keepsBack(): boolean {
    return this.#survey?.privacy.mode === 'anonymous' && !this.#before;
  }

  /** What the survey is for, until when, and who sees what. */
  notice(scene: Scene) {
    return this.#survey && noticeTemplate(scene, this.#survey, this.stage);
  }

  /** A submission that could not be kept anywhere is none: the answers are here again. */
  async wait(_submission: string, acknowledged: Promise<boolean>) {
    const before = this.#before;
    if (!before || (await acknowledged) || before !== this.#before) return;
    this.#before = undefined;
    this.#store?.restore(selectAssessment(before));
    this.#store?.setState(before);
    this.host.requestUpdate();
  }

  /** Makes the submissions of the store that stands here anonymous. */
  #wrap(survey: Survey) {
    const { host, keeper } = this;
    const { store } = keeper;
    if (!store || store === this.#store) return;
    this.#before = undefined; // another role: nothing of it was submitted
    this.#inner = store;
    this.#store = anonymousStore(store, {
      make: (submission) => anonymized(submission, this.#survey ?? survey, this.#original(store)),
      sent: (before) => {
        this.#before = before;
        this.#sender = this.#who();
        host.requestUpdate();
        void this.#lead();
      },
    });
    keeper.open(this.#store);
  }

  /** Who answers what: whoever comes next starts anew. */
  #who(): string {
    return JSON.stringify([this.#survey?.id, this.host.subject]);
  }

  #startAnew(profile: RoleProfile) {
    this.#before = undefined;
    this.keeper.given = {}; // all of it is to be said of the new one
    this.keeper.open(createAssessmentStore({ profile, rater: { relation: 'self' } }));
  }

  #take(given: unknown, isAddress: boolean) {
    const { source, host } = this;
    this.#given = given;
    this.#abort?.abort();
    this.#hasFailed = false;
    if (given === undefined) {
      this.#survey = undefined;
      source.retry();
      return;
    }
    const abort = (this.#abort = new AbortController());
    if (!this.#survey) {
      source.phase = 'loading';
      source.result = undefined;
    }
    void findSurvey(given, isAddress, abort.signal).then(
      (result) => {
        if (abort.signal.aborted) return;
        this.#hasFailed = 'failure' in result;
        if ('failure' in result) {
          this.#survey = undefined;
          source.phase = 'settled';
          source.result = result;
        } else if (JSON.stringify(result.survey) !== JSON.stringify(this.#survey)) {
          this.#survey = copyJson(result.survey); // an equal one stays the same
          source.retry();
        }
        host.requestUpdate();
      },
      (cause: unknown) => {
        if (!abort.signal.aborted) throw cause;
      },
    );
  }

  /** The profile as the page gave it: not in one person's language, which tells who that is. */
  #original(store: AssessmentStore): RoleProfile {
    return this.#found && 'profile' in this.#found ? this.#found.profile : store.getState().profile;
  }

  #resolved(src: string): string {
    const { surveySrc, surveyDefinition } = this.host;
    const base = surveyDefinition ? document.baseURI : new URL(surveySrc ?? '', document.baseURI);
    return URL.canParse(src, base) ? new URL(src, base).href : src;
  }

  /** Tells the page once of group values that the survey does not list. */
  #tell(survey: Survey) {
    const issues = unfitGroups(survey, this.host.groupValues);
    const told = JSON.stringify(issues);
    if (told === this.#told) return;
    this.#told = told;
    if (issues.length > 0) this.host.dispatchEvent(new SkillsErrorEvent('attribute-invalid', issues));
  }

  /** The button that was pressed goes: focus moves to the title, whence one reads what has become of it. */
  async #lead() {
    const { host } = this;
    if (!host.shadowRoot?.activeElement) return;
    await host.updateComplete;
    host.renderRoot.querySelector<HTMLElement>('#title')?.focus();
  }
}
