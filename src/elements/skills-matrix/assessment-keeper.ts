import type { ReactiveControllerHost } from 'lit';
import { StoreFollower } from '../../lit/store-follower.js';
import type { Assessment } from '../../model/assessment.js';
import { canonicalJson } from '../../model/canonical-json.js';
import { copyJson } from '../../model/copy-json.js';
import type { Issue } from '../../model/issue.js';
import { readAssessment } from '../../model/read.js';
import type { RoleProfile } from '../../model/role-profile.js';
import { defaultTiers } from '../../scoring/shown.js';
import { createAssessmentStore, type AssessmentStore } from '../../store/assessment-store.js';
import { selectAssessment } from '../../store/selectors.js';
import type { AssessmentState, Given } from '../../store/state.js';
import { givenChange } from './given.js';
import { issuesOf } from './issues.js';

/** Tiers that nobody chose follow the profile: a new version may bring more. */
function newTiers(before: AssessmentState | undefined, profile: RoleProfile): Given {
  const isDefault = before?.header.tiersShown.join() === (before && defaultTiers(before.profile).join());
  return isDefault ? { tiersShown: defaultTiers(profile) } : {};
}

/** Keeps an element's store: opened by the first profile, carried to the next, fed with assessments. */
export class AssessmentKeeper {
  store: AssessmentStore | undefined;

  /** An assessment that waits for its profile. */
  #waiting: Assessment | undefined;
  #given: Given = {};
  /** What was restored since the last update, and what came of it: what is set beside it is known only then. */
  #fresh: { assessment: Assessment; state: AssessmentState } | undefined;
  readonly #follower: StoreFollower<AssessmentState>;

  constructor(
    host: ReactiveControllerHost,
    select: (state: AssessmentState) => readonly unknown[],
    private readonly report: (issues: readonly Issue[]) => void,
  ) {
    this.#follower = new StoreFollower(host, select);
  }

  /**
   * Takes the profile that is shown now, and what the host says. Another version or language carries the
   * answers along; another role opens a new store: returns whether it did.
   */
  adopt(profile: RoleProfile, given: Given): boolean {
    const change = copyJson(givenChange(given, this.#given));
    const isNews = canonicalJson(given) !== canonicalJson(this.#given);
    this.#given = given;
    const before = this.store?.getState();
    const isOther = before?.profile !== profile;
    const opens = before?.profile.id !== profile.id;
    if (opens) this.#open(profile);
    else if (isOther) this.store?.setProfile(profile);
    if (isOther || isNews) {
      this.store?.setGiven({ ...(isOther && newTiers(before, profile)), ...change });
      if (before && before === this.#fresh?.state) this.#waiting ??= this.#fresh.assessment;
    }
    if (this.#waiting) this.#restoreWaiting();
    this.#fresh = undefined;
    return opens;
  }

  /**
   * Restores an assessment: at once where its profile is shown, else when it is. One that is none is
   * reported; one that is equal to what stands here changes nothing.
   */
  take(input: unknown, isShown: boolean) {
    const assessment = readAssessment(input);
    if (!assessment) {
      void issuesOf('assessment', input).then(this.report);
      return;
    }
    this.#waiting = copyJson(assessment);
    if (isShown && assessment.profile.id === this.store?.getState().profile.id) this.#restoreWaiting();
  }

  #open(profile: RoleProfile) {
    this.store = createAssessmentStore({ profile, rater: { relation: 'self' } });
    this.#follower.follow(this.store);
  }

  #restoreWaiting() {
    const assessment = this.#waiting;
    this.#waiting = undefined;
    if (!this.store || !assessment) return;
    const { profile } = this.store.getState();
    if (assessment.profile.id !== profile.id) {
      const message = `Expected an assessment of "${profile.id}", found one of "${assessment.profile.id}".`;
      this.report([{ path: '$.profile.id', code: 'other-profile', message }]);
    } else if (canonicalJson(assessment) !== canonicalJson(selectAssessment(this.store.getState()))) {
      this.store.restore(assessment);
      this.store.setGiven(this.#given);
      this.#fresh = { assessment, state: this.store.getState() };
    }
  }
}
