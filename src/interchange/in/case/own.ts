import { roleProfileSchema } from '../../../model/role-profile.js';
import { scaleSchema } from '../../../model/scale.js';
import { skillSchema } from '../../../model/skill.js';
import type { Translation } from '../../../model/translation.js';
import { fieldOf, type JsonObject, type JsonReader } from '../json-reader.js';
import type { ReadProfile, ReadSkill, ReadTier } from '../read-profile.js';

/** What `profileCase` keeps in the extensions of a thing. */
export const ownOf = (thing: JsonObject, at: string, reader: JsonReader): JsonObject =>
  reader.object(reader.object(thing, 'extensions', at), 'skills-matrix', `${at}.extensions`);

type Shape = Record<string, { safeParse: (value: unknown) => { success: boolean; data?: unknown } }>;

/** Those fields that are what the model says they are; of the others it is said that they are not. */
function fieldsOf(
  shape: Shape,
  names: readonly string[],
  own: JsonObject,
  at: string,
  reader: JsonReader,
): JsonObject {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = fieldOf(own, name);
      const parsed = shape[name]?.safeParse(value);
      if (value === undefined) return [];
      if (parsed?.success) return [[name, parsed.data]];
      reader.unexpected(own, name, 'what a role profile has there', `${at}.extensions['skills-matrix']`);
      return [];
    }),
  );
}

const SKILL_FIELDS = [
  ...['description', 'use', 'importance', 'importanceMax', 'required', 'target', 'stretch'],
  ...['when', 'appliesIn', 'evidencePrompts'],
];

export const ownSkill = (item: JsonObject, at: string, reader: JsonReader): Partial<ReadSkill> =>
  fieldsOf(skillSchema.shape, SKILL_FIELDS, ownOf(item, at, reader), at, reader);

export const ownScale = (rubric: JsonObject, at: string, reader: JsonReader): { id?: string } =>
  fieldsOf(scaleSchema.shape, ['id'], ownOf(rubric, at, reader), at, reader);

export const ownDocument = (
  document: JsonObject,
  reader: JsonReader,
): Pick<ReadProfile, 'id' | 'contexts' | 'requires'> & { translations?: Record<string, Translation> } =>
  fieldsOf(
    roleProfileSchema.shape,
    ['id', 'contexts', 'requires', 'translations'],
    ownOf(document, '$.CFDocument', reader),
    '$.CFDocument',
    reader,
  );

const textsOf = <T>(record: Record<string, T> | undefined, id: string): T | undefined =>
  record && Object.hasOwn(record, id) ? record[id] : undefined;

/** Hands the translations of the whole to the tiers and skills that they are of. */
export function spreadTranslations(
  translations: Record<string, Translation>,
  tiers: readonly ReadTier[],
): void {
  for (const [lang, { tiers: ofTiers, skills: ofSkills }] of Object.entries(translations))
    for (const tier of tiers) {
      const texts = textsOf(ofTiers, tier.id);
      if (texts) tier.translations = { ...tier.translations, [lang]: texts };
      for (const skill of tier.skills) {
        const said = textsOf(ofSkills, skill.id ?? '');
        if (said) skill.translations = { ...skill.translations, [lang]: said };
      }
    }
}
