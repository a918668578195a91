import { isObject } from '../json-reader.js';

/** A text in the survey's own language, and in others. */
export interface LocalText {
  text: string;
  others: Record<string, string>;
}

/** A text of SurveyJS: as it is, a number, or by language with the survey's own under `default`. */
export function localText(value: unknown, lang: string): LocalText | undefined {
  if (typeof value === 'string' || typeof value === 'number') {
    const text = String(value).trim();
    return text === '' ? undefined : { text, others: {} };
  }
  if (!isObject(value)) return undefined;
  const texts = Object.entries(value).flatMap(([tag, text]): [string, string][] =>
    typeof text === 'string' && text.trim() !== '' ? [[tag, text.trim()]] : [],
  );
  const own = texts.find(([tag]) => tag === lang) ?? texts.find(([tag]) => tag === 'default') ?? texts[0];
  if (!own) return undefined;
  return {
    text: own[1],
    others: Object.fromEntries(
      texts
        .filter(([tag]) => tag !== own[0] && tag !== lang)
        // where the survey's own language stands beside it, what is not said to be in any is English
        .map(([tag, text]) => [tag === 'default' ? 'en' : tag, text]),
    ),
  };
}

/** Each of the other languages with something made of what is said in it. */
export const perLanguage = <T>({ others }: LocalText, make: (text: string) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(others).map(([tag, text]) => [tag, make(text)]));
