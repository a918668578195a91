import type { ReactiveControllerHost } from 'lit';
import { StoreFollower } from '../../lit/store-follower.js';
import type { Assessment } from '../../model/assessment.js';
import { canonicalJson } from '../../model/canonical-json.js';
import type { Issue } from '../../model/issue.js';
import { readAssessment } from '../../model/read.js';
import { roleIndex } from '../../model/role-index.js';
import type { RoleProfile } from '../../model/role-profile.js';
import { defaultTiers } from '../../scoring/shown.js';
import { createAssessmentStore, type AssessmentStore } from '../../store/assessment-store.js';
import { issuesOfAssessment } from './issues.js';
import { selectAssessment } from '../../store/selectors.js';
import type { AssessmentState, Given } from '../../store/state.js';

/** The given with the tiers that the profile has; the default ones where it has none of them. */
function withKnownTiers(given: Given, profile: RoleProfile): Given {
  if (!given.tiersShown) return given;
  const known = given.tiersShown.filter((id) => roleIndex(profile).byTier.has(id));
  return { ...given, tiersShown: known.length > 0 ? known : defaultTiers(profile) };
}

/** Keeps an element's store: opened by the first profile, carried to the next, fed with assessments. */
export class AssessmentKeeper {
  store: AssessmentStore | undefined;

  /** An assessment that waits for its profile. */
  #waiting: Assessment | undefined;
  #given: Given = {};
  /** The last emitted assessment, and the state it was made of. */
  #emitted: { state: AssessmentState; assessment: Assessment } | undefined;
  readonly #follower: StoreFollower<AssessmentState>;

  constructor(
    host: ReactiveControllerHost,
    private readonly report: (issues: readonly Issue[]) => void,
  ) {
    this.#follower = new StoreFollower(host, ({ profile, header }) => [
      profile,
      header.contexts,
      header.tiersShown,
    ]);
  }

  /** The assessment as it stands, made once a state. */
  get assessment(): Assessment | null {
    const state = this.store?.getState();
    if (!state) return null;
    if (this.#emitted?.state !== state) this.#emitted = { state, assessment: selectAssessment(state) };
    return this.#emitted.assessment;
  }

  /**
   * Takes a profile, and what the host says where that has changed. Another version or language carries
   * the answers along; another role opens a new store: returns whether it did.
   */
  adopt(profile: RoleProfile, given: Given | undefined): boolean {
    if (given) this.#given = given;
    const current = this.store?.getState().profile;
    if (current?.id !== profile.id) {
      this.#open(profile);
      return true;
    }
    if (current !== profile) this.store?.setProfile(profile);
    if (given) this.store?.setGiven(withKnownTiers(given, profile));
    return false;
  }

  /** Restores an assessment, now or when its profile is there; one that cannot be used is reported. */
  take(input: unknown) {
    const assessment = readAssessment(input);
    if (!assessment) void issuesOfAssessment(input).then(this.report);
    else if (this.store) this.#restore(this.store, assessment);
    else this.#waiting = assessment;
  }

  #restore(store: AssessmentStore, assessment: Assessment) {
    const { profile } = store.getState();
    if (assessment.profile.id !== profile.id) {
      const message = `Expected an assessment of "${profile.id}", found one of "${assessment.profile.id}".`;
      this.report([{ path: '$.profile.id', code: 'other-profile', message }]);
    } else if (canonicalJson(assessment) !== canonicalJson(this.assessment)) {
      store.restore(assessment);
      store.setGiven(withKnownTiers(this.#given, profile));
    }
  }

  #open(profile: RoleProfile) {
    const { rater = { relation: 'self' }, ...given } = withKnownTiers(this.#given, profile);
    this.store = createAssessmentStore({ profile, ...given, rater });
    this.#follower.follow(this.store);
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting) this.#restore(this.store, waiting);
  }
}
