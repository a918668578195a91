import type { SkillsErrorCode } from '../../events/error.js';
import type { Issue } from '../../model/issue.js';
import type { Relation } from '../../model/relations.js';
import type { RoleProfile } from '../../model/role-profile.js';
import type { Survey } from '../../model/survey.js';
import type { TeamAggregate, TeamAttribute, TeamPerson, TeamTable } from '../../model/team.js';
import { readNdjson } from '../../scoring/team/ndjson.js';
import { offScaleCell } from '../../scoring/team/on-scale.js';
import { createTeamTableBuilder } from '../../scoring/team/table.js';
import { fetchProfile, readProfile } from '../shared/fetch-profile.js';
import { listOf } from '../shared/given-list.js';
import { issuesOf } from '../shared/issues.js';
import { readSurvey } from '../../model/read-survey.js';
import { readTeamAggregate, readTeamTable } from '../../model/read-team.js';

/** All that what a team's page shows is made of. */
export interface TeamGiven {
  aggregate: unknown;
  table: unknown;
  assessments: unknown;
  src: string;
  profile: unknown;
  profileSrc: string;
  survey: unknown;
  people: readonly TeamPerson[] | undefined;
  attributes: readonly TeamAttribute[] | undefined;
  contexts: readonly string[];
  relation: Relation | undefined;
  /** Puts a role into the words on screen. */
  inWords: (profile: RoleProfile) => RoleProfile;
}

/** A problem that was found on the way. */
export interface TeamProblem {
  code: SkillsErrorCode;
  issues: readonly Issue[];
}

/** What was found: single people, or counts alone. */
export interface Team {
  table?: TeamTable;
  aggregate?: TeamAggregate;
  profile?: RoleProfile;
  survey?: Survey;
  /** The assessments, where the page gave them as such. */
  given: readonly unknown[];
  /** How many of them do not count. */
  setAside: number;
  problems: readonly TeamProblem[];
}

export type TeamResult = Team | { failure: TeamProblem };

/** How far a file is, between 0 and 1; `undefined` where its length is not told. */
export type OnProgress = (share: number | undefined, lines: number) => void;

/** Something that cannot be used, on the way to a team. */
class Refused extends Error {
  constructor(readonly problem: TeamProblem) {
    super(problem.code);
  }
}

const unreachable = (message: string) =>
  new Refused({ code: 'team-unreachable', issues: [{ path: '$', code: 'unreachable', message }] });

const cutOff = (src: string, cause: unknown) =>
  unreachable(`What came from the address ${src} broke off: ${String(cause)}`);

async function profileOf({ profile, profileSrc, inWords }: TeamGiven, signal: AbortSignal) {
  if (!profile && !profileSrc) return undefined;
  const found = await (profile ? readProfile(profile) : fetchProfile(profileSrc, signal));
  if ('failure' in found) throw new Refused(found.failure);
  return inWords(found.profile);
}

async function needProfile(given: TeamGiven, signal: AbortSignal): Promise<RoleProfile> {
  const profile = await profileOf(given, signal);
  if (profile) return profile;
  const message = 'Assessments need the role profile: give it as "profile" or "profile-src".';
  throw new Refused({ code: 'team-invalid', issues: [{ path: '$', code: 'missing-profile', message }] });
}

const tableParser = async () => (await import('../../model/team-table.js')).parseTeamTable;
const aggregateParser = async () => (await import('../../model/team-aggregate.js')).parseTeamAggregate;

const invalid = (message: string) =>
  new Refused({ code: 'team-invalid', issues: [{ path: '$.cells', code: 'wrong-length', message }] });

/** A table as it is used, and not as JSON: whoever made it in TypeScript knows its types, so that lengths are looked at alone. */
function madeTable(input: unknown): TeamTable | undefined {
  if (typeof input !== 'object' || input === null || !('cells' in input)) return undefined;
  if (!(input.cells instanceof Uint8Array)) return undefined;
  const table = input as TeamTable;
  const length = table.people.length * table.skills.length;
  const all = [table.cells, table.interests, table.lastUsed].filter((codes) => codes !== undefined);
  const place = offScaleCell(table);
  if (place >= 0)
    throw invalid(
      `Expected codes of the scale's levels, found ${String(table.cells[place])} at ${String(place)}.`,
    );
  if (all.every((codes) => codes.length === length)) return table;
  throw invalid(
    `Expected ${String(length)} cells, one for each of the people and skills, found ${String(table.cells.length)}.`,
  );
}

async function tableOf(input: unknown): Promise<TeamTable> {
  const table = madeTable(input) ?? readTeamTable(input);
  if (table) return table;
  throw new Refused({ code: 'team-invalid', issues: await issuesOf(tableParser, input) });
}

async function aggregateOf(input: unknown): Promise<TeamAggregate> {
  const aggregate = readTeamAggregate(input);
  if (aggregate) return aggregate;
  throw new Refused({ code: 'team-invalid', issues: await issuesOf(aggregateParser, input) });
}

const surveyParser = async () => (await import('../../model/survey.js')).parseSurvey;

/** What a survey promised is not to be guessed: with one that is none, nothing is shown. */
async function surveyOf(input: unknown): Promise<Survey | undefined> {
  if (input === undefined || input === null || input === '') return undefined;
  const survey = readSurvey(input);
  if (survey) return survey;
  throw new Refused({ code: 'survey-invalid', issues: await issuesOf(surveyParser, input) });
}

