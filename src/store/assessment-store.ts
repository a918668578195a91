import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Answer } from '../model/answers.js';
import type { Assessment } from '../model/assessment.js';
import { unfitDetail } from '../model/read.js';
import { roleIndex } from '../model/role-index.js';
import type { RoleProfile } from '../model/role-profile.js';
import { isOnScale, scaleValues } from '../model/levels.js';
import { newUuid } from '../model/uuid.js';
import { withDetails, withLevel, type DetailChange, type LevelChoice } from './answer.js';
import { selectAssessment } from './selectors.js';
import {
  blankState,
  givenFields,
  restoredState,
  submitted,
  touched,
  type AssessmentState,
  type Given,
} from './state.js';

export interface AssessmentStoreOptions extends Given {
  profile: RoleProfile;
  /** Prefills or restores; it must have passed `parseAssessment`. */
  assessment?: Assessment | undefined;
  /** The time; the system's unless given. */
  clock?: () => Date;
  /** Makes a UUID; random unless given. */
  newId?: () => string;
}

export interface AssessmentActions {
  /** Answers a skill. Throws a RangeError for an unknown skill or a level off the scale. */
  rate(skillId: string, choice: LevelChoice): void;
  /** Takes the level back; details that were given stay. Throws a RangeError for an unknown skill. */
  clear(skillId: string): void;
  /** Sets or removes details, with or without a level. Throws a RangeError for a bad one. */
  setDetail(skillId: string, details: DetailChange): void;
  /** Switches contexts: importances, targets and the rows that apply follow; no answer is lost. */
  setContexts(contexts: readonly string[]): void;
  /** Changes what the host says of the assessment, without counting as a change by the rater. */
  setGiven(given: Given): void;
  /** Takes another wording or version of the profile; answers move along by skill id. */
  setProfile(profile: RoleProfile): void;
  /** Replaces everything by an assessment that passed `parseAssessment`; `reset` returns to it. */
  restore(assessment: Assessment): void;
  /** Mints a submission of the answers as they stand, and returns it. */
  submit(): Assessment;
  /** Returns to what was last restored, or to no answers. */
  reset(): void;
}

export type AssessmentStore = StoreApi<AssessmentState> & AssessmentActions;

/** The store of one assessment of one profile. One per element; nothing is shared. */
export function createAssessmentStore(options: AssessmentStoreOptions): AssessmentStore {
  const { profile, assessment, clock = () => new Date(), newId = newUuid } = options;
  const now = () => clock().toISOString();
  const withGiven = (state: AssessmentState, given: Given): AssessmentState => ({
    ...state,
    header: { ...state.header, ...givenFields(given) },
  });
  const first = assessment ? restoredState(profile, assessment) : blankState(profile, newId(), now());
  let baseline = withGiven(first, options);
  const store = createStore<AssessmentState>(() => baseline);

  function change(skillId: string, update: (answer: Answer | undefined) => Answer | undefined) {
    const { profile, answers: before, header } = store.getState();
    const row = roleIndex(profile).bySkill.get(skillId);
    if (!row) throw new RangeError(`The profile "${profile.id}" has no skill "${skillId}".`);
    const answer = update(before[row.index]);
    if (answer === before[row.index]) return;
    const answers = before.slice();
    answers[row.index] = answer;
    store.setState({ answers, header: touched(header, now()) });
  }

  const actions: AssessmentActions = {
    rate(skillId, choice) {
      const { scale } = roleIndex(store.getState().profile);
      if (choice !== 'not-applicable' && !isOnScale(scale, choice)) {
        const expected = `a level of the scale (${scaleValues(scale)}) or "not-applicable"`;
        throw new RangeError(`Expected ${expected} for "${skillId}", found ${String(choice)}.`);
      }
      change(skillId, (answer) => withLevel(answer, choice, now()));
    },
    clear(skillId) {
      change(skillId, (answer) => withLevel(answer, undefined, now()));
    },
    setDetail(skillId, details) {
      const unfit = unfitDetail(details);
      if (unfit) {
        const found = JSON.stringify(details[unfit]);
        throw new RangeError(
          `Expected ${unfit} of "${skillId}" to be what parseDetails accepts, found ${found}.`,
        );
      }
      change(skillId, (answer) => withDetails(answer, details, now()));
    },
    setContexts(contexts) {
      const { header } = store.getState();
      if (contexts.join() === header.contexts.join()) return;
      store.setState({ header: { ...touched(header, now()), contexts: [...contexts] } });
    },
    setGiven(given) {
      baseline = withGiven(baseline, given);
      store.setState((state) => withGiven(state, given));
    },
    setProfile(profile) {
      const carry = (state: AssessmentState) => restoredState(profile, selectAssessment(state));
      baseline = carry(baseline);
      store.setState(carry(store.getState()));
    },
    restore(assessment) {
      baseline = restoredState(store.getState().profile, assessment);
      store.setState(baseline);
    },
    submit() {
      store.setState(({ header }) => ({ header: submitted(header, newId(), now()) }));
      return selectAssessment(store.getState());
    },
    reset() {
      store.setState(baseline);
    },
  };
  return Object.assign(store, actions);
}
