export { SkillsChangeEvent } from './change.js';
export type { SkillsErrorCode } from './error.js';
export { SkillsErrorEvent } from './error.js';
export { SkillsLoadEvent } from './load.js';
export { SkillsSubmitEvent } from './submit.js';
