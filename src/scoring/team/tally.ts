import { FIRST_LEVEL, MOST_MONTHS, monthsFrom, NOT_APPLICABLE, UNRATED } from '../../model/team-codes.js';
import type { TeamCell, TeamScale, TeamSkill } from '../../model/team.js';
import { NO_CODE, targetCodes } from './columns.js';

/** What is told of an answer beside its code, as bits above it: a cell's code needs four. */
const CODE = 15;
const BENCH = 16;
const STALE = 32;
/** "Interested" is 2 or 3 of 3; a table adds 1, since 0 is "not said". */
const INTERESTED = 1 + 2;

/** After how many months a skill that was not used counts as stale, and when it is counted. */
export interface Staleness {
  staleMonths?: number | undefined;
  now: Date;
}

/** The first month that is not too long ago, as a table has months; 0 where none ever is. */
export function freshFrom({ staleMonths, now }: Staleness): number {
  if (staleMonths === undefined) return 0;
  return Math.max(monthsFrom(now.getUTCFullYear(), now.getUTCMonth()) - staleMonths, 0);
}

type Months = Uint16Array | undefined;
type Codes = Uint8Array | undefined;

const up = (counters: Uint32Array, at: number) => {
  counters[at] = (counters[at] ?? 0) + 1;
};

/** The counters of one group. */
interface Counters {
  people: number;
  /** People by skill, and by code in each. */
  codes: Uint32Array;
  /** By skill. */
  bench: Uint32Array;
  stale: Uint32Array;
}

/** Counts answers by group, skill and kind. A group's counters are made when its first person comes. */
export function createTally(skills: readonly TeamSkill[], scale: TeamScale, staleness?: Staleness) {
  const width = skills.length;
  /** Kinds of answers. */
  const kinds = FIRST_LEVEL + scale.levels.length;
  const targets = targetCodes(skills, scale);
  const benches = targets.map((code) => (code > FIRST_LEVEL && code !== NO_CODE ? code - 1 : NO_CODE));
  const fresh = staleness ? freshFrom(staleness) : 0;
  // what a packed answer tells is looked up and not asked for: of answers in no order a processor guesses each branch wrong
  const byCode = new Uint8Array(width * kinds);
  targets.forEach((target, skill) => {
    if (target === NO_CODE) return;
    byCode.fill(STALE, skill * kinds + target, (skill + 1) * kinds);
    if (target > FIRST_LEVEL) byCode[skill * kinds + target - 1] = BENCH;
  });
  const byInterest = Uint8Array.from({ length: 5 }, (_, interest) => (interest >= INTERESTED ? BENCH : 0));
  const byMonth = new Uint8Array(MOST_MONTHS + 1).fill(STALE, 1, Math.max(fresh, 1));
  const groups: (Counters | undefined)[] = [];

  function countersOf(group: number): Counters {
    const counters = (groups[group] ??= {
      people: 0,
      codes: new Uint32Array(width * kinds),
      bench: new Uint32Array(width),
      stale: new Uint32Array(width),
    });
    counters.people++;
    return counters;
  }

  return {
    /** Counts one person, whose codes begin at `at`. */
    add(group: number, at: number, cells: Uint8Array, interests?: Codes, lastUsed?: Months) {
      const { codes, bench, stale } = countersOf(group);
      for (let skill = 0, i = at, slot = 0; skill < width; skill++, i++, slot += kinds) {
        const code = cells[i] ?? 0;
        up(codes, slot + code);
        if (code === benches[skill]) {
          if (interests && (interests[i] ?? 0) >= INTERESTED) up(bench, skill);
        } else if (lastUsed && code >= (targets[skill] ?? 0)) {
          const month = lastUsed[i] ?? 0;
          if (month !== 0 && month < fresh) up(stale, skill);
        }
      }
    },
    /** Counts one person whose answers were packed. */
    addPacked(group: number, at: number, bytes: Uint8Array) {
      const { codes, bench, stale } = countersOf(group);
      for (let skill = 0, i = at, slot = 0; skill < width; skill++, i++, slot += kinds) {
        const byte = bytes[i] ?? 0;
        up(codes, slot + (byte & CODE));
        if (byte & BENCH) up(bench, skill);
        if (byte & STALE) up(stale, skill);
      }
    },
    /** One person's answers, a byte each: all that counting needs, for later. */
    pack(into: Uint8Array, cells: Uint8Array, interests: Uint8Array, lastUsed: Uint16Array) {
      for (let skill = 0, slot = 0; skill < width; skill++, slot += kinds) {
        const code = cells[skill] ?? 0;
        const said = (byInterest[interests[skill] ?? 0] ?? 0) | (byMonth[lastUsed[skill] ?? 0] ?? 0);
        into[skill] = code | ((byCode[slot + code] ?? 0) & said);
      }
    },
    /** How many were counted in a group. */
    people: (group: number) => groups[group]?.people ?? 0,
    /** What was counted in one group and skill. */
    cell(group: number, skill: number): TeamCell {
      const counters = groups[group];
      const count = (code: number) => counters?.codes[skill * kinds + code] ?? 0;
      return {
        levels: scale.levels.map((_, i) => count(FIRST_LEVEL + i)),
        notApplicable: count(NOT_APPLICABLE),
        unrated: count(UNRATED),
        bench: counters?.bench[skill] ?? 0,
        stale: counters?.stale[skill] ?? 0,
      };
    },
  };
}

export type Tally = ReturnType<typeof createTally>;

/** What was counted, by group and skill. */
export type Counts = Pick<Tally, 'people' | 'cell'>;

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
