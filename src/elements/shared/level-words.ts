import type { LevelKey } from '../../i18n/messages.js';
import type { WordsController } from '../../lit/words-controller.js';
import { DEFAULT_SCALE } from '../../model/default-scale.js';
import type { Scale } from '../../model/scale.js';

/** Whether the levels of a scale are called as the library calls them in the language on screen, and not the profile. */
export function isInWords(scale: Scale | undefined, words: WordsController): boolean {
  return Boolean(
    scale?.levels.every(({ value, label }) => words.level(`level.${String(value)}` as LevelKey) === label),
  );
}

/** Whether the levels are called in English, as the library calls them where nobody else does. */
export function isInEnglish({ levels }: Pick<Scale, 'levels'>): boolean {
  const names = new Map(DEFAULT_SCALE.levels.map(({ value, label }) => [value, label]));
  return levels.every(({ value, label }) => names.get(value) === label);
}
