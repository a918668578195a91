import type { LitElement } from 'lit';
import { SkillsErrorEvent } from '../../../events/error.js';
import type { Assessment } from '../../../model/assessment.js';
import { copyJson } from '../../../model/copy-json.js';
import type { Answers } from '../../../model/answers.js';
import type { Issue } from '../../../model/issue.js';
import type { RoleProfile } from '../../../model/role-profile.js';
import { basisOf, createAgreement } from '../../../store/agreement.js';
import { createAssessmentStore, type AssessmentStore } from '../../../store/assessment-store.js';
import { selectAssessment } from '../../../store/selectors.js';
import type { Given } from '../../../store/state.js';
import type { AssessmentKeeper } from '../assessment-keeper.js';
import { said, type GivenAttributes } from '../given.js';
import { renew, type UiStore } from '../ui-store.js';
import { Beside, type Stage } from './beside.js';
import { listOf } from '../../shared/given-list.js';
import { misfits, readReferences, unreadable } from './references.js';

/** The element, as far as raters meet in it. */
type Host = LitElement &
  GivenAttributes & { readonly form: HTMLFormElement | null; reference?: unknown; blind: boolean };

/** Which assessments are meant, in whatever order. */
const idsOf = (basis: readonly { id: string }[]) =>
  basis
    .map(({ id }) => id)
    .sort()
    .join();

const AGREED: Given = { rater: { relation: 'agreed' } };

/**
 * Shows what others answered, and lets raters agree. With `blind`, nothing of it is there before this rater's
 * submission is safe; that one is then kept as it is, and the element goes on with an agreement.
 */
export class Agreement {
  /** The submission that was made before anything else was shown. */
  rated: Assessment | undefined;
  beside: Beside | undefined;

  /** What the page gave last, and the assessments in it, if they are such and of what is rated here. */
  #given: unknown;
  #json = '[]';
  #read: Assessment[] = [];
  #references: Assessment[] = [];
  #toldIssues = '';
  /** The agreement's store, and what everybody had answered alike in it. */
  #store: AssessmentStore | undefined;
  #shared: Answers | undefined;
  /** Submissions that are not safe yet, by id; and the last that was made here. */
  readonly #pending = new Set<string>();
  #own: string | undefined;
  #isNews = false;
  /** What `beside` was made of. */
  #madeOf: readonly unknown[] = [];

  constructor(
    private readonly host: Host,
    private readonly keeper: AssessmentKeeper,
    private readonly ui: UiStore,
    private readonly givenFor: (profile: RoleProfile) => Given,
  ) {
    keeper.guard = (assessment) => this.#mayRestore(assessment);
  }

