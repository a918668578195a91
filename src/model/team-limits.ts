/** Upper bounds of a team's documents. Apart from `LIMITS`: no page about one person needs them. */
export const TEAM_LIMITS = {
  people: 1_000_000,
  /** Bytes of a table or an aggregate given as JSON text. */
  bytes: 200_000_000,
  attributes: 20,
  /** Values of one attribute. */
  values: 1_000,
} as const;
