import { describe, expect, it } from 'vitest';
import ar from '../../src/i18n/ar.js';
import de from '../../src/i18n/de.js';
import en from '../../src/i18n/en.js';
import { format } from '../../src/i18n/format.js';
import { dictionaryFor } from '../../src/i18n/languages.js';
import type { Message, Messages, ResultsKey } from '../../src/i18n/messages.js';
import arResults from '../../src/i18n/results/ar.js';
import deResults from '../../src/i18n/results/de.js';
import enResults from '../../src/i18n/results/en.js';

describe('format', () => {
  it('fills placeholders, and leaves those that nobody fills', () => {
    expect(format('en', '{a} of {b}', { a: 'x' })).toBe('x of {b}');
  });

  it.each([
    ['en', 12345, '12,345'],
    ['de', 12345, '12.345'],
    ['ar-EG', 12, '١٢'],
  ])('writes numbers the way of %s', (lang, count, written) => {
    expect(format(lang, '{count}', { count })).toBe(written);
  });

  it.each([
    ['en', en, 1, 'Search 1 skill'],
    ['en', en, 0, 'Search 0 skills'],
    ['ar', ar, 2, 'البحث في مهارتين'],
    ['ar', ar, 3, 'البحث في 3 مهارات'],
    ['ar', ar, 11, 'البحث في 11 مهارة'],
  ] as const)('chooses the plural of %s', (lang, words, count, text) => {
    expect(format(lang, words.searchCount, { count })).toBe(text);
  });

  it('lowers the first letter in the middle of a sentence, and no abbreviation', () => {
    const say = (lang: string, word: string) => format(lang, 'x, {word|lower}', { word });
    expect(say('en', 'Must-have')).toBe('x, must-have');
    expect(say('en', 'GPU basics')).toBe('x, GPU basics');
    expect(say('tr', 'Isı')).toBe('x, ısı');
  });
});

describe('the dictionaries', () => {
  const placeholders = (message: Messages[keyof Messages]) =>
    [...JSON.stringify(message).matchAll(/\{(\w+)/g)].map(([, name]) => name);

  it.each([
    ['de', de],
    ['ar', ar],
  ] as const)('of %s have every text, with the placeholders of the English one', (lang, words) => {
    const levels = [0, 1, 2, 3, 4].flatMap((value) => [
      `level.${String(value)}`,
      `levelText.${String(value)}`,
    ]);
    expect(Object.keys(words).sort()).toEqual([...Object.keys(en), ...levels].sort());
    for (const key of Object.keys(en) as (keyof Messages)[]) {
      const known = new Set(placeholders(en[key]));
      for (const name of placeholders(words[key])) expect(known, `${lang} ${key}`).toContain(name);
    }
    const plurals = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
    expect(Object.keys(words.searchCount).sort()).toEqual([...plurals].sort());
  });

  it.each([
    ['de', deResults],
    ['ar', arResults],
  ] as const)('of %s have every text of results in their own words and plural forms', (lang, words) => {
    const plurals = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
    const keys = Object.keys(enResults) as ResultsKey[];
    expect(Object.keys(words).sort()).toEqual([...keys].sort());
    // a word of the same name would never be seen: that of the language was there first
    expect(keys.filter((key) => Object.hasOwn(en, key))).toEqual([]);
    const alike: ResultsKey[] = [];
    for (const key of keys) {
      const english: Message = enResults[key];
      const own: Message = words[key];
      const known = new Set(placeholders(english));
      for (const name of placeholders(own)) expect(known, `${lang} ${key}`).toContain(name);
      if (typeof english !== 'string') expect(own, `${lang} ${key}`).toBeTypeOf('object');
      if (typeof own !== 'string')
        expect(Object.keys(own).sort(), `${lang} ${key}`).toEqual([...plurals].sort());
      else if (own === english && /\p{L}/u.test(own.replace(/\{\w+\}/g, ''))) alike.push(key);
    }
    expect(alike).toEqual([]);
  });

  it.each([
    ['de-AT', 'de'],
    ['AR', 'ar'],
    ['fr', 'en'],
    ['constructor', 'en'],
  ])('serve %s by %s', (lang, dictionary) => {
    expect(dictionaryFor(lang)).toBe(dictionary);
  });
});
