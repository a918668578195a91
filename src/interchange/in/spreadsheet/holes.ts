import { levelLabel } from '../../../model/level-label.js';
import { importanceRank } from '../../../model/importance.js';
import type { Scale } from '../../../model/scale.js';
import type { Place } from '../doubt.js';
import type { ReadDoubt, ReadSkill } from '../read-profile.js';
import { quoted } from '../tally.js';
import type { Entry } from './entry.js';
import type { Field } from './fields.js';
import { saysNothing } from './says-nothing.js';

/** Fields of which each skill is asked where there is a column for them. */
const ASKED = ['description', 'use', 'importance', 'target'] as const;

/** What the whole sheet says nothing of, so that it is not asked of each skill. */
export interface Empty {
  fields: ReadonlySet<Field>;
  levels: ReadonlySet<number>;
}

/** Columns that are there and empty in every row. */
export function emptyIn(entries: readonly Entry[], fields: Iterable<Field>, scale: Scale): Empty {
  const asked = new Set<Field>(ASKED);
  const emptyFields = new Set([...fields].filter((field) => asked.has(field)));
  const emptyLevels = new Set(scale.levels.map(({ value }) => value));
  for (const { cells, texts } of entries) {
    for (const field of cells.keys()) emptyFields.delete(field);
    for (const [level, { text }] of texts) if (text.trim() !== '') emptyLevels.delete(level);
  }
  return { fields: emptyFields, levels: emptyLevels };
}

/** Texts by level; those that say that there is none are told by what they say, and left out. */
export function anchorsOf(entry: Entry, scale: Scale, name: string, say: (doubt: ReadDoubt) => void) {
  const anchors: Record<string, string> = {};
  const undefinedBy = new Map<string, { levels: string[]; place: Place }>();
  for (const [level, { text, place }] of entry.texts) {
    if (text.trim() === '') continue;
    if (saysNothing(text)) {
      const label = levelLabel(scale, level) ?? String(level);
      const known = undefinedBy.get(text.trim());
      if (known) known.levels.push(label);
      else undefinedBy.set(text.trim(), { levels: [label], place });
    } else anchors[String(level)] = text.trim();
  }
  for (const [wording, { levels, place }] of undefinedBy) {
    const which = levels.map(quoted).join(', ');
    const message = `Of ${quoted(name)}, the text of ${which} says only ${quoted(wording)}; it was left out.`;
    say({ code: 'level-undefined', message, ...place });
  }
  return anchors;
}

/** Says what a skill has none of, where there is a column for it. */
export function sayHoles(
  { cells, texts, place }: Entry,
  skill: ReadSkill,
  {
    scale,
    fields,
    empty,
    hasLevels,
  }: { scale: Scale; fields: ReadonlyMap<Field, number>; empty: Empty; hasLevels: boolean },
  placeOf: (field: Field) => Place,
  doubts: ReadDoubt[],
): void {
  for (const field of ASKED) {
    if (!fields.has(field) || empty.fields.has(field) || cells.has(field)) continue;
    if (field === 'importance' && importanceRank(skill.importance ?? skill.importanceMax) > 0) continue;
    doubts.push({
      code: `no-${field}`,
      message: `${quoted(skill.name)} has no ${field}.`,
      ...placeOf(field),
      about: skill,
    });
  }
  if (!hasLevels) return;
  const asked = scale.levels.filter(({ value }) => !empty.levels.has(value));
  const missing = asked.filter(({ value }) => (texts.get(value)?.text.trim() ?? '') === '');
  if (missing.length === 0) return;
  const which = missing.map(({ label }) => quoted(label)).join(', ');
  const message =
    missing.length === asked.length
      ? `${quoted(skill.name)} has no text at any level.`
      : `${quoted(skill.name)} has no text at ${which}.`;
  const [level] = missing;
  doubts.push({
    code: 'no-level-text',
    message,
    ...(texts.get(level?.value ?? 0)?.place ?? place),
    about: skill,
  });
}
