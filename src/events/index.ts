export { SkillsChangeEvent } from './change.js';
export { SkillsDeliverEvent } from './deliver.js';
export type { SkillsErrorCode } from './error.js';
export { SkillsErrorEvent } from './error.js';
export { SkillsLoadEvent } from './load.js';
export { SkillsPlanEvent } from './plan.js';
export { SkillsSubmitEvent } from './submit.js';
