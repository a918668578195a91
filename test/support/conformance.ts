import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { readdirSync, readFileSync } from 'node:fs';
import { parseAssessment, assessmentKind } from '../../src/model/assessment.js';
import type { ParseResult } from '../../src/model/issue.js';
import { readAssessment } from '../../src/model/read-assessment.js';
import { readRoleProfile } from '../../src/model/read.js';
import { readSurvey } from '../../src/model/read-survey.js';
import { parseRoleProfile, roleProfileKind } from '../../src/model/role-profile.js';
import { parseScale, scaleKind } from '../../src/model/scale.js';
import { readTeamAggregate, readTeamTable } from '../../src/model/read-team.js';
import { parseTeamAggregate, teamAggregateKind } from '../../src/model/team-aggregate.js';
import { parseTeamTable, teamTableKind } from '../../src/model/team-table.js';
import { parseSurvey, surveyKind } from '../../src/model/survey.js';

const data = new URL('../../data/', import.meta.url);

/** A JSON file below data/. */
export const readData = (path: string): unknown => JSON.parse(readFileSync(new URL(path, data), 'utf8'));

export const KINDS = [
  'role-profile',
  'assessment',
  'survey',
  'scale',
  'team-table',
  'team-aggregate',
] as const;
export type Kind = (typeof KINDS)[number];

/** A file of data/conformance/. */
export interface Conformance {
  file: string;
  kind: Kind;
  why: string;
  document: unknown;
  /** The rule it breaks; in rules/ only. */
  code?: string;
}

/** The files of a folder below data/, by name. */
export function dataFiles(folder: string): string[] {
  return readdirSync(new URL(folder, data)).sort();
}

export function conformanceFiles(folder: 'valid' | 'invalid' | 'rules'): Conformance[] {
  return dataFiles(`conformance/${folder}`).map((file) => ({
    file,
    ...(readData(`conformance/${folder}/${file}`) as Omit<Conformance, 'file'>),
  }));
}

const PARSERS: Record<Kind, (input: unknown) => ParseResult<unknown>> = {
  'role-profile': parseRoleProfile,
  assessment: parseAssessment,
  survey: parseSurvey,
  scale: parseScale,
  'team-table': parseTeamTable,
  'team-aggregate': parseTeamAggregate,
};

/** The codes of the rules that JSON Schema cannot say. */
export const RULE_CODES: Record<Kind, string[]> = {
  'role-profile': Object.keys(roleProfileKind.rules),
  assessment: Object.keys(assessmentKind.rules),
  survey: Object.keys(surveyKind.rules),
  scale: Object.keys(scaleKind.rules),
  'team-table': Object.keys(teamTableKind.rules),
  'team-aggregate': Object.keys(teamAggregateKind.rules),
};

const READERS: Partial<Record<Kind, (input: unknown) => unknown>> = {
  'role-profile': readRoleProfile,
  assessment: readAssessment,
  'team-table': readTeamTable,
  'team-aggregate': readTeamAggregate,
  survey: readSurvey,
};

/** What our quick reader, which gives no reasons, says of a document; scales have none. */
export function acceptedByReader(kind: Kind, input: unknown): boolean | undefined {
  const read = READERS[kind];
  return read ? read(input) !== undefined : undefined;
}

/** The codes of what our parser finds wrong. */
export function codesFor(kind: Kind, document: unknown): string[] {
  const parsed = PARSERS[kind](document);
  return parsed.ok ? [] : parsed.issues.map(({ code }) => code);
}

const ajv = new Ajv2020({ strictTypes: false }).addKeyword('x-rules');
formats(ajv);

const validators = Object.fromEntries(
  KINDS.map((kind) => [kind, ajv.compile(readData(`schemas/${kind}.schema.json`) as object)]),
) as Record<Kind, ValidateFunction>;

/** What the independent validator says of a document; `undefined` where it accepts it. */
export function refusedByAjv(kind: Kind, document: unknown): string | undefined {
  const validate = validators[kind];
  return validate(document) ? undefined : ajv.errorsText(validate.errors);
}
