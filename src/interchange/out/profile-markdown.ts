import { DEFAULT_SCALE } from '../../model/default-scale.js';
import type { Importance } from '../../model/importance.js';
import { levelLabel } from '../../model/level-label.js';
import type { RoleProfile } from '../../model/role-profile.js';
import type { Scale } from '../../model/scale.js';
import type { Skill } from '../../model/skill.js';
import { isKnownTier, type KnownTierId } from '../../model/tier-ids.js';

/** Headings that role blueprints have, so that the tiers can be told when it is read again. */
const HEADINGS: Record<KnownTierId, string> = {
  'must-have': 'Must-have skills',
  'good-to-have': 'Good-to-have skills',
  advanced: 'Advanced or expert-level skills',
  emerging: 'Emerging future skills',
  'soft-skills': 'Soft skills',
  tools: 'Tools',
  'next-level': 'Next-level skills',
};

const WORDS: Record<Importance, string> = {
  optional: 'Optional',
  important: 'Important',
  critical: 'Critical',
};

/** A text on one line, with nothing in it that Markdown would take for a mark. */
const inline = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>&|~]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+#=]/, '\\$&');

const importanceOf = ({ importance, importanceMax }: Skill): string => {
  if (!importance) return '';
  return ` (${WORDS[importance]}${importanceMax ? ` to ${WORDS[importanceMax]}` : ''})`;
};

function skillLines(skill: Skill, scale: Scale, contextName: (id: string) => string): string[] {
  const { name, group, description, use, note, target, stretch, when = [], appliesIn = [] } = skill;
  const { anchors = {}, evidencePrompts = [], references = [] } = skill;
  const levelName = (level: number | undefined) =>
    level === undefined ? undefined : `${String(level)} ${levelLabel(scale, level) ?? ''}`;
  const circumstances = when.map(({ context, importance, target: more, stretch: most }) => {
    const parts = [importance && WORDS[importance], levelName(more) && `target ${levelName(more) ?? ''}`];
    const all = [...parts, levelName(most) && `stretch target ${levelName(most) ?? ''}`];
    return [`In ${contextName(context)}`, all.filter((part) => part !== undefined).join(', ')] as const;
  });
  const said = [
    ['Description', description],
    ['Use', use],
    ['Group', group],
    ['Note', note],
    ['Target', levelName(target)],
    ['Stretch target', levelName(stretch)],
    ...circumstances,
    ['Applies in', appliesIn.map(contextName).join(', ')],
    ...scale.levels.map(
      ({ value, label }) => [`Level ${String(value)}, ${label}`, anchors[String(value)]] as const,
    ),
    ...evidencePrompts.map((prompt) => ['Evidence', prompt] as const),
    ...references.map(({ scheme, uri }) => [`Reference, ${scheme}`, uri] as const),
  ] as const;
  const children = said.flatMap(([label, text]) =>
    text?.trim() ? [`  - **${inline(label)}:** ${inline(text)}`] : [],
  );
  return [`- **${inline(name)}**${importanceOf(skill)}`, ...children];
}

/**
 * A role profile as Markdown, in the form of a role blueprint: a heading a tier, an item a skill with its importance, and
 * below it what is said of it, anchors one a level. Every text stands on one line. Ids, translations, requirements, whether
 * a skill is required and a well-known tier's own title are not in it. It is for people: `importProfile` reads the four
 * main tiers of it again, with what has no label of a role blueprint in the descriptions.
 */
export function profileMarkdown(profile: RoleProfile): string {
  const { title, summary, source, scale = DEFAULT_SCALE, contexts = [], tiers } = profile;
  const names = new Map(contexts.map(({ id, label }) => [id, label]));
  const contextName = (id: string) => names.get(id) ?? id;
  const lines = [`# ${inline(title)}`, ''];
  if (summary?.trim()) lines.push(inline(summary), '');
  if (source?.url !== undefined) lines.push(`Source: ${inline(source.title ?? '')} <${source.url}>`, '');
  for (const tier of tiers) {
    lines.push(`## ${isKnownTier(tier.id) ? HEADINGS[tier.id] : inline(tier.title ?? tier.id)}`, '');
    if (tier.description?.trim()) lines.push(inline(tier.description), '');
    for (const skill of tier.skills)
      for (const line of skillLines(skill, scale, contextName)) lines.push(line);
    if (tier.skills.length > 0) lines.push('');
  }
  lines.push('## Levels', '');
  for (const { value, label, description = '' } of scale.levels)
    lines.push(
      `- **${String(value)} ${inline(label)}**${description.trim() ? `: ${inline(description)}` : ''}`,
    );
  return `${lines.join('\n')}\n`;
}
