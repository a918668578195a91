import * as z from 'zod/mini';
import { LIMITS } from './limits.js';
import {
  foreignId,
  importanceSchema,
  kebabId,
  languageTag,
  line,
  numberFrom,
  versionText,
  wholeNumber,
} from './primitives.js';
import { levelSchema } from './scale.js';
import { TEAM_LIMITS } from './team-limits.js';

/** People, counted. */
export const headcount = numberFrom(0, TEAM_LIMITS.people);

export const teamProfileSchema = z.looseObject({
  id: kebabId,
  version: versionText,
  title: line,
  lang: languageTag,
});

export const teamScaleSchema = z.looseObject({
  id: z.optional(kebabId),
  levels: z.array(levelSchema).check(z.minLength(2), z.maxLength(LIMITS.levels)),
});

export const teamSkillSchema = z.looseObject({
  tier: kebabId,
  skill: kebabId,
  name: line,
  importance: z.optional(importanceSchema),
  target: z.optional(wholeNumber),
  /** People wanted at target. */
  need: z.optional(headcount),
});

export const teamAttributeSchema = z.looseObject({
  id: foreignId,
  label: z.optional(line),
  values: z
    .array(z.looseObject({ id: foreignId, label: z.optional(line) }))
    .check(z.maxLength(TEAM_LIMITS.values)),
});
