import type { Message } from './messages.js';

/** What stands in a message's placeholders; numbers are written the way of the language. */
export type Params = Readonly<Record<string, string | number>>;

const plurals = new Map<string, Intl.PluralRules>();
const numbers = new Map<string, Intl.NumberFormat>();

/** Making an Intl object costs far more than using one. */
function kept<T>(cache: Map<string, T>, lang: string, make: (lang: string) => T): T {
  const known = cache.get(lang) ?? make(lang);
  cache.set(lang, known);
  return known;
}

/** A number as the language writes it. */
export function formatNumber(lang: string, value: number): string {
  // the first NumberFormat of a page costs as much as rendering it: small numbers do without
  if (/^(en|de)\b/i.test(lang) && Number.isInteger(value) && Math.abs(value) < 1000) return String(value);
  return kept(numbers, lang, (tag) => new Intl.NumberFormat(tag)).format(value);
}

const lowers = new Map<string, string>();

/** For the middle of a sentence: "Must-have" becomes "must-have", "GPU basics" stays. Of few words, asked for in each row. */
function lowered(lang: string, text: string): string {
  return kept(lowers, `${lang} ${text}`, () =>
    /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLocaleLowerCase(lang) + text.slice(1),
  );
}

/** A message with its placeholders filled; of a plural one, the form for `count`. */
export function format(lang: string, message: Message, params: Params = {}): string {
  let text = message;
  if (typeof text !== 'string') {
    const rules = kept(plurals, lang, (tag) => new Intl.PluralRules(tag));
    text = text[rules.select(Number(params['count']))] ?? text.other;
  }
  return text.replace(/\{(\w+)(\|lower)?\}/g, (placeholder, name: string, lower?: string) => {
    const value = params[name];
    if (value === undefined) return placeholder;
    if (typeof value === 'number') return formatNumber(lang, value);
    return lower ? lowered(lang, value) : value;
  });
}
