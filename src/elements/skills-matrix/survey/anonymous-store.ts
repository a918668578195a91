import type { Assessment } from '../../../model/assessment.js';
import type { AssessmentStore } from '../../../store/assessment-store.js';
import type { AssessmentState } from '../../../store/state.js';

/** What an anonymous survey makes of a submission, and what it does once that is accepted. */
interface Sending {
  make: (submission: Assessment) => Assessment;
  sent: (before: AssessmentState) => void;
}

/**
 * The same store, whose submissions are anonymous, and which holds one once it is accepted: whoever asks for the
 * assessment then gets what was sent. Answers that are not submitted stay whole.
 */
export function anonymousStore(store: AssessmentStore, { make, sent }: Sending): AssessmentStore {
  const submitIf: AssessmentStore['submitIf'] = (accept) => {
    const before = store.getState();
    let submission: Assessment | undefined;
    const isAccepted = store.submitIf((minted) => accept((submission = make(minted))));
    if (!isAccepted || !submission) return false;
    // who was told may have put somebody else's assessment here meanwhile
    if (store.getState().header.draftId === before.header.draftId) {
      store.restore(submission);
      sent(before);
    }
    return true;
  };
  return {
    ...store,
    submitIf,
    submit() {
      let submission: Assessment | undefined;
      submitIf((minted) => Boolean((submission = minted)));
      if (!submission) throw new Error('Nothing was submitted.');
      return submission;
    },
  };
}
