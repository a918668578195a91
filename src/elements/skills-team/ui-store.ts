import { createStore, type StoreApi } from 'zustand/vanilla';
import type { TeamViewName } from './views.js';

/** What of a large grid is on screen: places of rows and of columns. */
export interface GridWindow {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** A cell of the grid: row 0 has the heads, column 0 the names. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** What is looked at closely: a person, or a skill, by their place in what is counted. */
export type Drill = { readonly person: number } | { readonly skill: number };

export type SkillOrder = 'role' | 'name' | 'short';
export type PeopleOrder = 'given' | 'name' | 'mean';

/** What a person does to the view; it never leaves the element. */
export interface TeamUiState {
  /** The view that was chosen; `undefined` until one is. */
  readonly view: TeamViewName | undefined;
  readonly query: string;
  /** Ids, empty for all. */
  readonly tier: string;
  readonly importance: string;
  /** Whether only skills show of which the team has too few people. */
  readonly short: boolean;
  readonly skillOrder: SkillOrder;
  readonly peopleOrder: PeopleOrder;
  /** The attribute that groups are made by, where a person chose one. */
  readonly by: string | undefined;
  /** Where the part that shows of a long list begins, by the list's name. */
  readonly from: ReadonlyMap<string, number>;
  readonly active: GridPlace;
  readonly window: GridWindow;
  readonly drill: Drill | undefined;
  /** Whether the page is being put on paper, which does not scroll. */
  readonly isPrinting: boolean;
}

export type TeamUiStore = StoreApi<TeamUiState>;

export function createTeamUiStore(): TeamUiStore {
  return createStore<TeamUiState>(() => ({
    view: undefined,
    query: '',
    tier: '',
    importance: '',
    short: false,
    skillOrder: 'role',
    peopleOrder: 'given',
    by: undefined,
    from: new Map(),
    active: { row: 0, column: 0 },
    window: { rows: [], columns: [] },
    drill: undefined,
    isPrinting: false,
  }));
}

/** What the page has to be rendered anew for; the grid follows its window and its active cell by itself. */
export const selectPage = ({ window: _, active: __, ...page }: TeamUiState): readonly unknown[] =>
  Object.values(page);
