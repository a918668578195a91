/** The four tiers that every role profile speaks of, shown unless `tiers` says otherwise. */
export const MAIN_TIERS = ['must-have', 'good-to-have', 'advanced', 'emerging'] as const;

/** Tiers whose title the library knows in every language, so a profile may leave it out. */
export const KNOWN_TIERS = [...MAIN_TIERS, 'soft-skills', 'tools', 'next-level'] as const;

export type KnownTierId = (typeof KNOWN_TIERS)[number];

export function isKnownTier(id: string): id is KnownTierId {
  return (KNOWN_TIERS as readonly string[]).includes(id);
}
