import type { LevelKey } from '../../i18n/messages.js';
import type { WordsController } from '../../lit/words-controller.js';
import type { Scale } from '../../model/scale.js';

/** Whether the levels of a scale are called as the library calls them in the language on screen, and not the profile. */
export function isInWords(scale: Scale | undefined, words: WordsController): boolean {
  return Boolean(
    scale?.levels.every(({ value, label }) => words.level(`level.${String(value)}` as LevelKey) === label),
  );
}
