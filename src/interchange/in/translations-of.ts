import { isOnScale } from '../../model/levels.js';
import { LIMITS } from '../../model/limits.js';
import { PATTERNS } from '../../model/patterns.js';
import type { Scale } from '../../model/scale.js';
import type { Translation } from '../../model/translation.js';
import { fitLine, fitText } from './fit-text.js';
import type { ReadProfile, ReadSkill, ReadTier } from './read-profile.js';

type Say = (code: string, message: string) => void;
type SkillTexts = NonNullable<Translation['skills']>[string];
type Texts = Record<string, string | undefined>;

/** Those that say something, within the limits. */
const fitted = (texts: Texts, fit: typeof fitLine | typeof fitText, say: Say): Record<string, string> =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) => (text?.trim() ? [[name, fit(text, say)] as const] : [])),
  );

/** What is said in a language that may be called `toString`. */
const inLanguage = <T>(texts: Record<string, T> | undefined, tag: string): T | undefined =>
  texts && Object.hasOwn(texts, tag) ? texts[tag] : undefined;

const isEmpty = (record: object) => Object.keys(record).length === 0;

function skillTexts(
  { name, group, description, use, note, anchors = {}, evidencePrompts = [] }: SkillTexts,
  scale: Scale,
  say: Say,
): SkillTexts {
  const onScale = Object.entries(anchors).filter(([level]) => isOnScale(scale, Number(level)));
  const levels = fitted(Object.fromEntries(onScale), fitText, say);
  return {
    ...fitted({ name, group }, fitLine, say),
    ...fitted({ description, use, note }, fitText, say),
    ...(!isEmpty(levels) && { anchors: levels }),
    ...(evidencePrompts.length > 0 && {
      evidencePrompts: evidencePrompts.slice(0, LIMITS.entries).map((text) => fitText(text, say)),
    }),
  };
}

/** What the whole says in another language: its title, its circumstances, its levels. */
function wholeTexts(
  { title, summary, contexts = {}, scale: words = {} }: Translation,
  scale: Scale,
  say: Say,
): Translation {
  const labels = fitted(contexts, fitLine, say);
  const levels = Object.entries(words)
    .filter(([value]) => isOnScale(scale, Number(value)))
    .map(([value, { label, description }]) => [
      value,
      { ...fitted({ label }, fitLine, say), ...fitted({ description }, fitText, say) },
    ]);
  return {
    ...fitted({ title }, fitLine, say),
    ...fitted({ summary }, fitText, say),
    ...(!isEmpty(labels) && { contexts: labels }),
    ...(levels.length > 0 && { scale: Object.fromEntries(levels) as Translation['scale'] }),
  };
}

/** The languages that anything is said in, beside the profile's own. */
function languagesOf({ lang = 'en', translations }: ReadProfile, tiers: readonly ReadTier[], say: Say) {
  const tags = new Set<string>();
  const add = (texts: object | undefined) => {
    for (const tag of Object.keys(texts ?? {})) tags.add(tag);
  };
  add(translations);
  for (const tier of tiers) {
    add(tier.translations);
    for (const skill of tier.skills) add(skill.translations);
  }
  return [...tags].filter((tag) => {
    const isTag = PATTERNS.languageTag.test(tag) && tag.length <= LIMITS.id;
    if (!isTag) say('no-language', `"${tag}" is no language tag; what was said in it was left out.`);
    return isTag && tag !== lang;
  });
}

/** Texts in other languages, gathered from where they stand. */
export function translationsOf(
  read: ReadProfile,
  tiers: readonly ReadTier[],
  ids: ReadonlyMap<ReadSkill, string>,
  scale: Scale,
  say: Say,
): Record<string, Translation> | undefined {
  const made = languagesOf(read, tiers, say).map((tag): [string, Translation] => {
    const own = inLanguage(read.translations, tag);
    const titles = tiers.flatMap(({ id, translations }) => {
      const { title, description } = inLanguage(translations, tag) ?? {};
      const texts = { ...fitted({ title }, fitLine, say), ...fitted({ description }, fitText, say) };
      return isEmpty(texts) ? [] : [[id, texts] as const];
    });
    const skills = tiers.flatMap((tier) =>
      tier.skills.flatMap((skill) => {
        const texts = skillTexts(inLanguage(skill.translations, tag) ?? {}, scale, say);
        return isEmpty(texts) ? [] : [[ids.get(skill) ?? '', texts] as const];
      }),
    );
    return [
      tag,
      {
        ...(own && wholeTexts(own, scale, say)),
        ...(titles.length > 0 && { tiers: Object.fromEntries(titles) }),
        ...(skills.length > 0 && { skills: Object.fromEntries(skills) }),
      },
    ];
  });
  const kept = made.filter(([, translation]) => !isEmpty(translation));
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}
