import type { Params } from '../../i18n/format.js';
import type { MessageKey } from '../../i18n/messages.js';
import type { Row } from '../../model/role-index.js';
import type { Tier } from '../../model/role-profile.js';
import { isKnownTier } from '../../model/tier-ids.js';
import type { Demand } from '../../scoring/demand.js';
import type { AssessmentStore } from '../../store/assessment-store.js';
import type { UiState, UiStore } from './ui-store.js';

/** What every template of the matrix needs. */
export interface Scene {
  store: AssessmentStore;
  ui: UiStore;
  lang: string;
  text: (key: MessageKey, params?: Params) => string;
}

/** The tier's own title, else the one the library knows in every language. */
export function tierTitle({ text }: Scene, { id, title }: Tier): string {
  return title ?? (isKnownTier(id) ? text(`tier.${id}`) : id);
}

/** A row's accessible name: "PyTorch, must-have, critical, skill 3 of 8". */
export function rowName(
  scene: Scene,
  { skill, tier }: Row,
  { importance }: Demand,
  position: number,
  count: number,
): string {
  const title = tierTitle(scene, tier);
  const place = {
    skill: skill.name,
    tier: isKnownTier(tier.id) ? title.toLocaleLowerCase(scene.lang) : title,
    position,
    count,
  };
  if (!importance) return scene.text('rowNameWithoutImportance', place);
  const word = scene.text(`importance.${importance}`).toLocaleLowerCase(scene.lang);
  return scene.text('rowName', { ...place, importance: word });
}

/** A text for searching: without case and without accents. */
function folded(text: string, lang: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase(lang);
}

/** Whether a row stays under the search and "unrated only". Every word of the search must be found. */
export function isFound({ skill }: Row, { query, only }: UiState, lang: string): boolean {
  if (only && !only.has(skill.id)) return false;
  if (!query.trim()) return true;
  const text = folded(`${skill.name} ${skill.group ?? ''}`, lang);
  return folded(query, lang)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
