import english from './english.js';
import type { Messages } from './messages.js';

/** Languages beside English, fetched when a page first needs them. */
const LANGUAGES: Readonly<Record<string, () => Promise<{ default: Messages }>>> = {
  ar: () => import('./ar.js'),
  de: () => import('./de.js'),
};

const loaded = new Map<string, Partial<Messages>>([['en', english]]);

/** The dictionary that serves a language tag: `de-AT` and `de` are served by `de`, unknown ones by `en`. */
export function dictionaryFor(lang: string): string {
  const base = lang.toLowerCase().split('-')[0] ?? '';
  return loaded.has(base) || Object.hasOwn(LANGUAGES, base) ? base : 'en';
}

/** A dictionary, if it is here already. */
export function messagesOf(dictionary: string): Partial<Messages> | undefined {
  return loaded.get(dictionary);
}

/** Gives the library a dictionary, so that it need not be fetched: before rendering on a server, for example. */
export function registerMessages(dictionary: string, messages: Messages): void {
  loaded.set(dictionary, messages);
}

/** Adds words to a dictionary that come later than it; words that it has stay. */
export function addMessages(dictionary: string, messages: Partial<Messages>): void {
  loaded.set(dictionary, { ...messages, ...loaded.get(dictionary) });
}

/** Fetches a dictionary. Rejects when the network does; a browser may remember that until the page is reloaded. */
export async function loadMessages(dictionary: string): Promise<void> {
  const messages = loaded.get(dictionary) ?? (await LANGUAGES[dictionary]?.())?.default ?? english;
  addMessages(dictionary, messages);
}
