/**
 * The arithmetic on answers. Levels are ordinal (S. S. Stevens, "On the Theory of Scales of Measurement",
 * Science 103, 1946): they are compared and counted; where they are added up, for a mean, that is said.
 *
 * | figure | formula | where | source |
 * | --- | --- | --- | --- |
 * | importance, target, stretch | highest of a skill's own value and its `when` entries in active contexts | `demandOf` | role blueprints' own ranges, "Important to Critical in real-time systems" |
 * | applies | no `appliesIn`, or one of them active | `applies` | role blueprints' "context-specific" |
 * | answered | rated + not applicable, of the rows shown | `answered` | – |
 * | mean | Σ level ⁄ rated; not applicable left out | `tierSummary` | arithmetic mean |
 * | at target | level ≥ target | `tierSummary` | – |
 * | gap | target − level, where positive | `gapOf` | gap analysis: required minus actual proficiency |
 * | required | critical or important under the active contexts, unless the skill says otherwise | `isRequired` | – |
 * | strength | level ≥ target; by importance, then by how far above | `strengthsOf` | – |
 * | difference of raters | steps of the scale between lowest and highest level | `differenceOf` | ordinal distance |
 * | change | steps of the scale since the assessment before | `changeOf` | ordinal distance |
 * | overall, on request | Σ weight × min(level ⁄ target, 1) ⁄ Σ weight | `overallOf` | a convention |
 * | likeness | longest run of equal levels, number of different ones, in the order shown | `likeness` | straight-lining, without a cut-off |
 * | order of gaps | importance, then size, then profile order | `gapsOf` | – |
 * | coverage | min(people at target ⁄ people needed, 1) | `coverageOf` | – |
 * | bus factor of one | exactly one person at target | `isAlone` | – |
 * | bench | people one level short of the target whose interest is 2 or 3 of 3 | `aggregateTeam` | – |
 * | stale | people at target whose last use is more months ago than the limit | `aggregateTeam` | – |
 * | median | level in the middle, of two the lower | `medianLevel` | ordinal median |
 * | priority of a gap | weight × Σ people × steps below target ⁄ rated people | `prioritiesOf` | weights of `overallOf` |
 *
 * There is no overall score unless a host asks for it (`overallOf`): adding up ordinal levels of unlike skills
 * says little about a person.
 *
 * @packageDocumentation
 */
export { anonymized } from './anonymized.js';
export type { SurveyTerms } from './team/anonymity.js';
export { anonymousAggregate } from './team/anonymity.js';
export type { ChangeKind, Course } from './change.js';
export { changeOf, coursesOf } from './change.js';
export type { Compared, Difference } from './compare.js';
export { compareRows, differenceOf } from './compare.js';
export type { ActiveContexts, Demand } from './demand.js';
export { applies, demandOf } from './demand.js';
export { gapOf, gapsOf } from './gap.js';
export type { Lack, Lacking } from './lack.js';
export { isRequired, lacking, lackOf, requiredDetails } from './lack.js';
export type { Carried, Match } from './match.js';
export { carryTo } from './match.js';
export type { Overall, UnratedRule, Weights } from './overall.js';
export { areWeights, DEFAULT_WEIGHTS, overallOf, OVERALL_FORMULA, reached } from './overall.js';
export type { Progress } from './progress.js';
export { answered, isAnswered, progressOf } from './progress.js';
export type { Likeness } from './quality.js';
export { likeness } from './quality.js';
export type { Reading, Round } from './readings.js';
export { readingOf, roundOf } from './readings.js';
export type { ResultsDocument, ResultsInput, SkillResult } from './results.js';
export { resultsOf } from './results.js';
export { shuffled } from './shuffle.js';
export type { View } from './shown.js';
export { defaultTiers, orderOfTier, rowsOfTier, shownRows } from './shown.js';
export type { Standing, StandingCounts, Strength } from './standing.js';
export { countStandings, standingOf, strengthsOf } from './standing.js';
export { summarize, tierSummary } from './summary.js';
export * from './team/index.js';
