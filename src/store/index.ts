export type { DetailChange, LevelChoice } from './answer.js';
export type { AssessmentActions, AssessmentStore, AssessmentStoreOptions } from './assessment-store.js';
export { createAssessmentStore } from './assessment-store.js';
export * from './selectors.js';
export type { AssessmentHeader, AssessmentState, Given, GivenChange } from './state.js';
