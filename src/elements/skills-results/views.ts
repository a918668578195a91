import type { CSSResult } from 'lit';
import type { AskTables } from './asks.js';
import type { ResultsScene } from './scene.js';

/** One part of the page about results, fetched when it is asked for. */
export interface ResultsView {
  styles: readonly CSSResult[];
  /** The view, or `nothing` where there is nothing it could show. */
  template: (scene: ResultsScene) => unknown;
  asks?: AskTables;
}

/** The views by name, each in a chunk of its own, in the order they stand in unless a page says otherwise. */
export const VIEWS = {
  summary: () => import('./summary/summary.js'),
  radar: () => import('./radar/radar.js'),
  list: () => import('./list/list.js'),
  compare: () => import('./compare/compare.js'),
  history: () => import('./history/history.js'),
  roles: () => import('./roles/roles.js'),
  plan: () => import('./plan/plan.js'),
} satisfies Record<string, () => Promise<ResultsView>>;

export type ResultsViewName = keyof typeof VIEWS;

export const VIEW_NAMES = Object.keys(VIEWS) as ResultsViewName[];
