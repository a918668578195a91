import type { RoleProfile } from './role-profile.js';
import type { Translation } from './translation.js';

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

/**
 * The profile in a language it has a translation for; the very same object where it has none. Texts that
 * the translation leaves out stay in the profile's own language; ids, levels and targets never change.
 */
export function localizeProfile(profile: RoleProfile, lang: string): RoleProfile {
  const found = translationFor(profile, lang);
  if (!found) return profile;
  const [tag, { title, summary, contexts = {}, scale = {}, tiers = {}, skills = {} }] = found;
  return {
    ...profile,
    lang: tag,
    title: title ?? profile.title,
    ...(summary === undefined ? {} : { summary }),
    ...(profile.contexts && {
      contexts: profile.contexts.map((context) => ({
        ...context,
        label: contexts[context.id] ?? context.label,
      })),
    }),
    ...(profile.scale && {
      scale: {
        ...profile.scale,
        levels: profile.scale.levels.map((level) => ({ ...level, ...scale[level.value] })),
      },
    }),
    tiers: profile.tiers.map((tier) => ({
      ...tier,
      ...tiers[tier.id],
      skills: tier.skills.map((skill) => {
        const { anchors, ...texts } = skills[skill.id] ?? {};
        return { ...skill, ...texts, ...(anchors && { anchors: { ...skill.anchors, ...anchors } }) };
      }),
    })),
  };
}
