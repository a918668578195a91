import { addMessages, dictionaryFor, loadMessages } from '../../i18n/languages.js';
import type { Messages } from '../../i18n/messages.js';

type LoadWords = () => Promise<{ default: Partial<Messages> }>;

const english: LoadWords = () => import('../../i18n/results/en.js');

/** Words of what is fetched late in the matrix, of which results need a few: they come with it. */
const englishMore: LoadWords = () => import('../../i18n/english-more.js');

/** The words of results by language; a language without any is served by the English ones. */
const WORDS: Readonly<Record<string, LoadWords>> = {
  ar: () => import('../../i18n/results/ar.js'),
  de: () => import('../../i18n/results/de.js'),
};

/** Words are added to a language that is there: alone they would pass for the whole of it. */
const keep = (dictionary: string, load: LoadWords) => async () => {
  const [{ default: words }] = await Promise.all([load(), loadMessages(dictionary)]);
  addMessages(dictionary, words);
  return words;
};

const first = [keep('en', english), keep('en', englishMore)];
const others = new Map(
  Object.entries(WORDS).map(([dictionary, load]) => [dictionary, keep(dictionary, load)]),
);

/** What has to be fetched before results can speak a language: the same functions each time. */
export function resultsWords(lang: string) {
  const own = others.get(dictionaryFor(lang));
  return own ? [...first, own] : first;
}
