import { DEFAULT_SCALE } from './default-scale.js';
import type { RoleProfile } from './role-profile.js';
import type { Skill } from './skill.js';
import type { Translation } from './translation.js';

type SkillTexts = NonNullable<Translation['skills']>[string];

/** The best of a profile's translations for a language: the tag itself, else its base language. */
function translationFor(
  profile: RoleProfile,
  lang: string,
): [lang: string, translation: Translation] | undefined {
  const wanted = lang.toLowerCase();
  const own = profile.lang.toLowerCase();
  const entries = Object.entries(profile.translations ?? {});
  const exact = entries.find(([tag]) => tag.toLowerCase() === wanted);
  if (exact || own === wanted) return exact;
  const base = wanted.split('-')[0];
  if (own.split('-')[0] === base) return undefined;
  return entries.find(([tag]) => tag.toLowerCase() === base);
}

/** The entry of a record by an id that may be called `constructor`. */
const entryOf = <T>(record: Record<string, T> | undefined, id: string | number): T | undefined =>
  record && Object.hasOwn(record, id) ? record[id] : undefined;

/** The texts of those names that are there: a translation can change nothing else. */
function textsOf<T extends object, Name extends keyof T>(translated: T | undefined, ...names: Name[]) {
  const there = names.filter((name) => translated?.[name] !== undefined);
  return Object.fromEntries(there.map((name) => [name, translated?.[name]])) as Partial<Pick<T, Name>>;
}

/** A skill with its texts translated; anchors one by one. */
function localizeSkill(skill: Skill, translated: SkillTexts | undefined): Skill {
  const { anchors, ...texts } = textsOf(
    translated,
    'name',
    'group',
    'description',
    'use',
    'note',
    'anchors',
    'evidencePrompts',
  );
  return { ...skill, ...texts, ...(anchors && { anchors: { ...skill.anchors, ...anchors } }) };
}

const localized = new WeakMap<RoleProfile, Map<string, RoleProfile>>();

/**
 * The profile in a language it has a translation for, the same object each time; the very profile where
 * it has none. Texts that the translation leaves out stay in the profile's own language; ids, levels and
 * targets never change.
 */
export function localizeProfile(profile: RoleProfile, lang: string): RoleProfile {
  const found = translationFor(profile, lang);
  if (!found) return profile;
  const [tag, translation] = found;
  const byTag = localized.get(profile) ?? new Map<string, RoleProfile>();
  localized.set(profile, byTag);
  const made = byTag.get(tag) ?? translated(profile, tag, translation);
  byTag.set(tag, made);
  return made;
}

function translated(
  profile: RoleProfile,
  tag: string,
  { contexts, scale, tiers, skills, ...texts }: Translation,
): RoleProfile {
  const ownScale = profile.scale ?? (scale && DEFAULT_SCALE);
  return {
    ...profile,
    lang: tag,
    ...textsOf(texts, 'title', 'summary'),
    ...(profile.contexts && {
      contexts: profile.contexts.map((context) => ({
        ...context,
        label: entryOf(contexts, context.id) ?? context.label,
      })),
    }),
    ...(ownScale && {
      scale: {
        ...ownScale,
        levels: ownScale.levels.map((level) => ({
          ...level,
          ...textsOf(entryOf(scale, level.value), 'label', 'description'),
        })),
      },
    }),
    tiers: profile.tiers.map((tier) => ({
      ...tier,
      ...textsOf(entryOf(tiers, tier.id), 'title', 'description'),
      skills: tier.skills.map((skill) => localizeSkill(skill, entryOf(skills, skill.id))),
    })),
  };
}
