/** By when a goal is to be reached, soonest first: the steps in which role blueprints write their plans. */
export const HORIZONS = ['30-days', '60-days', '90-days', '6-months', '12-months'] as const;

export type Horizon = (typeof HORIZONS)[number];
