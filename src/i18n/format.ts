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
  return kept(numbers, lang, (tag) => new Intl.NumberFormat(tag)).format(value);
}

/** A message with its placeholders filled; of a plural one, the form for `count`. */
export function format(lang: string, message: Message, params: Params = {}): string {
  let text = message;
  if (typeof text !== 'string') {
    const rules = kept(plurals, lang, (tag) => new Intl.PluralRules(tag));
    text = text[rules.select(Number(params['count']))] ?? text.other;
  }
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = params[name];
    if (value === undefined) return placeholder;
    return typeof value === 'number' ? formatNumber(lang, value) : value;
  });
}
