import { createStore, type StoreApi } from 'zustand/vanilla';

/** What a person does to the view; it never leaves the element. */
export interface UiState {
  /** Ids of the rows whose details are open. */
  readonly open: ReadonlySet<string>;
  readonly query: string;
  /**
   * With "unrated only": the rows that were unrated when it was switched on. They stay while they are
   * being rated, so that a row does not vanish from under the pointer.
   */
  readonly only: ReadonlySet<string> | undefined;
  /** The row that was rated or moved to last: "next unrated" goes on from there. */
  readonly last: string | undefined;
  /** Said once, after "next unrated" has found nothing. */
  readonly allAnswered: boolean;
}

export type UiStore = StoreApi<UiState>;

export function createUiStore(): UiStore {
  return createStore<UiState>(() => ({
    open: new Set(),
    query: '',
    only: undefined,
    last: undefined,
    allAnswered: false,
  }));
}

/** Opens or closes a row's details. */
export function toggleOpen(ui: UiStore, skillId: string, open = !ui.getState().open.has(skillId)) {
  const next = new Set(ui.getState().open);
  if (open) next.add(skillId);
  else next.delete(skillId);
  ui.setState({ open: next });
}
