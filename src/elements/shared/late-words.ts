import { addMessages, dictionaryFor, loadMessages } from '../../i18n/languages.js';
import type { Messages } from '../../i18n/messages.js';

export type LoadWords = () => Promise<{ default: Partial<Messages> }>;

/** Words of what is fetched late in the matrix, of which other elements need a few: they come with it. */
const englishMore: LoadWords = () => import('../../i18n/english-more.js');

/** Words are added to a language that is there: alone they would pass for the whole of it. */
const keep = (dictionary: string, load: LoadWords) => async () => {
  const [{ default: words }] = await Promise.all([load(), loadMessages(dictionary)]);
  addMessages(dictionary, words);
  return words;
};

/**
 * What has to be fetched before an element can speak a language, beside the language's own words: the same functions each
 * time. A language without any is served by the English ones.
 */
export function lateWords(english: LoadWords, others: Readonly<Record<string, LoadWords>>) {
  const first = [keep('en', english), keep('en', englishMore)];
  const kept = new Map(
    Object.entries(others).map(([dictionary, load]) => [dictionary, keep(dictionary, load)]),
  );
  return (lang: string) => {
    const own = kept.get(dictionaryFor(lang));
    return own ? [...first, own] : first;
  };
}
