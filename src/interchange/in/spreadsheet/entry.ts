import type { Place } from '../doubt.js';
import type { ReadTier } from '../read-profile.js';
import type { Field } from './fields.js';

export interface Cell {
  text: string;
  place: Place;
}

/** What one row, or all rows of one skill, say: not yet read. */
export interface Entry {
  tier: ReadTier;
  place: Place;
  cells: Map<Field, Cell>;
  /** Texts by level, in the order of the rows, with where the first one stands. */
  texts: Map<number, Cell>;
  /** For the note: what stands in columns that are not known. */
  lines: Set<string>;
  /** The levels that its rows name, where the highest one is the target. */
  targets: Map<string, Cell>;
  /** Doubts about the skill that is made of it. */
  said: { code: string; message: string; place: Place }[];
}

export const newEntry = (tier: ReadTier, place: Place): Entry => ({
  tier,
  place,
  cells: new Map(),
  texts: new Map(),
  lines: new Set(),
  targets: new Map(),
  said: [],
});
