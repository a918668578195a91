import type { ReactiveController } from 'lit';
import { SkillsErrorEvent, type SkillsErrorCode } from '../../../events/error.js';
import type { Assessment } from '../../../model/assessment.js';
import { canonicalJson } from '../../../model/canonical-json.js';
import type { AssessmentStore } from '../../../store/assessment-store.js';
import { draftKeyOf, mergeDrafts, resumed, type Draft } from '../../../store/draft.js';
import { goalKey } from '../../../store/plan.js';
import { selectAssessment } from '../../../store/selectors.js';
import { isOtherWork, type AssessmentState } from '../../../store/state.js';
import type { AssessmentKeeper } from '../assessment-keeper.js';
import type { UiStore } from '../ui-store.js';
import { clearedSince } from './cleared.js';
import { DraftStorage, readDraft } from './draft-storage.js';

/** How long after a change it is kept, in ms: not for each letter of a comment. */
const PAUSE = 300;

/** Merging sorts, and the store does not: in whatever order, what is said is the same. */
const inOrder = <T>(list: readonly T[], key: (entry: T) => string) =>
  [...list].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));

/** What two drafts say, without when it was kept. */
const sayings = ({ assessment: { ratings, plan = [], draftId }, cleared }: Draft) =>
  canonicalJson([inOrder(ratings, ({ skill }) => skill), inOrder(plan, goalKey), draftId, cleared]);

/** Keeps unfinished answers in the browser, brings them back, and keeps two tabs at one. */
export class DraftKeeper implements ReactiveController {
  /** A draft whose submission waits to be sent: it is not brought back before that is decided. */
  held: Draft | undefined;

  #key: string | undefined;
  #kind: 'local' | 'session' = 'local';
  #drafts: DraftStorage | undefined;
  #store: AssessmentStore | undefined;
  #cleared: Record<string, string> = {};
  /** Newer answers than those the page gave, about which nobody has decided yet. */
  #undecided: Draft | undefined;
  #said: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stop: (() => void) | undefined;

  constructor(
    private readonly keeper: AssessmentKeeper,
    private readonly ui: UiStore,
  ) {
    keeper.host.addController(this);
  }

