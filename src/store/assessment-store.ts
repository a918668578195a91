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
  corrected,
  resetTo,
  restoredState,
  submitted,
  touched,
  withGiven,
  type AssessmentState,
  type Given,
  type GivenChange,
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
  /** Changes what the host says of the assessment; `null` takes it back. A submission becomes its correction. */
  setGiven(given: GivenChange): void;
  /** Takes another wording or version of the profile; answers move along by skill id. */
  setProfile(profile: RoleProfile): void;
  /** Replaces everything by an assessment that passed `parseAssessment`; `reset` returns to it. */
  restore(assessment: Assessment): void;
  /** Mints a submission of the answers as they stand, and returns it. */
  submit(): Assessment;
  /** The same, unless `accept` refuses it: then nothing happens. Whether it was accepted. */
  submitIf(accept: (submission: Assessment) => boolean): boolean;
  /** Returns to what was last restored, or to no answers; as a correction, where something was submitted. */
  reset(): void;
}

export type AssessmentStore = StoreApi<AssessmentState> & AssessmentActions;

/** The store of one assessment of one profile. One per element; nothing is shared. */
export function createAssessmentStore(options: AssessmentStoreOptions): AssessmentStore {
  const { profile, assessment, clock = () => new Date(), newId = newUuid } = options;
  const now = () => clock().toISOString();
  const started = now();
  const first = assessment ? restoredState(profile, assessment) : blankState(profile, newId(), started);
  let baseline = withGiven(first, options, started);
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
      const time = now();
      baseline = withGiven(baseline, given, time);
      store.setState((state) => withGiven(state, given, time));
    },
    setProfile(profile) {
      const time = now();
      const carry = (state: AssessmentState) => {
        const carried = restoredState(profile, selectAssessment(state));
        return { ...carried, header: corrected(carried.header, time) };
      };
      baseline = carry(baseline);
      store.setState(carry(store.getState()));
    },
    restore(assessment) {
      baseline = restoredState(store.getState().profile, assessment);
      store.setState(baseline);
    },
    submit() {
      actions.submitIf(() => true);
      return selectAssessment(store.getState());
    },
    submitIf(accept) {
      const before = store.getState();
      const minted = submitted(before.header, newId(), now());
      const submission = selectAssessment({ ...before, header: minted });
      const { quality } = submission;
      // what was measured is of the moment of submission
      const header = { ...minted, ...(quality && { quality }) };
      if (!accept(submission)) return false;
      const after = store.getState();
      const { draftId, id } = after.header;
      if (after === before) store.setState({ header });
      // who is told may have put another assessment here, or this very submission: that stays
      else if (draftId === header.draftId && id !== header.id) {
        const { status, submittedAt, replaces } = header;
        const lineage = {
          id: header.id,
          status,
          submittedAt,
          ...(replaces && { replaces }),
          ...(quality && { quality }),
        };
        store.setState({ header: touched({ ...after.header, ...lineage }, now()) });
      }
      return true;
    },
    reset() {
      store.setState(resetTo(baseline, store.getState(), now()));
    },
  };
  return Object.assign(store, actions);
}
