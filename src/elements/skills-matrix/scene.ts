import type { nothing } from 'lit';
import type { Params } from '../../i18n/format.js';
import type { MessageKey } from '../../i18n/messages.js';
import type { Answer } from '../../model/answers.js';
import type { Row } from '../../model/role-index.js';
import type { Tier } from '../../model/role-profile.js';
import { isKnownTier } from '../../model/tier-ids.js';
import { isAnswered } from '../../scoring/progress.js';
import type { Demand } from '../../scoring/demand.js';
import type { AssessmentStore } from '../../store/assessment-store.js';
import type { UiState, UiStore } from './ui-store.js';

/** What every template of the matrix needs. */
export interface Scene {
  store: AssessmentStore;
  ui: UiStore;
  /** Language of the words on screen. */
  lang: string;
  /** Language of the profile's texts, where it is another one. */
  foreign: string | typeof nothing;
  /** The same for the names of the levels, which a profile may leave to the library. */
  levelLang: string | typeof nothing;
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
  const place = { skill: skill.name, tier: tierTitle(scene, tier), position, count };
  if (!importance) return scene.text('rowNameWithoutImportance', place);
  return scene.text('rowName', { ...place, importance: scene.text(`importance.${importance}`) });
}

/** A text for searching: without case and without accents, alike in every language. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Whether a row stays under the search and "unrated only". Every word of the search must be found. */
function isFound({ skill }: Row, answer: Answer | undefined, { query, only }: UiState): boolean {
  if (only && isAnswered(answer) && !only.has(skill.id)) return false;
  if (!query.trim()) return true;
  const text = folded(`${skill.name} ${skill.group ?? ''}`);
  return folded(query)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** The rows on screen that stay. */
export function foundRows({ store, ui }: Scene, rows: readonly Row[]): Row[] {
  const { answers } = store.getState();
  return rows.filter((row) => isFound(row, answers[row.index], ui.getState()));
}