  /** Follows what the page gives and what stands in the store; called before each rendering. */
  follow(profile: RoleProfile) {
    const { host, keeper } = this;
    this.#look(profile);
    if (this.#store && keeper.store !== this.#store) this.#leave(profile); // another role has been opened
    if (keeper.reading === undefined && this.#references.length > 0) {
      if (said(host.relation) === 'agreed') this.#agree(this.#references);
      else if (this.rated) this.#agree(this.#sourcesWith(this.rated));
      else if (host.blind) this.#reveal();
    }
    this.#show(profile);
  }

  /** A submission that was made here: nothing comes to light before it is safe. */
  async wait(id: string, acknowledged: Promise<boolean>) {
    this.#own = id;
    this.#pending.add(id);
    if (!(await acknowledged)) return;
    this.#pending.delete(id);
    this.host.requestUpdate();
  }

  /** Reads the reference, and tells the page what is wrong with it. */
  #look(profile: RoleProfile) {
    const { reference } = this.host;
    const isNew = reference !== this.#given;
    this.#given = reference;
    if (isNew) {
      const read = readReferences(reference);
      const json = read ? JSON.stringify(read) : '';
      if (json !== this.#json) this.#read = copyJson(read ?? []); // an equal one stays the same
      this.#json = json;
      if (!read) void unreadable(reference).then((issues) => reference === this.#given && this.#tell(issues));
    }
    if (this.#read.length === 0) {
      this.#references = [];
      if (listOf(reference).length === 0) this.#toldIssues = '';
      return;
    }
    const subject = said(this.host.subject) ?? this.keeper.store?.getState().header.subject;
    const issues = misfits(reference, this.#read, profile, subject);
    this.#references = issues.length > 0 ? [] : this.#read;
    this.#tell(issues);
  }

  #tell(issues: readonly Issue[]) {
    const told = JSON.stringify(issues);
    if (told === this.#toldIssues) return;
    this.#toldIssues = told;
    if (issues.length > 0) this.host.dispatchEvent(new SkillsErrorEvent('reference-invalid', issues));
  }

  /** This rater's first, then what others said; a reference that is of the same line is the same rater's. */
  #sourcesWith(rated: Assessment): Assessment[] {
    return [rated, ...this.#references.filter(({ draftId }) => draftId !== rated.draftId)];
  }

  /** Brings to light what was kept back, where a submission stands here that is safe. */
  #reveal() {
    const { keeper, ui } = this;
    const state = keeper.store?.getState();
    if (state?.header.status !== 'submitted' || this.#pending.has(state.header.id)) return;
    this.rated = copyJson(selectAssessment(state));
    this.#isNews = state.header.id === this.#own;
    keeper.isGiven = false; // what was given was this rater's; a draft of the agreement may come back
    renew(ui);
    if (this.#isNews) void this.#lead();
    this.#agree(this.#sourcesWith(this.rated), true);
  }

  /** Goes on with an agreement of some sources, a new one or the one that stands here: what is agreed stays. */
  #agree(sources: readonly Assessment[], isFirst = false) {
    const { keeper } = this;
    const before = keeper.store;
    const state = before?.getState();
    if (!before || !state) return;
    const basedOn = sources.map(basisOf);
    const isUntouched =
      this.#store === before
        ? state.answers === this.#shared
        : !keeper.isGiven && state.answers.every((answer) => !answer);
    if (this.rated) keeper.fixed = { ...keeper.fixed, ...AGREED };
    keeper.given = { ...keeper.given, ...keeper.fixed };
    if (idsOf(state.header.basedOn ?? []) === idsOf(basedOn)) {
      this.#store = before;
    } else if (isFirst || isUntouched) {
      const { profile } = state;
      this.#store = createAgreement({ profile, sources, ...keeper.given });
      this.#store.setGiven({ rater: keeper.given.rater });
      this.#shared = this.#store.getState().answers;
      keeper.open(this.#store);
    } else {
      this.#store = before;
      // a submission names what it was made of; what is still being agreed on is of what is shown
      if (state.header.status === 'draft') before.setState({ header: { ...state.header, basedOn } });
    }
  }

  /** Back to rating: the agreement was of something else. */
  #leave(profile: RoleProfile) {
    const { keeper } = this;
    this.#store = undefined;
    this.rated = undefined;
    this.#isNews = false;
    const { rater: _rater, ...fixed } = keeper.fixed;
    keeper.fixed = fixed;
    keeper.adopt(profile, this.givenFor(profile));
  }

  /** Whether an assessment that the page sets goes into the store that stands here. */
  #mayRestore(assessment: Assessment): boolean {
    const { host, keeper, ui } = this;
    const profile = keeper.store?.getState().profile;
    const isAgreed = assessment.rater?.relation === 'agreed';
    if (!isAgreed && assessment.draftId === this.rated?.draftId) return false; // an echo of what is kept as it is
    const isBlind = (host.blind || this.rated) && said(host.relation) !== 'agreed';
    if (!profile || !isBlind || isAgreed === Boolean(this.rated)) return true;
    if (this.rated) {
      keeper.open(createAssessmentStore({ profile, rater: { relation: 'self' } }));
      keeper.given = {};
      renew(ui);
      this.#leave(profile);
      return true;
    }
    this.#look(profile);
    const relation = said(host.relation) ?? 'self';
    const alike = this.#references.filter(({ rater }) => (rater?.relation ?? 'self') === relation);
    const rated = alike[1] ? alike.find(({ rater }) => rater?.id === said(host.rater)) : alike[0];
    const ids = this.#references.map(({ id }) => id);
    if (rated && assessment.basedOn?.every(({ id }) => ids.includes(id))) {
      this.rated = rated;
      keeper.fixed = { ...keeper.fixed, ...AGREED };
      keeper.given = { ...keeper.given, ...AGREED };
      return true;
    }
    const message =
      'Expected what was agreed together with all that it is based on as "reference", found another reference.';
    const issues = [{ path: '$.basedOn', code: 'missing-sources', message }];
    this.host.dispatchEvent(new SkillsErrorEvent('assessment-invalid', issues));
    return false;
  }

  /** Moves focus to the title, whence one reads what has come; not from where somebody is at work meanwhile. */
  async #lead() {
    const { host } = this;
    const { activeElement } = host.getRootNode() as Document | ShadowRoot;
    const isElsewhere =
      activeElement && activeElement !== document.body && !(host.form ?? host).contains(activeElement);
    if (isElsewhere) return;
    await host.updateComplete;
    host.renderRoot.querySelector<HTMLElement>('#title')?.focus();
  }

  /** What the scene shows of it; the same again while nothing changed. */
  #show(profile: RoleProfile) {
    const { host } = this;
    const isAgreed = said(host.relation) === 'agreed';
    const isAgreeing = this.#store !== undefined && this.#store === this.keeper.store;
    const sources = this.rated ? this.#sourcesWith(this.rated) : this.#references;
    const stage: Stage = isAgreeing ? 'agreeing' : host.blind && !isAgreed ? 'blind' : 'beside';
    const shown = stage === 'blind' ? [] : sources;
    const madeOf = [profile, stage, this.#isNews, ...shown];
    if (madeOf.length === this.#madeOf.length && madeOf.every((each, i) => each === this.#madeOf[i])) return;
    this.#madeOf = madeOf;
    this.beside =
      stage === 'blind' || shown.length > 0 ? new Beside(profile, shown, stage, this.#isNews) : undefined;
  }
}
