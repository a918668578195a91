/**
 * Files of other systems: role profiles made of theirs, and what they read of assessments, profiles, teams and results. No
 * DOM: for servers and scripts too.
 */
export type { Doubt } from './interchange/in/doubt.js';
export { FORMATS, type Given, type ImportFormat, type ImportOptions } from './interchange/in/formats.js';
export { importProfile, type ImportedFile, type ImportFile } from './interchange/in/import-profile.js';
export type { Imported } from './interchange/in/profile-of.js';
export { repairText, type RepairedText, type TextDoubt } from './interchange/in/repair-text.js';

export {
  assessmentBadges,
  type BadgeOptions,
  type UnsignedBadge,
} from './interchange/out/assessment-badges.js';
export { assessmentsCsv } from './interchange/out/assessment-csv.js';
export { assessmentHrOpen, type PersonCompetency } from './interchange/out/assessment-hr-open.js';
export { assessmentText, type TextWords } from './interchange/out/assessment-text.js';
export { assessmentXlsx, type AssessmentWords } from './interchange/out/assessment-xlsx.js';
export { assessmentEvent, type AssessmentEvent, type EventOrigin } from './interchange/out/cloud-event.js';
export {
  assessmentXapi,
  type XapiActor,
  type XapiOptions,
  type XapiStatement,
} from './interchange/out/xapi.js';

export { profileCase, type CaseOptions } from './interchange/out/case.js';
export type { CasePackage } from './interchange/out/case/package.js';
export { profileCsv } from './interchange/out/profile-csv.js';
export { profileMarkdown } from './interchange/out/profile-markdown.js';

export { heatMapSvg, type HeatDrawing, type HeatPalette } from './interchange/out/heat-map-svg.js';
export { groupHeatMap, peopleHeatMap, type HeatMap, type HeatWords } from './interchange/out/heat-map.js';
export { resultsCsv } from './interchange/out/results-csv.js';
export { teamCsv, teamMeasuresCsv } from './interchange/out/team-csv.js';
export { ndjson, teamRows, type TeamRow } from './interchange/out/team-rows.js';
export type { TeamFileWords } from './interchange/out/team-words.js';
export { teamXlsx, type TeamWorkbook } from './interchange/out/team-xlsx.js';
