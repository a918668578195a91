import { createStore, type StoreApi } from 'zustand/vanilla';
import type { News } from '../../delivery/delivery.js';
import type { AssessmentState } from '../../store/state.js';

/** What there is to say of a draft. */
export type DraftNews =
  | { kind: 'back'; savedAt: string; answers: number; left: readonly string[] }
  | { kind: 'newer'; savedAt: string }
  | { kind: 'damaged' };

/** How far a submission is that the element sends. */
export type DeliveryNews = (News | { kind: 'sending' }) & {
  /** Whether it was made on an earlier visit. */
  isEarlier: boolean;
  /** Its place in the outbox, where it is kept. */
  n?: number | undefined;
};

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
  /** Whether only the rows are shown in which raters differ. */
  readonly apart: boolean;
  /** The row that was rated or moved to last: "next unrated" goes on from there. */
  readonly last: string | undefined;
  /** Whether somebody asked for the next unrated row: who did is told when there is none. */
  readonly asked: boolean;
  /** Whether somebody tried to submit: what rows lack is then shown until it is mended. */
  readonly checked: boolean;
  /** What stood here before a reset, while that can still be undone. */
  readonly undo: AssessmentState | undefined;
  /** A draft that has come back, or could not. */
  readonly draft: DraftNews | undefined;
  /** Whether answers are kept in the browser, and where; nothing is said before the first are. */
  readonly saved: 'local' | 'session' | 'not' | undefined;
  /** What has become of a submission, where the element sends it. */
  readonly delivery?: DeliveryNews | undefined;
  /** In steps: the skill on screen, or the review of all. */
  readonly step: string | undefined;
  /** In steps: the skill that somebody tried to pass without an answer. */
  readonly nudged: string | undefined;
  /** The digit that was pressed last: a second one soon after may make a ten of it. */
  readonly digit: { digit: string; skill: string; at: number } | undefined;
  /** Texts that were typed and cannot be kept as they are, by field: they stay until they are mended. */
  readonly typed: ReadonlyMap<string, string>;
}

export type UiStore = StoreApi<UiState>;

export function createUiStore(): UiStore {
  return createStore<UiState>(() => ({
    open: new Set(),
    query: '',
    only: undefined,
    apart: false,
    last: undefined,
    asked: false,
    checked: false,
    undo: undefined,
    draft: undefined,
    saved: undefined,
    step: undefined,
    nudged: undefined,
    digit: undefined,
    typed: new Map(),
  }));
}

/** The view as it is at first; whether answers are kept stays as it was said. */
export function renew(ui: UiStore) {
  ui.setState({ ...ui.getInitialState(), saved: ui.getState().saved }, true);
}

/** Opens or closes a row's details. */
export function toggleOpen(ui: UiStore, skillId: string, open = !ui.getState().open.has(skillId)) {
  const next = new Set(ui.getState().open);
  if (open) next.add(skillId);
  else next.delete(skillId);
  ui.setState({ open: next });
}
