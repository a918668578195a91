import type { RoleProfile } from '../../model/role-profile.js';
import type { TeamPerson, TeamTable } from '../../model/team.js';
import { teamProfile, teamScale, teamSkills } from './columns.js';
import { createIntake } from './intake.js';
import { latestClaims, type Claim } from './latest.js';
import type { TeamCounts, TeamIssue, TeamOptions } from './options.js';
import { createPeople } from './people.js';
import { createRows } from './rows.js';
import { createIssueList } from './set-aside.js';

/** A table, and what became of all that was given for it. */
export interface TeamTableResult {
  table: TeamTable;
  /** What was set aside and why: the first hundred, and how many more. */
  issues: TeamIssue[];
  counts: TeamCounts;
}

export interface TeamTableBuilder {
  /** Takes one assessment, whatever it is; `line` is where it stood in a file of lines. */
  add: (assessment: unknown, line?: number) => void;
  /** The table of all that was taken so far; more may be added after it. */
  finish: () => TeamTableResult;
}

interface Entry extends Claim {
  row: number;
  attributes: TeamPerson['attributes'];
}

const bytes = (length: number) => new Uint8Array(length);
const shorts = (length: number) => new Uint16Array(length);
const hasSaid = (codes: Uint8Array | Uint16Array) => codes.some((code) => code !== 0);

/**
 * Makes a team's table of assessments. There counts of each person the latest valid one that was submitted for this
 * role (in any version: skills go by id), on its scale, by raters of one relation; a correction beats what it
 * `replaces`. Whatever is set aside has an issue. Without `subject`, each assessment is a person with its id.
 */
export function createTeamTableBuilder(profile: RoleProfile, options: TeamOptions = {}): TeamTableBuilder {
  const issues = createIssueList();
  const skills = teamSkills(profile, options);
  const intake = createIntake(profile, skills, options, issues);
  const people = createPeople(options, issues);
  const cells = createRows(skills.length, bytes);
  const interests = createRows(skills.length, bytes);
  const lastUsed = createRows(skills.length, shorts);
  const entries: Entry[] = [];
  // what comes after the end of an anonymous survey must not take away what somebody said in time: a look before it and
  // one after it would differ by that person alone
  const closes =
    options.survey?.privacy?.mode === 'anonymous' ? Date.parse(options.survey.closes ?? '') : NaN;
  let given = 0;
  const asked = { interests: false, lastUsed: false };

  /** Keeps the codes of the assessment at hand: those of details only from the first person on who gave any. */
  function keep(row: number) {
    const { row: codes } = intake;
    cells.put(row, codes.cells);
    asked.interests ||= hasSaid(codes.interests);
    asked.lastUsed ||= hasSaid(codes.lastUsed);
    if (asked.interests) interests.put(row, codes.interests);
    if (asked.lastUsed) lastUsed.put(row, codes.lastUsed);
  }

  return {
    add(assessment, line) {
      const where = { line, index: given++ };
      const claim = intake.take(assessment, where);
      if (!claim) return;
      const attributes = people.attributesFor(claim.subject, claim.attributes, where);
      const row = entries.length;
      keep(row);
      entries.push({ ...claim, attributes, row });
    },
    finish() {
      const latest = latestClaims(entries.filter(({ at }) => !(at > closes)))
        .map((entry) => ({ entry, place: people.placeOf(entry.subject) }))
        .sort((a, b) => a.place - b.place)
        .map(({ entry }) => entry);
      const rows = latest.map(({ row }) => row);
      const persons = latest.map(({ id, subject, attributes }): TeamPerson => {
        const name = subject === undefined ? undefined : people.nameOf(subject);
        return { id: subject ?? id, ...(name !== undefined && { name }), ...(attributes && { attributes }) };
      });
      const [ownInterests, ownLastUsed] = [interests.picked(rows), lastUsed.picked(rows)];
      const table: TeamTable = {
        profile: teamProfile(profile),
        scale: teamScale(profile),
        skills,
        people: persons,
        attributes: people.attributes(persons),
        cells: cells.picked(rows),
        ...(hasSaid(ownInterests) && { interests: ownInterests }),
        ...(hasSaid(ownLastUsed) && { lastUsed: ownLastUsed }),
        submittedAt: Float64Array.from(latest, ({ at }) => at),
      };
      const counts: TeamCounts = {
        given,
        people: latest.length,
        superseded: entries.length - latest.length,
        setAside: issues.setAside(),
        unplaced: intake.unplaced(),
      };
      return { table, issues: issues.list(), counts };
    },
  };
}

/** The table of some assessments. */
export function teamTable(
  assessments: Iterable<unknown>,
  profile: RoleProfile,
  options?: TeamOptions,
): TeamTableResult {
  const builder = createTeamTableBuilder(profile, options);
  for (const assessment of assessments) builder.add(assessment);
  return builder.finish();
}
