import { FIRST_LEVEL, monthsFrom, NOT_APPLICABLE, UNRATED } from '../../model/team-codes.js';
import type { TeamCell, TeamScale, TeamSkill } from '../../model/team.js';
import { NO_CODE, targetCodes } from './columns.js';

/** What is told of an answer beside its code, as bits above it: a cell's code needs four. */
const BENCH = 16;
const STALE = 32;
const WIDTH = 64;
/** "Interested" is 2 or 3 of 3; a table adds 1, since 0 is "not said". */
const INTERESTED = 1 + 2;

/** After how many months a skill that was not used counts as stale, and when it is counted. */
export interface Staleness {
  staleMonths?: number | undefined;
  now: Date;
}

/** The first month that is not too long ago, as a table has months; 0 where none ever is. */
function freshFrom({ staleMonths, now }: Staleness): number {
  if (staleMonths === undefined) return 0;
  return Math.max(monthsFrom(now.getUTCFullYear(), now.getUTCMonth()) - staleMonths, 0);
}

type Months = Uint16Array | undefined;
type Codes = Uint8Array | undefined;

const up = (counter: Uint32Array, at: number) => {
  counter[at] = (counter[at] ?? 0) + 1;
};

/** Counts answers by group, skill and kind. A group's counters are made when its first person comes. */
export function createTally(skills: readonly TeamSkill[], scale: TeamScale, staleness: Staleness) {
  const width = skills.length;
  const targets = targetCodes(skills, scale);
  const benches = targets.map((code) => (code > FIRST_LEVEL && code !== NO_CODE ? code - 1 : NO_CODE));
  const fresh = freshFrom(staleness);
  const counters: (Uint32Array | undefined)[] = [];
  const people: number[] = [];

  function counterOf(group: number): Uint32Array {
    people[group] = (people[group] ?? 0) + 1;
    return (counters[group] ??= new Uint32Array(width * WIDTH));
  }

  /** An answer in one byte: its code, whether it is one short and interested, whether it is at target and stale. */
  function packed(skill: number, code: number, interest: number, month: number): number {
    if (code === benches[skill] && interest >= INTERESTED) return code | BENCH;
    if (month !== 0 && month < fresh && code >= (targets[skill] ?? NO_CODE)) return code | STALE;
    return code;
  }

  function cellOf(group: number | undefined, skill: number): TeamCell {
    const counter = group === undefined ? undefined : counters[group];
    const count = (byte: number) => counter?.[skill * WIDTH + byte] ?? 0;
    const levels = scale.levels.map((_, i) => {
      const code = FIRST_LEVEL + i;
      return count(code) + count(code | BENCH) + count(code | STALE);
    });
    const flagged = (flag: number) => levels.reduce((sum, _, i) => sum + count((FIRST_LEVEL + i) | flag), 0);
    return {
      levels,
      notApplicable: count(NOT_APPLICABLE),
      unrated: count(UNRATED),
      bench: flagged(BENCH),
      stale: flagged(STALE),
    };
  }

  return {
    /** Counts one person, whose codes begin at `at`. */
    add(group: number, at: number, cells: Uint8Array, interests?: Codes, lastUsed?: Months) {
      const counter = counterOf(group);
      if (!interests && !lastUsed) {
        for (let i = at, slot = 0; i < at + width; i++, slot += WIDTH) up(counter, slot + (cells[i] ?? 0));
        return;
      }
      for (let skill = 0, i = at; skill < width; skill++, i++) {
        const byte = packed(skill, cells[i] ?? 0, interests?.[i] ?? 0, lastUsed?.[i] ?? 0);
        up(counter, skill * WIDTH + byte);
      }
    },
    /** Counts one person whose answers were packed. */
    addPacked(group: number, at: number, bytes: Uint8Array) {
      const counter = counterOf(group);
      for (let i = at, slot = 0; i < at + width; i++, slot += WIDTH) up(counter, slot + (bytes[i] ?? 0));
    },
    /** One person's answers, a byte each: all that counting needs, for later. */
    pack(into: Uint8Array, cells: Uint8Array, interests: Uint8Array, lastUsed: Uint16Array) {
      for (let skill = 0; skill < width; skill++) {
        into[skill] = packed(skill, cells[skill] ?? 0, interests[skill] ?? 0, lastUsed[skill] ?? 0);
      }
    },
    /** How many were counted in a group. */
    people: (group: number) => people[group] ?? 0,
    /** What was counted in one group and skill. */
    cell: (group: number, skill: number) => cellOf(group, skill),
  };
}

export type Tally = ReturnType<typeof createTally>;

/** The same counts over several groups of different people. */
export function sumOfCells(cells: readonly TeamCell[], { levels }: TeamScale): TeamCell {
  const sum = (of: (cell: TeamCell) => number) => cells.reduce((total, cell) => total + of(cell), 0);
  return {
    levels: levels.map((_, i) => sum((cell) => cell.levels[i] ?? 0)),
    notApplicable: sum((cell) => cell.notApplicable),
    unrated: sum((cell) => cell.unrated),
    bench: sum((cell) => cell.bench),
    stale: sum((cell) => cell.stale),
  };
}
