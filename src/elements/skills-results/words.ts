import { lateWords } from '../shared/late-words.js';

/** The words of results, by language. */
export const resultsWords = lateWords(() => import('../../i18n/results/en.js'), {
  ar: () => import('../../i18n/results/ar.js'),
  de: () => import('../../i18n/results/de.js'),
});
