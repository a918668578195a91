import type { RoleProfile } from '../../model/role-profile.js';
import type { TeamAggregate } from '../../model/team.js';
import { aggregateOf, type AggregateOptions } from './aggregate.js';
import { teamProfile, teamScale, teamSkills } from './columns.js';
import { createGroups } from './groups.js';
import { createIntake } from './intake.js';
import { latestClaims, type Claim } from './latest.js';
import type { NdjsonAssessment } from './ndjson.js';
import type { TeamCounts, TeamIssue, TeamOptions } from './options.js';
import { createPeople } from './people.js';
import { createRows } from './rows.js';
import { createIssueList } from './set-aside.js';
import { createTally } from './tally.js';

export interface AggregateAssessmentsOptions extends TeamOptions, AggregateOptions {
  /**
   * Whether somebody may be there twice (by default yes). Then a byte a skill and a small entry are kept of each
   * assessment until the end, when it is known which one counts. With `false` each is counted at once as a person of its
   * own and forgotten: memory grows with skills × groups alone.
   */
  corrections?: boolean | undefined;
}

export interface AggregateResult {
  aggregate: TeamAggregate;
  issues: TeamIssue[];
  counts: TeamCounts;
}

interface Entry extends Claim {
  row: number;
  slot: number;
}

/** Counts assessments one by one. */
function createCounter(profile: RoleProfile, options: AggregateAssessmentsOptions) {
  const { by, corrections = true } = options;
  const issues = createIssueList();
  const skills = teamSkills(profile, options);
  const measured = { profile: teamProfile(profile), scale: teamScale(profile), skills };
  const listed = options.attributes ?? options.survey?.attributes;
  const attribute = listed?.find(({ id }) => id === by);
  if (by !== undefined && listed && !attribute) throw new RangeError(`This team has no attribute "${by}".`);
  const intake = createIntake(profile, skills, options, issues);
  const people = createPeople(options, issues);
  const tally = createTally(skills, measured.scale, options);
  const groups = createGroups(by, attribute);
  const kept = createRows(skills.length, (length) => new Uint8Array(length));
  const bytes = new Uint8Array(skills.length);
  const entries: Entry[] = [];
  let given = 0;
  let valid = 0;

  return {
    add(assessment: unknown, line?: number) {
      const where = { line, index: given++ };
      const claim = intake.take(assessment, where);
      if (!claim) return;
      valid++;
      const slot = groups.slotOf(people.attributesFor(claim.subject, claim.attributes, where));
      const { cells, interests, lastUsed } = intake.row;
      if (!corrections) {
        tally.add(slot, 0, cells, interests, lastUsed);
        return;
      }
      tally.pack(bytes, cells, interests, lastUsed);
      const { id, subject, at, replaces } = claim;
      const row = entries.push({ id, subject, at, replaces, slot, row: entries.length }) - 1;
      kept.put(row, bytes);
    },
    finish(): AggregateResult {
      const latest = latestClaims(entries);
      const codes = kept.codes();
      for (const { slot, row } of latest) tally.addPacked(slot, row * skills.length, codes);
      const aggregate = aggregateOf(measured, tally, groups, options);
      const { answered } = aggregate.people;
      const counts: TeamCounts = {
        given,
        people: answered,
        superseded: valid - answered,
        setAside: issues.setAside(),
        unplaced: intake.unplaced(),
      };
      return { aggregate, issues: issues.list(), counts };
    },
  };
}

/** Counts assessments from a list or whatever gives them one by one, as `aggregateTeam` counts their table. */
export async function aggregateAssessments(
  source: Iterable<unknown> | AsyncIterable<unknown>,
  profile: RoleProfile,
  options: AggregateAssessmentsOptions,
): Promise<AggregateResult> {
  const counter = createCounter(profile, options);
  if (Symbol.asyncIterator in source) for await (const each of source) counter.add(each);
  else for (const each of source) counter.add(each);
  return counter.finish();
}

/** The same of the lines of an NDJSON stream: `readNdjson` gives them. */
export async function aggregateLines(
  lines: AsyncIterable<NdjsonAssessment>,
  profile: RoleProfile,
  options: AggregateAssessmentsOptions,
): Promise<AggregateResult> {
  const counter = createCounter(profile, options);
  for await (const { assessment, line } of lines) counter.add(assessment, line);
  return counter.finish();
}
