import type { TeamTier } from '../scene.js';

/** A line of the grid under its heads: a tier's title, or a skill. */
export interface GridLine {
  tier: TeamTier;
  /** Place of the skill in what is counted; not there for a tier's title. */
  skill?: number;
  /** Which of the skills that show it is, from 1. */
  row: number;
  /** Its place under the tier's title, from 0. */
  within: number;
}

/** The lines of a grid, one after another. */
export interface GridLines {
  list: readonly GridLine[];
  /** How many skills show. */
  rows: number;
  /** Where the line of a row stands in the list; `undefined` for the heads. */
  lineOf: (row: number) => number | undefined;
}

/** Lays tiers and their skills out as lines. */
export function gridLines(tiers: readonly TeamTier[]): GridLines {
  const list: GridLine[] = [];
  const places: number[] = [];
  for (const tier of tiers) {
    list.push({ tier, row: 0, within: 0 });
    tier.skills.forEach((skill, within) => {
      places.push(list.length);
      list.push({ tier, skill, row: places.length, within });
    });
  }
  return { list, rows: places.length, lineOf: (row) => places[row - 1] };
}