/** The team that assessments make; lines of a file that could not be read are among what is set aside. */
async function counted(
  given: TeamGiven,
  signal: AbortSignal,
  fill: (
    add: (assessment: unknown, line?: number) => void,
  ) => Promise<{ damaged: number; issues: readonly Issue[] }>,
): Promise<Team> {
  const profile = await needProfile(given, signal);
  const { people, attributes, contexts, relation } = given;
  const survey = await surveyOf(given.survey);
  const builder = createTeamTableBuilder(profile, { survey, people, attributes, contexts, relation });
  const { damaged, issues: lines } = await fill(builder.add);
  const { table, issues, counts } = builder.finish();
  const all = [...lines, ...issues];
  return {
    table,
    profile,
    given: [],
    setAside: counts.setAside + damaged,
    problems: all.length > 0 ? [{ code: 'assessment-invalid', issues: all }] : [],
  };
}

async function fromList(given: TeamGiven, list: readonly unknown[], signal: AbortSignal): Promise<Team> {
  const team = await counted(given, signal, (add) => {
    for (const each of list) add(each);
    return Promise.resolve({ damaged: 0, issues: [] });
  });
  return { ...team, given: list };
}

async function fromLines(given: TeamGiven, response: Response, signal: AbortSignal, onProgress: OnProgress) {
  const { body, headers } = response;
  if (!body) return fromList(given, [], signal);
  const length = Number(headers.get('content-length')) || undefined;
  return counted(given, signal, async (add) => {
    const reading = readNdjson(body, {
      onProgress: ({ bytes, lines }) => {
        onProgress(length && Math.min(bytes / length, 1), lines);
      },
    });
    try {
      for await (const { assessment, line } of reading) add(assessment, line);
    } catch (cause) {
      throw cutOff(given.src, cause);
    }
    signal.throwIfAborted();
    return { damaged: reading.damaged(), issues: reading.issues() };
  });
}

/** A JSON document, by what it has: a list is of assessments, `cells` are an aggregate's, `people` of a table a list. */
async function fromJson(given: TeamGiven, value: unknown, signal: AbortSignal): Promise<Team> {
  const rest = async () => ({
    ...(await optionalProfile(given, signal)),
    given: [],
    setAside: 0,
    problems: [],
  });
  if (Array.isArray(value)) return fromList(given, value as unknown[], signal);
  if (typeof value !== 'object' || value === null || !('ratings' in value)) {
    const isAggregate = typeof value === 'object' && value !== null && 'groups' in value;
    return isAggregate
      ? { aggregate: await aggregateOf(value), ...(await rest()) }
      : { table: await tableOf(value), ...(await rest()) };
  }
  return fromList(given, [value], signal);
}

async function optionalProfile(given: TeamGiven, signal: AbortSignal): Promise<{ profile?: RoleProfile }> {
  const profile = await profileOf(given, signal);
  return profile ? { profile } : {};
}

/** A file is NDJSON by its type or its name; else one JSON document. */
const isNdjson = (src: string, type: string | null) =>
  /ndjson|jsonl|json-seq/.test(type ?? '') || /\.(ndjson|jsonl)$/i.test(new URL(src, 'http://x').pathname);

async function fromSrc(given: TeamGiven, signal: AbortSignal, onProgress: OnProgress): Promise<Team> {
  const { src } = given;
  let response: Response;
  try {
    response = await fetch(src, { signal, headers: { accept: 'application/x-ndjson, application/json' } });
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw unreachable(`The address ${src} could not be reached: ${String(cause)}`);
  }
  if (!response.ok) throw unreachable(`The address ${src} answered with status ${String(response.status)}.`);
  if (isNdjson(src, response.headers.get('content-type')))
    return fromLines(given, response, signal, onProgress);
  const text = await response.text().catch((cause: unknown) => {
    throw cutOff(src, cause);
  });
  return fromJson(given, unfolded(text), signal);
}

/** A text as the JSON that it is, however long; anything else as it was given. */
function unfolded(given: unknown): unknown {
  if (typeof given !== 'string') return given;
  try {
    return JSON.parse(given) as unknown;
  } catch {
    return given; // whoever reads it says what is wrong
  }
}

/** The team, from the first place where one is given. */
async function firstOf(given: TeamGiven, signal: AbortSignal, onProgress: OnProgress): Promise<Team> {
  const rest = { given: [], setAside: 0, problems: [] };
  if (given.aggregate) {
    const aggregate = await aggregateOf(given.aggregate);
    return { aggregate, ...(await optionalProfile(given, signal)), ...rest };
  }
  if (given.table) {
    const table = await tableOf(given.table);
    return { table, ...(await optionalProfile(given, signal)), ...rest };
  }
  if (given.assessments) return fromList(given, listOf(unfolded(given.assessments)).map(unfolded), signal);
  return fromSrc(given, signal, onProgress);
}

/** Reads all that a page gives. Rejects only when aborted. */
export async function loadTeam(
  given: TeamGiven,
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<TeamResult> {
  try {
    const survey = await surveyOf(given.survey);
    const team = await firstOf(given, signal, onProgress);
    return { ...team, ...(survey && { survey }) };
  } catch (cause) {
    if (cause instanceof Refused && !signal.aborted) return { failure: cause.problem };
    throw cause;
  }
}
