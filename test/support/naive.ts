import type { Importance } from '../../src/model/importance.js';
import type { RoleProfile } from '../../src/model/role-profile.js';
import type { View } from '../../src/scoring/shown.js';

/** One shown skill and what its role asks for, worked out from the profile's JSON alone. */
export interface Line {
  skill: string;
  tier: string;
  /** Place in the whole profile. */
  index: number;
  importance: Importance | undefined;
  /** 0 for none, to 3 for critical. */
  rank: number;
  target: number | undefined;
  stretch: number | undefined;
}

const RANKS = ['optional', 'important', 'critical'] as const;

function allLines({ tiers }: RoleProfile, contexts: readonly string[]) {
  const skills = tiers.flatMap((tier) => tier.skills.map((skill) => ({ skill, tier: tier.id })));
  return skills.map(({ skill, tier }, index) => {
    const words = [skill, ...(skill.when ?? []).filter(({ context }) => contexts.includes(context))];
    const targets = words.flatMap(({ target }) => (target === undefined ? [] : [target]));
    const rank = Math.max(...words.map(({ importance }) => RANKS.findIndex((one) => one === importance) + 1));
    const isShown = !skill.appliesIn?.length || skill.appliesIn.some((id) => contexts.includes(id));
    const target = targets.length > 0 ? Math.max(...targets) : undefined;
    const stretches = words.flatMap((one) => (one.stretch === undefined ? [] : [one.stretch]));
    // never below the target
    const stretch = stretches.length > 0 ? Math.max(...stretches, ...targets) : undefined;
    const importance = RANKS[rank - 1];
    return { isShown, line: { skill: skill.id, tier, index, importance, rank, target, stretch } };
  });
}

/** What is on screen, by loops of its own: what `src/scoring` says can be recomputed from it. */
export function linesOf({ profile, contexts, tiersShown }: View): Line[] {
  const all = allLines(profile, contexts).filter(({ isShown }) => isShown);
  return tiersShown.flatMap((tier) => all.flatMap(({ line }) => (line.tier === tier ? [line] : [])));
}

/** A list sorted by several numbers, the first of them first, smallest first. */
export function inOrder<T>(list: readonly T[], keys: (item: T) => number[]): T[] {
  return [...list].sort((a, b) => {
    const [ours, theirs] = [keys(a), keys(b)];
    const at = ours.findIndex((key, i) => key !== theirs[i]);
    return at < 0 ? 0 : ours[at]! - theirs[at]!;
  });
}

export const sumOf = (values: readonly number[]) => {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
};
