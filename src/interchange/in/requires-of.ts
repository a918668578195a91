import { isOnScale } from '../../model/levels.js';
import { LIMITS } from '../../model/limits.js';
import type { Requirement } from '../../model/role-profile.js';
import type { Scale } from '../../model/scale.js';
import type { ReadProfile, ReadTier } from './read-profile.js';

/** What tiers ask for beside a level, where there are such a tier and such levels. */
export function requiresOf(
  { requires = [] }: ReadProfile,
  tiers: readonly Pick<ReadTier, 'id'>[],
  scale: Scale,
  say: (code: string, message: string) => void,
): Requirement[] {
  const kept = requires.filter(({ tier, fromLevel, toLevel = fromLevel }) => {
    const fits =
      tiers.some(({ id }) => id === tier) && [fromLevel, toLevel].every((at) => isOnScale(scale, at));
    if (!fits)
      say(
        'requirement-without-place',
        `What "${tier}" asks for from level ${String(fromLevel)} on fits no tier or level of this role; it was left out.`,
      );
    return fits;
  });
  return kept.slice(0, LIMITS.tiers);
}
