import { DEFAULT_SCALE } from './default-scale.js';
import type { RoleProfile, Tier } from './role-profile.js';
import type { Scale } from './scale.js';
import type { Skill } from './skill.js';

/** A skill in its place. */
export interface Row {
  /** Place in the whole profile, from 0: answers are kept by it. */
  index: number;
  skill: Skill;
  tier: Tier;
}

/** A profile laid out for look-ups. */
export interface RoleIndex {
  scale: Scale;
  /** All skills in profile order. */
  rows: readonly Row[];
  bySkill: ReadonlyMap<string, Row>;
  /** Each tier's rows, in profile order, by tier id. */
  byTier: ReadonlyMap<string, readonly Row[]>;
}

const indexes = new WeakMap<RoleProfile, RoleIndex>();

/** The index of a profile, made once per object: a profile is never changed in place. */
export function roleIndex(profile: RoleProfile): RoleIndex {
  const known = indexes.get(profile);
  if (known) return known;
  const rows: Row[] = [];
  const byTier = new Map<string, Row[]>();
  for (const tier of profile.tiers) {
    const tierRows = tier.skills.map((skill, position) => ({ index: rows.length + position, skill, tier }));
    rows.push(...tierRows);
    byTier.set(tier.id, tierRows);
  }
  const bySkill = new Map(rows.map((row) => [row.skill.id, row]));
  const index = { scale: profile.scale ?? DEFAULT_SCALE, rows, bySkill, byTier };
  indexes.set(profile, index);
  return index;
}
