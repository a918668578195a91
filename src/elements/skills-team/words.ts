import { lateWords } from '../shared/late-words.js';

/** The words of teams, by language. */
export const teamWords = lateWords(() => import('../../i18n/team/en.js'), {
  ar: () => import('../../i18n/team/ar.js'),
  de: () => import('../../i18n/team/de.js'),
});
