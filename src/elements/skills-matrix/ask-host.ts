import type { LitElement } from 'lit';
import { SkillsChangeEvent } from '../../events/change.js';
import { SkillsSubmitEvent } from '../../events/submit.js';
import type { Assessment } from '../../model/assessment.js';
import { copyJson } from '../../model/copy-json.js';
import type { AssessmentStore } from '../../store/assessment-store.js';
import { selectAssessment, selectRating } from '../../store/selectors.js';
import type { AskHost } from './asks.js';
import type { UiStore } from './ui-store.js';

/** Offers the page a submission, before the person hears of it; `undefined` where the page refuses it. */
export function offer(element: LitElement, store: AssessmentStore): Assessment | undefined {
  let submission: Assessment | undefined;
  const isAccepted = store.submitIf((minted) => {
    submission = copyJson(minted);
    return element.dispatchEvent(new SkillsSubmitEvent(submission));
  });
  return isAccepted ? submission : undefined;
}

/** What the parts of an element may ask of it. */
export function askHost(element: LitElement, store: AssessmentStore, ui: UiStore): AskHost {
  return {
    store,
    ui,
    root: element.renderRoot,
    rendered: () => element.updateComplete,
    changed: (skillId) => {
      const state = store.getState();
      const assess = () => copyJson(selectAssessment(state));
      element.dispatchEvent(new SkillsChangeEvent(skillId, copyJson(selectRating(state, skillId)), assess));
    },
    submit: () => void offer(element, store),
  };
}
