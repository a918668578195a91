/** Everything but the definitions: classes, events, types, and the core. Importing it defines nothing. */
export * from './core.js';
export { SkillsMatrixElement } from './elements/skills-matrix/skills-matrix.js';
export { SkillsResultsElement } from './elements/skills-results/skills-results.js';
export { SkillsTeamElement } from './elements/skills-team/skills-team.js';
export * from './events/index.js';
export { registerMessages } from './i18n/languages.js';
export type { Message, MessageKey, Messages } from './i18n/messages.js';
