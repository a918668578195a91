/** Files that other systems read, made of assessments, teams and results, and what is read of theirs. No DOM: for servers and scripts too. */
export { heatMapSvg, type HeatDrawing, type HeatPalette } from './interchange/out/heat-map-svg.js';
export { assessmentEvent, type AssessmentEvent, type EventOrigin } from './interchange/out/cloud-event.js';
export { groupHeatMap, peopleHeatMap, type HeatMap, type HeatWords } from './interchange/out/heat-map.js';
export { resultsCsv } from './interchange/out/results-csv.js';
export { teamCsv, teamMeasuresCsv } from './interchange/out/team-csv.js';
export { ndjson, teamRows, type TeamRow } from './interchange/out/team-rows.js';
export type { TeamFileWords } from './interchange/out/team-words.js';
export { teamXlsx, type TeamWorkbook } from './interchange/out/team-xlsx.js';
export {
  assessmentXapi,
  type XapiActor,
  type XapiOptions,
  type XapiStatement,
} from './interchange/out/xapi.js';
export { repairText, type RepairedText, type TextDoubt } from './interchange/in/repair-text.js';
export type { Doubt } from './interchange/in/doubt.js';
export { FORMATS, type Given, type ImportFormat, type ImportOptions } from './interchange/in/formats.js';
export { importProfile, type ImportedFile, type ImportFile } from './interchange/in/import-profile.js';
export type { Imported } from './interchange/in/profile-of.js';
