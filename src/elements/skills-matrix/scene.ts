import type { nothing } from 'lit';
import { watch } from '../../lit/watch.js';
import type { Params } from '../../i18n/format.js';
import type { MessageKey } from '../../i18n/messages.js';
import { tierTitle } from '../shared/tier-title.js';
import type { Beside } from './agree/beside.js';
import type { AskName } from '../../model/ask-names.js';
import { roleIndex, type Row } from '../../model/role-index.js';
import type { Demand } from '../../scoring/demand.js';
import type { AssessmentStore } from '../../store/assessment-store.js';
import type { Slices } from '../../lit/slices.js';
import type { Parts } from './parts.js';
import type { Problem } from './notes/problems-of.js';
import type { Signals } from './signals.js';
import type { Surveying } from './survey/surveying.js';
import type { UiStore } from './ui-store.js';

/** What every template of the matrix needs. */
export interface Scene {
  store: AssessmentStore;
  ui: UiStore;
  /** What is fetched only where it is needed. */
  parts: Parts;
  /** Turns for what is far down. */
  slices: Slices;
  /** Wakes the pieces that keep up to date by themselves. */
  signals: Signals;
  /** An unanswered scale, for rows to clone. */
  readonly blank: HTMLElement;
  disabled: boolean;
  readonly: boolean;
  required: boolean;
  showTarget: boolean;
  /** Whether a form around the element submits, so that it needs no button of its own. */
  inForm: boolean;
  contextControl: boolean;
  /** The page's own message of what is wrong. */
  custom: string;
  /** Extras that are asked for in every row. */
  ask: readonly AskName[];
  /** What others answered, and what is said of it; nothing where the page gives no reference. */
  agree: Beside | undefined;
  /** What is asked in a survey, and until when; nothing where the page names none. */
  survey: Pick<Surveying, 'notice'> | undefined;
  /** What a row lacks, where people are to see it. */
  problem: (row: Row) => Problem['lack'] | undefined;
  /** Language of the words on screen. */
  lang: string;
  /** Language of the profile's texts, where it is another one. */
  foreign: string | typeof nothing;
  /** The same for the names of the levels, which a profile may leave to the library. */
  levelLang: string | typeof nothing;
  text: (key: MessageKey, params?: Params) => string;
}

/** A row's accessible name: "PyTorch, must-have, critical, skill 3 of 8". */
export function rowName(
  scene: Scene,
  { skill, tier }: Row,
  { importance, target }: Demand,
  position: number,
  count: number,
): string {
  const { showTarget, store } = scene;
  const place = { skill: skill.name, tier: tierTitle(scene, tier), position, count };
  const name = importance
    ? scene.text('rowName', { ...place, importance: scene.text(`importance.${importance}`) })
    : scene.text('rowNameWithoutImportance', place);
  const { levels } = roleIndex(store.getState().profile).scale;
  const level = showTarget && levels.find(({ value }) => value === target);
  return level ? scene.text('rowTarget', { row: name, target: level.label }) : name;
}

/** The rows on screen that stay under the search and "unrated only"; all of them where there are neither. */
export function foundRows(scene: Scene, rows: readonly Row[]): readonly Row[] {
  const { query, only, apart } = scene.ui.getState();
  if (!query.trim() && !only && !apart) return rows;
  return scene.parts.get('tools')?.foundRows(scene, rows) ?? rows;
}

/** Whether answers are kept in the browser; where no draft is wanted, nothing. */
export function savedTemplate(scene: Scene): unknown {
  return watch(
    scene.signals,
    () => [scene.ui.getState().saved],
    (saved) => saved && scene.parts.show('drafts', (part) => part.savedTemplate(scene, saved)),
  );
}
