import { createStore, type StoreApi } from 'zustand/vanilla';

/** What a person does to the view; it never leaves the element. */
export interface UiState {
  /** Ids of the rows whose details are open. */
  readonly open: ReadonlySet<string>;
  readonly query: string;
  /**
   * With "unrated only": the rows that were rated since it was switched on. They stay, so that a row does
   * not vanish from under the pointer.
   */
  readonly only: ReadonlySet<string> | undefined;
  /** The row that was rated or moved to last: "next unrated" goes on from there. */
  readonly last: string | undefined;
  /** Whether somebody asked for the next unrated row: who did is told when there is none. */
  readonly asked: boolean;
}

export type UiStore = StoreApi<UiState>;

export function createUiStore(): UiStore {
  return createStore<UiState>(() => ({
    open: new Set(),
    query: '',
    only: undefined,
    last: undefined,
    asked: false,
  }));
}

/** Opens or closes a row's details. */
export function toggleOpen(ui: UiStore, skillId: string, open = !ui.getState().open.has(skillId)) {
  const next = new Set(ui.getState().open);
  if (open) next.add(skillId);
  else next.delete(skillId);
  ui.setState({ open: next });
}
