/** From the least to the most: the order is the meaning. */
export const IMPORTANCES = ['optional', 'important', 'critical'] as const;

/** How much a role depends on a skill. Not its tier: an advanced skill can be critical. */
export type Importance = (typeof IMPORTANCES)[number];

/** 0 for none stated, 1 optional, 2 important, 3 critical: for comparing and sorting. */
export function importanceRank(importance: Importance | undefined): number {
  return importance === undefined ? 0 : IMPORTANCES.indexOf(importance) + 1;
}
