import { roleIndex, type Row } from '../model/role-index.js';
import type { RoleProfile } from '../model/role-profile.js';
import { MAIN_TIERS } from '../model/tier-ids.js';
import { applies, type ActiveContexts } from './demand.js';
import { shuffled } from './shuffle.js';

/** Ids of a profile's tiers that are shown unless a host says otherwise: the main four it has, else all. */
export function defaultTiers(profile: RoleProfile): string[] {
  const { byTier } = roleIndex(profile);
  const main = MAIN_TIERS.filter((id) => byTier.has(id));
  return main.length > 0 ? main : [...byTier.keys()];
}

/** What is on screen and counts: some tiers, in their order, under some contexts. */
export interface View {
  profile: RoleProfile;
  tiersShown: readonly string[];
  contexts: ActiveContexts;
  /** Shuffles the skills of each tier; the order of the profile without one. */
  seed?: number | undefined;
}

const known = new WeakMap<RoleProfile, Map<string, readonly Row[]>>();

/** All rows of one tier in the order shown, those that do not apply among them: each keeps its place. */
export function orderOfTier({ profile, seed }: Pick<View, 'profile' | 'seed'>, tier: string): readonly Row[] {
  const rows = roleIndex(profile).byTier.get(tier) ?? [];
  return seed === undefined ? rows : shuffled(rows, seed, ({ skill }) => skill.id);
}

/** The rows of one tier that apply, in the order shown; the same list each time, since every rating asks. */
export function rowsOfTier(view: View, tier: string): readonly Row[] {
  const { profile, contexts, seed = '' } = view;
  const lists = known.get(profile) ?? new Map<string, readonly Row[]>();
  known.set(profile, lists);
  const key = [tier, seed, ...contexts].join(' ');
  const rows = lists.get(key) ?? orderOfTier(view, tier).filter(({ skill }) => applies(skill, contexts));
  lists.set(key, rows);
  return rows;
}

/** All rows shown, tier after tier. */
export function shownRows(view: View): readonly Row[] {
  return view.tiersShown.flatMap((tier) => rowsOfTier(view, tier));
}
