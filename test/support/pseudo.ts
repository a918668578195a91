import en from '../../src/i18n/en.js';
import type { Message, Messages } from '../../src/i18n/messages.js';
import results from '../../src/i18n/results/en.js';
import team from '../../src/i18n/team/en.js';
import { DEFAULT_SCALE } from '../../src/model/default-scale.js';
import type { RoleProfile } from '../../src/model/role-profile.js';

/** Marks a text and makes it 40 % longer, as translations are; placeholders stay. */
export const pseudo = (text: string) => `⟦${text}${'~'.repeat(Math.ceil(text.length * 0.4))}⟧`;

const pseudoMessage = (message: Message): Message =>
  typeof message === 'string'
    ? pseudo(message)
    : (Object.fromEntries(Object.entries(message).map(([form, text]) => [form, pseudo(text)])) as Message);

const levelWords = Object.fromEntries(
  DEFAULT_SCALE.levels.flatMap(({ value, label, description = '' }) => [
    [`level.${String(value)}`, label],
    [`levelText.${String(value)}`, description],
  ]),
);

/** A language in which every string is marked: what is not on screen in it stands in a template. */
export const pseudoMessages = Object.fromEntries(
  Object.entries({ ...en, ...results, ...team, ...levelWords }).map(([key, message]) => [
    key,
    pseudoMessage(message),
  ]),
) as Messages;

const TEXTS = new Set(['title', 'summary', 'name', 'label', 'description', 'use', 'note', 'group']);

/** A profile with every text of it marked. */
export function pseudoProfile(profile: RoleProfile): RoleProfile {
  const walk = (node: unknown, key = ''): unknown => {
    if (Array.isArray(node)) return node.map((entry) => walk(entry));
    if (typeof node === 'string') return TEXTS.has(key) || /^\d$/.test(key) ? pseudo(node) : node;
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, walk(value, name)]));
  };
  return walk(profile) as RoleProfile;
}
