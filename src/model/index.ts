export type { Answer, Answers, Placed } from './answers.js';
export { placeRatings } from './answers.js';
export type { Assessment, Basis, Gap, Rater, Summary, TierSummary, Unplaced } from './assessment.js';
export { parseAssessment } from './assessment.js';
export { canonicalJson } from './canonical-json.js';
export { DEFAULT_SCALE } from './default-scale.js';
export type { AskName } from './ask-names.js';
export { ASK_NAMES } from './ask-names.js';
export type { Importance } from './importance.js';
export { importanceRank, IMPORTANCES } from './importance.js';
export type { Issue, ParseResult } from './issue.js';
export { LEAST_GROUP, LIMITS } from './limits.js';
export { localizeProfile } from './localize.js';
export type { Horizon } from './horizons.js';
export { HORIZONS } from './horizons.js';
export type { Goal } from './plan.js';
export type { Quality, TierQuality } from './quality.js';
export type { Details, Evidence, Rating, RatingState } from './rating.js';
export { parseDetails } from './rating.js';
export { readAssessment } from './read-assessment.js';
export { readRoleProfile } from './read.js';
export { readSurvey } from './read-survey.js';
export type { Relation } from './relations.js';
export { RELATIONS } from './relations.js';
export type { RoleIndex, Row } from './role-index.js';
export { roleIndex } from './role-index.js';
export type { Context, Requirement, RoleProfile, Tier } from './role-profile.js';
export { parseRoleProfile } from './role-profile.js';
export type { Receipt } from './receipt.js';
export type { Level, Scale } from './scale.js';
export { isOnScale } from './levels.js';
export { parseScale } from './scale.js';
export type { Raise, Skill } from './skill.js';
export { readTeamAggregate, readTeamTable } from './read-team.js';
export { parseTeamAggregate } from './team-aggregate.js';
export { FIRST_LEVEL, monthCode, monthOf, NOT_APPLICABLE, UNRATED } from './team-codes.js';
export { teamTableJson } from './team-json.js';
export { TEAM_LIMITS } from './team-limits.js';
export type { TeamTableJson } from './team-table.js';
export { parseTeamTable } from './team-table.js';
export type {
  TeamAggregate,
  TeamAttribute,
  TeamCell,
  TeamGroup,
  TeamPerson,
  TeamProfile,
  TeamScale,
  TeamSkill,
  TeamTable,
} from './team.js';
export type { Survey, SurveyAttribute } from './survey.js';
export { parseSurvey } from './survey.js';
export type { KnownTierId } from './tier-ids.js';
export { KNOWN_TIERS, MAIN_TIERS } from './tier-ids.js';
export type { Translation } from './translation.js';
export { newUuid } from './uuid.js';
export { wordingHash } from './wording-hash.js';
