import type { CSSResult } from 'lit';
import type { TeamAskTables } from './asks.js';
import type { TeamScene } from './scene.js';

/** One way to look at a team, fetched when it is asked for. */
export interface TeamView {
  styles: readonly CSSResult[];
  template: (scene: TeamScene) => unknown;
  asks?: TeamAskTables;
}

/** The views by name, each in a chunk of its own, in the order they stand in unless a page says otherwise. */
export const VIEWS = {
  people: () => import('./people/people.js'),
  skills: () => import('./skills/skills.js'),
  gaps: () => import('./gaps/gaps.js'),
  groups: () => import('./groups/groups.js'),
  answers: () => import('./answers/answers.js'),
} satisfies Record<string, () => Promise<TeamView>>;

export type TeamViewName = keyof typeof VIEWS;

export const VIEW_NAMES = Object.keys(VIEWS) as TeamViewName[];
