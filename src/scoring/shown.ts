import { roleIndex, type Row } from '../model/role-index.js';
import type { RoleProfile } from '../model/role-profile.js';
import { MAIN_TIERS } from '../model/tier-ids.js';
import { applies, type ActiveContexts } from './demand.js';

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
}

const known = new WeakMap<RoleProfile, Map<string, readonly Row[]>>();

/** The rows of one tier that apply; the same list each time, since every rating asks. */
export function rowsOfTier({ profile, contexts }: View, tier: string): readonly Row[] {
  const lists = known.get(profile) ?? new Map<string, readonly Row[]>();
  known.set(profile, lists);
  const key = [tier, ...contexts].join(' ');
  const rows =
    lists.get(key) ??
    (roleIndex(profile).byTier.get(tier) ?? []).filter(({ skill }) => applies(skill, contexts));
  lists.set(key, rows);
  return rows;
}

/** All rows shown, tier after tier. */
export function shownRows(view: View): readonly Row[] {
  return view.tiersShown.flatMap((tier) => rowsOfTier(view, tier));
}
