import type { Answer } from '../model/answers.js';
import type { Rating } from '../model/rating.js';
import type { Row } from '../model/role-index.js';
import { demandOf, type ActiveContexts } from './demand.js';

/** A row's answer as it is emitted: in the words of the profile, with what the role asks for under the active contexts. */
export function emittedRating({ skill, tier }: Row, answer: Answer, contexts: ActiveContexts): Rating {
  const { importance, target } = demandOf(skill, contexts);
  return {
    tier: tier.id,
    skill: skill.id,
    name: skill.name,
    ...answer,
    ...(importance && { importance }),
    ...(target !== undefined && { target }),
  };
}