  /** Follows a store under a name; called before each rendering, cheap while nothing changed. */
  follow(store: AssessmentStore, name: string, storage: unknown) {
    const kind = storage === 'session' ? 'session' : 'local';
    const { profile, header } = store.getState();
    const { subject, survey, rater } = header;
    const key = draftKeyOf({
      key: name,
      profile: profile.id,
      subject,
      survey,
      relation: rater?.relation ?? 'self',
    });
    if (key === this.#key && store === this.#store && kind === this.#kind) return;
    this.hostDisconnected();
    this.#key = key;
    this.#kind = kind;
    this.#store = store;
    this.#cleared = {};
    this.#said = undefined;
    this.held = undefined;
    this.#try(() => {
      this.#drafts = DraftStorage.open(kind);
      const { draft, damaged } = this.#drafts.find(key, new Date());
      if (damaged) this.#tellDamaged();
      const { submitUrl, outbox } = this.keeper.host;
      if (draft?.kept !== undefined && submitUrl && outbox !== 'none') this.held = draft;
      else if (draft) this.#bringBack(draft);
    });
    this.hostConnected();
  }

  /** Listens to the store, to other tabs, and to the page being left. */
  hostConnected() {
    const store = this.#store;
    // an element that is off the page would be held in memory by its own listeners
    if (!store || this.#stop || !this.keeper.host.isConnected) return;
    const unsubscribe = store.subscribe(this.#onChange);
    const onHide = () => {
      if (this.#timer !== undefined) this.#save();
    };
    addEventListener('storage', this.#onStorage);
    addEventListener('pagehide', onHide);
    document.addEventListener('visibilitychange', onHide);
    this.#stop = () => {
      onHide();
      unsubscribe();
      removeEventListener('storage', this.#onStorage);
      removeEventListener('pagehide', onHide);
      document.removeEventListener('visibilitychange', onHide);
    };
  }

  /** Keeps what is not kept yet, and listens no more. */
  hostDisconnected() {
    this.#stop?.();
    this.#stop = undefined;
  }

  /** Keeps no drafts any more. */
  stop() {
    this.hostDisconnected();
    this.keeper.host.removeController(this);
  }

  /**
   * Deletes the draft of a submission once that is safe: of it alone, whoever is rated here by then, and not of
   * answers that were given since.
   */
  async wait(submission: string, acknowledged: Promise<boolean>) {
    const [key, drafts] = [this.#key, this.#drafts];
    if (!(await acknowledged)) return;
    if (key === this.#key) {
      if (this.#store?.getState().header.id === submission) this.drop();
    } else
      this.#try(() => {
        if (key) drafts?.drop(key);
      });
  }

  /** Deletes the draft: what it was of is safe, or somebody starts fresh. */
  drop() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#undecided = this.held = undefined;
    this.#cleared = {};
    const key = this.#key;
    this.#try(() => {
      if (key) this.#drafts?.drop(key);
      if (this.#drafts) this.ui.setState({ saved: undefined }); // nothing is kept any more
    });
    this.#said = this.#store && sayings(this.#current());
  }

  /** Notes that the submission of the draft waits to be sent, and where; not of answers that were given since. */
  mark(submission: string, kept: number) {
    const key = this.#key;
    if (!key || this.#store?.getState().header.id !== submission) return;
    this.#try(() => {
      const draft = this.#drafts?.find(key, new Date()).draft;
      if (draft) this.#drafts?.keep(key, { ...draft, kept });
    });
  }

  /** Deletes the draft whose submission waited, whoever's it is: that has been delivered. */
  settle(kept: number) {
    this.#try(() => {
      for (const key of this.#drafts?.keysOf((draft) => draft.kept === kept) ?? []) {
        if (key === this.#key) this.drop();
        else this.#drafts?.drop(key);
      }
    });
  }

  /**
   * What becomes of the draft that is held, now that the outbox has said whether its submission waits there: whether it
   * does. It is shown as what it is then, submitted; an anonymous one is nobody's, and nothing of it is shown.
   */
  decide(draft: Draft, submission: string | undefined): boolean {
    if (draft !== this.held) return false;
    if (submission === undefined) {
      // another tab may have sent it meanwhile, and its draft is gone
      if (this.#drafts?.keysOf(({ kept }) => kept === draft.kept).length) this.release();
      return false;
    }
    const { draftId } = JSON.parse(submission) as Assessment;
    const isBlank = this.#store?.getState().answers.every((answer) => !answer);
    if (isBlank && draftId === draft.assessment.draftId) {
      this.held = undefined;
      this.keeper.take(submission, true);
      this.keeper.host.requestUpdate();
    }
    return true;
  }

  /** Brings back what was held: it is a draft like any other again. */
  release() {
    const draft = this.held;
    this.held = undefined;
    if (draft) this.#bringBack(draft);
  }

  /** Takes the newer answers that the page's own hid. */
  use() {
    const draft = this.#undecided;
    this.#undecided = undefined;
    if (draft) this.#resume(mergeDrafts(draft, this.#current()));
  }

  #bringBack(draft: Draft) {
    const { keeper, ui } = this;
    this.#cleared = { ...draft.cleared };
    if (keeper.isGiven) {
      if (draft.assessment.updatedAt <= this.#current().assessment.updatedAt) return;
      this.#undecided = draft;
      ui.setState({ draft: { kind: 'newer', savedAt: draft.savedAt } });
      return;
    }
    this.#resume(draft);
    this.#said = sayings(this.#current());
    const before = new Set(draft.assessment.unplaced?.map(({ skill }) => skill));
    const left = (this.#store?.getState().unplaced ?? []).filter(({ skill }) => !before.has(skill));
    const { ratings } = draft.assessment;
    ui.setState({
      draft: {
        kind: 'back',
        savedAt: draft.savedAt,
        answers: ratings.length - left.length,
        left: left.map(({ name }) => name),
      },
    });
  }

  #resume({ assessment }: Draft) {
    const state = this.#store?.getState();
    if (state) this.#store?.setState(resumed(state, assessment, this.keeper.given, new Date().toISOString()));
  }

  #current(state = this.#store?.getState()): Draft {
    if (!state) throw new Error('A draft keeper that follows no store has no draft.');
    const assessment = selectAssessment(state);
    return { savedAt: new Date().toISOString(), assessment, cleared: this.#cleared };
  }

  readonly #onChange = (state: AssessmentState, before: AssessmentState) => {
    // what was answered just before it is submitted must be kept, too: the submission may never arrive
    if (state.header.status === 'submitted' && this.#timer !== undefined) this.#save(before);
    if (!isOtherWork(state, before)) return;
    this.#cleared = clearedSince(this.#cleared, state, before);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#save();
    }, PAUSE);
  };

  #save(state = this.#store?.getState()) {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const key = this.#key;
    if (!key || !state || state.header.status === 'submitted') return;
    const mine = this.#current(state);
    if (sayings(mine) === this.#said) return;
    this.held = undefined; // other answers take its place
    this.#try(() => {
      this.#drafts?.keep(key, this.#undecided ? mergeDrafts(this.#undecided, mine) : mine);
      this.#said = sayings(mine);
      if (this.#drafts) this.ui.setState({ saved: this.#kind });
    });
  }

  /** Another tab has kept the same draft: both now say the same. */
  readonly #onStorage = ({ key, newValue, storageArea }: StorageEvent) => {
    if (key !== this.#key || storageArea !== this.#drafts?.storage || newValue === null) return;
    const theirs = readDraft(newValue);
    if (!theirs) return;
    const mine = this.#current();
    const merged = mergeDrafts(theirs, mine);
    this.#cleared = { ...merged.cleared };
    if (sayings(merged) !== sayings(mine)) this.#resume(merged);
    if (sayings(merged) === sayings(theirs)) this.#said = sayings(this.#current());
  };

  /** Where the storage is forbidden or full, the widget goes on, and says so once. */
  #try(action: () => void) {
    try {
      action();
    } catch (cause) {
      this.#drafts = undefined;
      if (this.ui.getState().saved === 'not') return;
      this.ui.setState({ saved: 'not' });
      this.#report('draft-unsaved', `Answers cannot be kept in this browser: ${String(cause)}`);
    }
  }

  #tellDamaged() {
    this.ui.setState({ draft: { kind: 'damaged' } });
    this.#report(
      'draft-damaged',
      `The draft under "${String(this.#key)}" could not be read and was set aside.`,
    );
  }

  #report(code: SkillsErrorCode, message: string) {
    this.keeper.host.dispatchEvent(new SkillsErrorEvent(code, [{ path: '$', code, message }]));
  }
}
