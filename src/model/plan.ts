import * as z from 'zod/mini';
import { HORIZONS } from './horizons.js';
import type { Known } from './known.js';
import { kebabId, line, text, utcTime, wholeNumber } from './primitives.js';

/** A goal of one's own: a skill, the level to reach, by when, and how. One a skill and horizon. */
export const goalSchema = z.looseObject({
  skill: kebabId,
  name: z.optional(line),
  /** The level to reach; of the assessment's scale. */
  level: z.optional(wholeNumber),
  /** A level that was to be reached on another scale than the one of now. */
  formerLevel: z.optional(wholeNumber),
  horizon: z.optional(z.enum(HORIZONS)),
  note: z.optional(text),
  setAt: z.optional(utcTime),
});

/** What somebody has picked to work on. */
export type Goal = Known<z.infer<typeof goalSchema>>;
