import * as z from 'zod/mini';
import type { DocumentKind } from './check.js';
import type { ParseResult } from './issue.js';
import type { Known } from './known.js';
import { LIMITS } from './limits.js';
import { parseDocument } from './parse.js';
import { kebabId, languageTag, line, text, versionText, webUrl, wholeNumber } from './primitives.js';
import { roleProfileRules } from './role-profile-rules.js';
import { scaleSchema } from './scale.js';
import { skillSchema } from './skill.js';
import { translationSchema } from './translation.js';

const contextSchema = z.looseObject({ id: kebabId, label: line });

const requirementSchema = z.looseObject({
  tier: kebabId,
  fromLevel: wholeNumber,
  /** Up to which level; without it there is no end. */
  toLevel: z.optional(wholeNumber),
  evidence: z.optional(z.boolean()),
  comment: z.optional(z.boolean()),
});

const tierSchema = z.looseObject({
  id: kebabId,
  title: z.optional(line),
  description: z.optional(text),
  skills: z.array(skillSchema).check(z.maxLength(LIMITS.skills)),
});

export const roleProfileSchema = z.looseObject({
  schemaVersion: z.literal(1),
  id: kebabId,
  version: versionText,
  lang: languageTag,
  title: line,
  summary: z.optional(text),
  /** Where the definition comes from. */
  source: z.optional(z.looseObject({ title: z.optional(line), url: z.optional(webUrl) })),
  scale: z.optional(scaleSchema),
  contexts: z.optional(z.array(contextSchema).check(z.maxLength(LIMITS.contexts))),
  requires: z.optional(z.array(requirementSchema).check(z.maxLength(LIMITS.tiers))),
  translations: z.optional(z.record(languageTag, translationSchema)),
  tiers: z.array(tierSchema).check(z.minLength(1), z.maxLength(LIMITS.tiers)),
});

/** The definition that is rated: title, scale, tiers, skills. One JSON file each in `data/roles/`. */
export type RoleProfile = Known<z.infer<typeof roleProfileSchema>>;
/** An ordered group of skills. */
export type Tier = RoleProfile['tiers'][number];
/** A circumstance of the organisation that a host switches on. */
export type Context = NonNullable<RoleProfile['contexts']>[number];
/** At which levels a tier asks for evidence or a comment. */
export type Requirement = NonNullable<RoleProfile['requires']>[number];

export const roleProfileKind: DocumentKind<RoleProfile> = {
  noun: 'role profile',
  schemaVersion: 1,
  schema: roleProfileSchema,
  rules: roleProfileRules,
};

/** Reads a role profile: an object, or its JSON text. Unknown fields are kept at every depth. */
export function parseRoleProfile(input: unknown): ParseResult<RoleProfile> {
  return parseDocument(roleProfileKind, input);
}
