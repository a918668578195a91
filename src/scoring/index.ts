export type { ActiveContexts, Demand } from './demand.js';
export { applies, demandOf } from './demand.js';
export { gapOf, gapsOf } from './gap.js';
export type { Progress } from './progress.js';
export { answered, isAnswered, progressOf } from './progress.js';
export type { View } from './shown.js';
export { defaultTiers, rowsOfTier, shownRows } from './shown.js';
export { summarize, tierSummary } from './summary.js';
