import type { LitElement } from 'lit';
import { SkillsChangeEvent } from '../../events/change.js';
import { SkillsSubmitEvent } from '../../events/submit.js';
import type { Assessment } from '../../model/assessment.js';
import { copyJson } from '../../model/copy-json.js';
import type { AssessmentStore } from '../../store/assessment-store.js';
import { selectAssessment, selectRating } from '../../store/selectors.js';

/** Offers the page a submission, before the person hears of it; `undefined` where the page refuses it. */
export function offer(element: LitElement, store: AssessmentStore): SkillsSubmitEvent | undefined {
  let event: SkillsSubmitEvent | undefined;
  const isAccepted = store.submitIf((minted) => {
    event = new SkillsSubmitEvent(copyJson(minted));
    return element.dispatchEvent(event);
  });
  return isAccepted ? event : undefined;
}

/** Tells the page what a person changed: one skill's answer, or, without a skill, several things at once. */
export function tellChange(element: LitElement, store: AssessmentStore, skillId?: string) {
  const state = store.getState();
  const assess = (): Assessment => copyJson(selectAssessment(state));
  const rating = skillId === undefined ? undefined : copyJson(selectRating(state, skillId));
  element.dispatchEvent(new SkillsChangeEvent(skillId, rating, assess));
}
