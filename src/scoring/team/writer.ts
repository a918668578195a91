import type { RoleProfile } from '../../model/role-profile.js';
import { roleIndex } from '../../model/role-index.js';
import { FIRST_LEVEL, monthCode, NOT_APPLICABLE } from '../../model/team-codes.js';
import type { TeamSkill } from '../../model/team.js';
import { isInterest, isSkillId, type LooseRating } from './faults.js';

/** The codes of one assessment. */
export interface CodeRow {
  cells: Uint8Array<ArrayBuffer>;
  interests: Uint8Array<ArrayBuffer>;
  lastUsed: Uint16Array<ArrayBuffer>;
}

const NOWHERE = -1;
const MONTHS_KEPT = 1_200;

/** Writes ratings as codes into one row, each at the place of its skill. */
export function createWriter(profile: RoleProfile, skills: readonly TeamSkill[]) {
  const { scale, bySkill } = roleIndex(profile);
  const ids = skills.map(({ skill }) => skill);
  // skills that are not counted have places too, beyond the end of the row: whether an assessment is valid does not
  // depend on which tiers are looked at, and a typed array takes no note of what is written beyond its end
  const places = new Map([...new Set([...ids, ...bySkill.keys()])].map((id, place) => [id, place]));
  const values = scale.levels.map(({ value }) => value);
  const row: CodeRow = {
    cells: new Uint8Array(ids.length),
    interests: new Uint8Array(ids.length),
    lastUsed: new Uint16Array(ids.length),
  };
  /** Which assessment wrote a place last, so that a second rating of one skill is seen. */
  const writtenBy = new Uint32Array(places.size);
  /** The same for skills that the profile lacks. */
  const strangers = new Set<string>();
  /** Months by their text; a team has the same few hundred in all its ratings. */
  const codes = new Map<unknown, number>();
  let turn = 0;

  function learn(month: unknown): number {
    const code = monthCode(month);
    if (codes.size < MONTHS_KEPT) codes.set(month, code);
    return code;
  }

  /**
   * Writes ratings up to the first that is wrong, and tells its place in the list; −1 where all are right. One function
   * and not several, since a million ratings go through it.
   */
  function write(ratings: readonly unknown[]): number {
    const { cells, interests, lastUsed } = row;
    const count = values.length;
    // ratings stand in the order of the profile: the next place is tried before it is looked up
    let next = 0;
    for (let i = 0; i < ratings.length; i++) {
      const rating = ratings[i] as LooseRating | null | undefined;
      if (typeof rating !== 'object' || rating === null) return i;
      const { skill, state, level, interest, lastUsed: month } = rating;
      if (typeof skill !== 'string') return i;
      const place = skill === ids[next] ? next : (places.get(skill) ?? NOWHERE);
      if (place !== NOWHERE) {
        if (writtenBy[place] === turn) return i;
        writtenBy[place] = turn;
        next = place + 1;
      } else {
        if (strangers.has(skill) || !isSkillId(skill)) return i;
        strangers.add(skill);
      }
      if (state === 'rated') {
        let step = 0;
        while (step < count && values[step] !== level) step++;
        if (step === count) return i;
        cells[place] = FIRST_LEVEL + step;
      } else {
        if ((state !== 'not-applicable' && state !== 'details-only') || level !== undefined) return i;
        if (state === 'not-applicable') cells[place] = NOT_APPLICABLE;
      }
      if (interest !== undefined) {
        if (!isInterest(interest)) return i;
        interests[place] = 1 + interest;
      }
      if (month !== undefined) {
        const code = codes.get(month) ?? learn(month);
        if (code === 0) return i;
        lastUsed[place] = code;
      }
    }
    return -1;
  }

  return {
    /** What was written since `begin`. */
    row,
    /** Empties the row for another assessment. */
    begin() {
      turn++;
      if (strangers.size > 0) strangers.clear();
      row.cells.fill(0);
      row.interests.fill(0);
      row.lastUsed.fill(0);
    },
    write,
    /** Whether the profile has a place for a skill, and nothing stands there. */
    isFree(skill: string): boolean {
      const place = places.get(skill);
      return place !== undefined && writtenBy[place] !== turn;
    },
    /** How many skills that the profile lacks were rated since `begin`. */
    strangers: () => strangers.size,
  };
}
