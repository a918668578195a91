import { describe, expect, it } from 'vitest';
import { resultsWords } from '../../src/elements/skills-results/words.js';
import { addMessages, loadMessages, messagesOf } from '../../src/i18n/languages.js';
import ar from '../../src/i18n/results/ar.js';

describe('words that come later', () => {
  it('stay when the language itself arrives after them', async () => {
    const language = loadMessages('ar');
    addMessages('ar', { plan: ar.plan });
    await language;
    expect(messagesOf('ar')).toMatchObject({ submit: 'إرسال', plan: 'خطة التطوير' });
  });

  it('bring the language with them, so that they do not pass for the whole of it', async () => {
    await Promise.all(resultsWords('de').map((load) => load()));
    expect(messagesOf('de')).toMatchObject({ submit: 'Absenden', plan: 'Entwicklungsplan' });
  });
});
