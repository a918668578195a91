export type { AggregateAssessmentsOptions, AggregateResult } from './aggregate-assessments.js';
export { aggregateAssessments, aggregateLines } from './aggregate-assessments.js';
export type { AggregateOptions } from './aggregate.js';
export { aggregateTeam } from './aggregate.js';
export type { Coverage, Target } from './measures.js';
export {
  atTarget,
  belowTarget,
  coverageOf,
  isAlone,
  isNobody,
  meanLevel,
  medianLevel,
  ratedIn,
  targetPlace,
} from './measures.js';
export type {
  NdjsonAssessment,
  NdjsonOptions,
  NdjsonProgress,
  NdjsonReading,
  NdjsonSource,
} from './ndjson.js';
export { readNdjson } from './ndjson.js';
export type { TeamCounts, TeamIssue, TeamOptions, TeamSurvey } from './options.js';
export type { Priority } from './priorities.js';
export { prioritiesOf } from './priorities.js';
export type { TeamTableBuilder, TeamTableResult } from './table.js';
export { createTeamTableBuilder, teamTable } from './table.js';
export type { TeamChange } from './waves.js';
export { changeSince } from './waves.js';
