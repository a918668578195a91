import * as z from 'zod/mini';
import type { Known } from './known.js';
import { LIMITS } from './limits.js';
import { kebabId, numberFrom } from './primitives.js';

const upTo = (most: number) => z.optional(numberFrom(0, most));

/** More than anybody needs: a year in seconds. What is beyond is no measurement. */
const MOST_SECONDS = 31_622_400;
const MOST_REVISIONS = 1_000_000;

/** How the skills of one tier were answered, as raw figures. */
const tierQualitySchema = z.looseObject({
  tier: kebabId,
  /** How long the person was in the tier's rows. */
  seconds: upTo(MOST_SECONDS),
  /** How often a level that was given was changed into another one. */
  revisions: upTo(MOST_REVISIONS),
  rated: upTo(LIMITS.skills),
  /** The longest run of equal levels among those rated, in the order shown. */
  longestRun: upTo(LIMITS.skills),
  /** How many different levels were given. */
  levelsUsed: upTo(LIMITS.levels),
  /** What may be worth a look, and is no verdict: `one-level`. */
  flags: z.optional(z.array(kebabId).check(z.maxLength(LIMITS.entries))),
});

/** How an assessment came about: raw figures, where the host asks for them. */
export const qualitySchema = z.looseObject({
  /** The seed that the skills of each tier were shuffled by. */
  order: z.optional(z.looseObject({ seed: upTo(2 ** 32 - 1) })),
  tiers: z.optional(z.array(tierQualitySchema).check(z.maxLength(LIMITS.tiers))),
});

/** How an assessment came about. */
export type Quality = Known<z.infer<typeof qualitySchema>>;
export type TierQuality = NonNullable<Quality['tiers']>[number];
