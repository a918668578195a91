import type { LevelKey } from '../../i18n/messages.js';
import type { WordsController } from '../../lit/words-controller.js';
import { DEFAULT_SCALE } from '../../model/default-scale.js';
import type { RoleProfile } from '../../model/role-profile.js';
import type { Level } from '../../model/scale.js';

/**
 * Gives a profile that brings no scale the default one in the words on screen. The same profile and words
 * give the same object again: another object would count as another version.
 */
export function defaultScaleInWords() {
  let made: { from: RoleProfile; labels: string; profile: RoleProfile } | undefined;
  return (from: RoleProfile, words: WordsController): RoleProfile => {
    if (from.scale) return from;
    const levels = DEFAULT_SCALE.levels.map((level): Level => ({
      ...level,
      label: words.level(`level.${String(level.value)}` as LevelKey) ?? level.label,
      description: words.level(`levelText.${String(level.value)}` as LevelKey) ?? level.description,
    }));
    const labels = JSON.stringify(levels);
    if (made?.from !== from || made.labels !== labels) {
      made = { from, labels, profile: { ...from, scale: { ...DEFAULT_SCALE, levels } } };
    }
    return made.profile;
  };
}
