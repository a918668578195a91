import type { LevelKey } from '../../i18n/messages.js';
import type { WordsController } from '../../lit/words-controller.js';
import { DEFAULT_SCALE } from '../../model/default-scale.js';
import { localizeProfile } from '../../model/localize.js';
import type { RoleProfile } from '../../model/role-profile.js';
import type { Level } from '../../model/scale.js';

export const styles = [];

const made = new WeakMap<RoleProfile, Map<string, RoleProfile>>();

/**
 * A profile that brings no scale, with the default one in the words on screen. The same profile and words
 * give the same object again: another object would count as another version.
 */
function withScale(profile: RoleProfile, words: WordsController): RoleProfile {
  if (profile.scale || !words.level('level.0')) return profile;
  const levels = DEFAULT_SCALE.levels.map((level): Level => ({
    ...level,
    label: words.level(`level.${String(level.value)}` as LevelKey) ?? level.label,
    description: words.level(`levelText.${String(level.value)}` as LevelKey) ?? level.description,
  }));
  const byLabels = made.get(profile) ?? new Map<string, RoleProfile>();
  made.set(profile, byLabels);
  const labels = JSON.stringify(levels);
  const scaled = byLabels.get(labels) ?? { ...profile, scale: { ...DEFAULT_SCALE, levels } };
  byLabels.set(labels, scaled);
  return scaled;
}

/** The profile in the language on screen, by its own translations and the library's names of levels. */
export function inWords(profile: RoleProfile, words: WordsController): RoleProfile {
  return withScale(localizeProfile(profile, words.wanted), words);
}
