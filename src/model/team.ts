import type { Importance } from './importance.js';

/** A skill as a team is measured in it: what the role asks of each, and how many people the team needs at target. */
export interface TeamSkill {
  tier: string;
  skill: string;
  name: string;
  importance?: Importance;
  target?: number;
  /** People wanted at target, from the survey's `needs`. */
  need?: number;
}

/** What people are told apart by: an office, a job level. */
export interface TeamAttribute {
  id: string;
  label?: string;
  values: readonly { id: string; label?: string }[];
}

/** Someone of the team, as the page knows them; `attributes` holds a value's id by the attribute's. */
export interface TeamPerson {
  id: string;
  name?: string;
  attributes?: Readonly<Record<string, string>>;
}

/** The scale that all levels of a team are on. */
export interface TeamScale {
  id?: string;
  levels: readonly { value: number; label: string }[];
}

/** The role profile that a team is measured by. */
export interface TeamProfile {
  id: string;
  version: string;
  title: string;
  lang: string;
}

/**
 * The ratings of a team, columnar: for large teams, and for whatever counts over all of them. Cells are bytes:
 * 0 unrated, 1 not applicable, 2 + i the level at place i of the scale. A person's cells stand together.
 */
export interface TeamTable {
  profile: TeamProfile;
  scale: TeamScale;
  skills: readonly TeamSkill[];
  people: readonly TeamPerson[];
  attributes: readonly TeamAttribute[];
  /** `cells[person * skills.length + skill]` */
  cells: Uint8Array;
  /** Interest by the same places: 0 not said, 1 + the interest (0 none to 3 strong); absent where nobody was asked. */
  interests?: Uint8Array;
  /** Month last used by the same places: 0 not said, else months since 1970-01, plus 1; absent where nobody was asked. */
  lastUsed?: Uint16Array;
  /** Of each person, when the assessment was submitted, in milliseconds since 1970; NaN where unknown. */
  submittedAt: Float64Array;
}

/** People who are counted together: all (no `attribute`), or those with one value of one attribute. */
export interface TeamGroup {
  attribute?: string;
  value?: string;
  label?: string;
  /** How many of them answered; absent where that is hidden. */
  people?: number;
  /** `small`: fewer than the survey's least group. `complement`: hidden because another could be had by subtraction. */
  hidden?: 'small' | 'complement';
}

/** What is counted in one skill and one group; everything else is derived from it. */
export interface TeamCell {
  /** People by level, in the order of the scale. */
  levels: readonly number[];
  notApplicable: number;
  unrated: number;
  /** One level short of the target, and interested (2 or 3 of 3). */
  bench: number;
  /** At target, but last used longer ago than the limit. */
  stale: number;
}

/** What a team has, counted: one line a skill, one cell a group; never a single person's answer where `anonymous`. */
export interface TeamAggregate {
  schemaVersion: 1;
  survey?: { id: string; title: string };
  profile: TeamProfile;
  scale: TeamScale;
  privacy: { mode: 'named' | 'anonymous'; minGroup?: number };
  /** When it was counted; for an anonymous survey when that closed. */
  asOf: string;
  people: { answered: number; invited?: number };
  skills: readonly TeamSkill[];
  /** The first is everybody. */
  groups: readonly TeamGroup[];
  /** `cells[skill][group]`; null is hidden. */
  cells: readonly (readonly (TeamCell | null)[])[];
}
