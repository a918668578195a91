import type { Assessment } from '../../model/assessment.js';
import type { Goal } from '../../model/plan.js';
import type { RoleProfile } from '../../model/role-profile.js';
import { createAssessmentStore, type AssessmentStore } from '../../store/assessment-store.js';
import { setPlan } from '../../store/plan.js';

/**
 * Where a plan is kept: in the store of a matrix, with its draft and form value; else in a store of the element's
 * own, made of the assessment that was given when a person first changes something.
 */
export class PlanKeeper {
  #own: { of: Assessment; store: AssessmentStore } | undefined;

  /** The store of the plan, where there is one: the plan of an assessment that was set anew goes before it. */
  store(live: AssessmentStore | null | undefined, main: Assessment | undefined): AssessmentStore | undefined {
    if (live) return live;
    const { id, updatedAt } = this.#own?.of ?? {};
    if (main && (main.id !== id || main.updatedAt !== updatedAt)) this.#own = undefined;
    return this.#own?.store;
  }

  set(
    live: AssessmentStore | null | undefined,
    profile: RoleProfile,
    main: Assessment,
    plan: readonly Goal[],
  ): AssessmentStore {
    let store = this.store(live, main);
    if (!store) {
      store = createAssessmentStore({ profile, assessment: main });
      this.#own = { of: main, store };
    }
    // another version or language of the role since: what is told is of the one on the page
    if (!live && store.getState().profile !== profile) store.setProfile(profile);
    setPlan(store, plan);
    return store;
  }
}
