export type { DetailChange, LevelChoice } from './answer.js';
export type { AgreementOptions } from './agreement.js';
export { basisOf, createAgreement, sharedAnswers } from './agreement.js';
export type { AssessmentActions, AssessmentStore, AssessmentStoreOptions } from './assessment-store.js';
export { createAssessmentStore } from './assessment-store.js';
export type { PlannedGoal } from './plan.js';
export { goalsByHorizon, setPlan, withGoal, withoutGoal } from './plan.js';
export * from './selectors.js';
export type { AssessmentHeader, AssessmentState, Given, GivenChange } from './state.js';
