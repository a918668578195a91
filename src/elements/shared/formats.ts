const dates = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();
const lists = new Map<string, Intl.ListFormat>();

function kept<T>(cache: Map<string, T>, key: string, make: () => T): T {
  const made = cache.get(key) ?? make();
  cache.set(key, made);
  return made;
}

/** A date in words, where the person is; what is no time stays as it was written. */
export function dateWords(lang: string, time: string | number): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return String(time);
  return kept(dates, lang, () => new Intl.DateTimeFormat(lang, { dateStyle: 'long' })).format(date);
}

/** A number as the language writes it, with a fixed count of decimals. */
export function numberWords(lang: string, value: number, digits = 0): string {
  const options = { minimumFractionDigits: digits, maximumFractionDigits: Math.max(digits, 2) };
  const fixed = { ...options, maximumFractionDigits: digits };
  const isWhole = digits === 0 && !Number.isInteger(value);
  return kept(
    numbers,
    `${lang} ${String(digits)} ${String(isWhole)}`,
    () => new Intl.NumberFormat(lang, isWhole ? options : fixed),
  ).format(value);
}

/** Texts as the language lists them. */
export const listWords = (
  lang: string,
  texts: readonly string[],
  type: 'conjunction' | 'unit' = 'conjunction',
) => kept(lists, `${lang} ${type}`, () => new Intl.ListFormat(lang, { type })).format(texts);
