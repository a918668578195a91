import type { LitElement } from 'lit';
import { StoreFollower } from '../../lit/store-follower.js';
import type { Assessment } from '../../model/assessment.js';
import { copyJson } from '../../model/copy-json.js';
import type { RoleProfile } from '../../model/role-profile.js';
import { defaultTiers } from '../../scoring/shown.js';
import { createAssessmentStore, type AssessmentStore } from '../../store/assessment-store.js';
import type { AssessmentState, Given } from '../../store/state.js';
import { givenChange } from './given.js';
import type { GivenElement } from './given-element.js';
import type { Parts } from './parts.js';
import type { Restorer } from './restore/restore.js';

/** Tiers that nobody chose follow the profile: a new version may bring more. */
function newTiers(before: AssessmentState | undefined, profile: RoleProfile): Given | false {
  const isDefault = before?.header.tiersShown.join() === (before && defaultTiers(before.profile).join());
  return isDefault && { tiersShown: defaultTiers(profile) };
}

/** Whether somebody else is rated now: the answers here are not theirs, and no correction of them. */
const isNext = (last: Given['subject'], { subject }: Given, { header }: AssessmentState) =>
  Boolean(last && subject) && subject !== last && subject !== header.subject;

/** Keeps an element's store: opened by the first profile, carried to the next, fed with assessments. */
export class AssessmentKeeper {
  store: AssessmentStore | undefined;
  /** What the host says of the assessment. */
  given: Given = {};
  /** What goes before what the host says: who rates, while raters agree. */
  fixed: Given = {};
  /** Whether an assessment may be restored here; asked before it is. */
  guard: ((assessment: Assessment) => boolean) | undefined;
  /** Whether the page gave an assessment, or the browser gave one back: a draft then only offers what is newer. */
  isGiven = false;
  /** Settles when the assessment that was set last is read and, where its profile is shown, restored. */
  reading: Promise<void> | undefined;

  /** What was set last. */
  #input: unknown;
  #restorer: Restorer | undefined;
  #stop: (() => void) | undefined;
  readonly #follower: StoreFollower<AssessmentState>;

  constructor(
    readonly host: LitElement & Pick<GivenElement, 'blind' | 'submitUrl' | 'outbox'>,
    readonly parts: Parts,
    /** Id of the profile on screen. */
    readonly shownId: () => string | undefined,
    select: (state: AssessmentState) => readonly unknown[],
    private readonly onChange: (state: AssessmentState, before: AssessmentState) => void,
  ) {
    this.#follower = new StoreFollower(host, select);
  }

  /**
   * Takes the profile that is shown now, and what the host says. Another version or language carries the
   * answers along; another role, or the next person, opens a new store: returns whether it did.
   */
  adopt(profile: RoleProfile, said: Given): boolean {
    const given = { ...said, ...this.fixed };
    const before = this.store?.getState();
    const isOther = before?.profile !== profile;
    const opens = before?.profile.id !== profile.id || isNext(this.given.subject, given, before);
    const change = copyJson(givenChange(given, opens ? {} : this.given));
    this.given = given;
    if (opens) {
      this.open(createAssessmentStore({ profile, rater: { relation: 'self' } }));
    } else if (isOther) this.store?.setProfile(profile);
    const changes = isOther || Object.keys(change).length;
    if (changes)
      this.store?.setGiven({ ...(isOther && !given.tiersShown && newTiers(before, profile)), ...change });
    this.#restorer?.adopted(changes ? before : undefined);
    return opens;
  }

  /** Goes on with another store. */
  open(store: AssessmentStore) {
    this.#stop?.();
    this.store = store;
    this.#stop = store.subscribe(this.onChange);
    this.#follower.follow(store);
  }

  /**
   * Restores an assessment that the page sets, or one that a browser or a draft remembers, unless the page
   * set one. What judges it is fetched for the first one on a page; `reading` is there until it has come.
   */
  take(input: unknown, isRemembered = false) {
    if (isRemembered && this.isGiven) return;
    this.isGiven = true;
    this.#input = input;
    if (this.#restore()) return;
    this.reading ??= this.parts.want('restore').then(() => {
      this.reading = undefined;
      this.#restore();
      this.host.requestUpdate();
    });
  }

  /** Does something after the assessment that is still being read has been restored; else at once. */
  afterReading(job: () => void) {
    if (this.reading) void this.reading.then(job);
    else job();
  }

  #restore(): boolean {
    const part = this.parts.peek('restore');
    if (part) (this.#restorer ??= new part.Restorer(this)).take(this.#input);
    return part !== undefined;
  }
}
