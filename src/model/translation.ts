import * as z from 'zod/mini';
import type { Known } from './known.js';
import { LIMITS } from './limits.js';
import { kebabId, levelKey, line, text } from './primitives.js';
import { anchorsSchema } from './skill.js';

/** One language's texts. All optional: what is missing is shown in the profile's own language. */
export const translationSchema = z.looseObject({
  title: z.optional(line),
  summary: z.optional(text),
  contexts: z.optional(z.record(kebabId, line)),
  scale: z.optional(
    z.record(levelKey, z.looseObject({ label: z.optional(line), description: z.optional(text) })),
  ),
  tiers: z.optional(
    z.record(kebabId, z.looseObject({ title: z.optional(line), description: z.optional(text) })),
  ),
  skills: z.optional(
    z.record(
      kebabId,
      z.looseObject({
        name: z.optional(line),
        group: z.optional(line),
        description: z.optional(text),
        use: z.optional(text),
        note: z.optional(text),
        anchors: z.optional(anchorsSchema),
        evidencePrompts: z.optional(z.array(text).check(z.maxLength(LIMITS.entries))),
      }),
    ),
  ),
});

export type Translation = Known<z.infer<typeof translationSchema>>;
