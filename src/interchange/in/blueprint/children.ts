import type { ReadSkill } from '../read-profile.js';
import type { Block } from './block.js';

/**
 * Where the texts below a name go, by their labels. `Description` and `Why (it matters)` describe; `Use`, `On the job` and
 * `Shows up as` say what it is used for; `Strong performance` and `Typical tools` are notes. A text without a label describes.
 */
type Field = 'description' | 'use' | 'note';

const FIELDS: readonly (readonly [words: RegExp, field: Field])[] = [
  [/^(?:descriptions?|what it is|definition|why|why it matters|why important)$/i, 'description'],
  [/^(?:uses?|used for|use cases?|typical use|on the job|shows up as|how it shows up|in practice)$/i, 'use'],
  [/^(?:strong performance|what good looks like|typical tools?|tools|examples?|evidence)$/i, 'note'],
];

/** Which say more than where they went, and are kept before their text. */
const KEPT = /^(?:typical|tools|example|evidence)/i;
/** What is left of a dash of which bytes were lost may stand before a label. */
const LABEL = /^(?:[โâ\ufffd]\s?)?([A-Za-z][A-Za-z' ’-]{0,30}?)\s?:\s*/;

export interface Child {
  label: string;
  text: string;
  field: Field;
}

/** The label that a text begins with, where it is one of those known, and the rest. */
export function childOf(text: string): Child | undefined {
  const found = LABEL.exec(text);
  const label = found?.[1]?.trim() ?? '';
  const field = FIELDS.find(([words]) => words.test(label))?.[1];
  return found && field ? { label, text: text.slice(found[0].length).trim(), field } : undefined;
}

/** A label that is none of those known: at most a few words before a colon. */
export const unknownLabel = (text: string): string | undefined => {
  const found = /^([^:.()]{2,60}):\s+\S/.exec(text);
  return found?.[1]?.trim();
};

/** Puts a text where it belongs; several in one place stand below each other. */
export function addChild(skill: ReadSkill, { label, text, field }: Child): void {
  if (text === '') return;
  const before = skill[field];
  const isSaid = label !== '' && (KEPT.test(label) || (field === 'description' && before !== undefined));
  const words = isSaid ? `${label}: ${text}` : text;
  skill[field] = before === undefined ? words : `${before}\n${words}`;
}

/** Notes of one skill stand in one line. */
export function addNote(skill: ReadSkill, words: string): void {
  if (words === '') return;
  skill.note = skill.note === undefined ? words : `${skill.note}; ${words}`;
}

const SPLIT = /\s[–—โâ\ufffd]\s*(?=\S)/g;

/** A paragraph with dashes between its parts: cut before every known label; what stands before the first is the start. */
export function partsOf(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { index, 0: dash } of text.matchAll(SPLIT)) {
    if (!childOf(text.slice(index + dash.length, index + dash.length + 40))) continue;
    parts.push(text.slice(from, index).trim());
    from = index + dash.length;
  }
  parts.push(text.slice(from).trim());
  return parts;
}

/** Whether a paragraph is one of a skill: a few words, then a dash, or a label that is known. */
export function isInline({ kind, text, strong, gap }: Block): boolean {
  if (kind !== 'line' || !gap) return false;
  const [start = '', ...parts] = partsOf(text);
  if (parts.length > 0) return start !== '' && start.length <= 100 && !childOf(start);
  if (strong > 0 && strong < text.length)
    return /^\s?[–—:]/.test(text.slice(strong)) || text.charAt(strong - 1) === ':';
  return /^\S+(?:\s\S+){0,6} [–—] \S/.test(text);
}
