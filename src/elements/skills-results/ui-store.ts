import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Goal } from '../../model/plan.js';

/** A goal that somebody is writing. */
export interface GoalForm {
  /** The goal that is changed; `undefined` for a new one. */
  was: Goal | undefined;
  skill: string;
  level: number | undefined;
  horizon: NonNullable<Goal['horizon']>;
  note: string;
}

/** What a person does to the view; it never leaves the element. */
export interface ResultsUiState {
  /** The tier whose skills are the radar's axes; empty for the tiers themselves, `undefined` until one is chosen. */
  readonly radar: string | undefined;
  /** Lists that are shown whole, by name. */
  readonly whole: ReadonlySet<string>;
  readonly form: GoalForm | undefined;
  /** What is said politely. */
  readonly said: string;
}

export type ResultsUiStore = StoreApi<ResultsUiState>;

export function createResultsUiStore(): ResultsUiStore {
  return createStore<ResultsUiState>(() => ({
    radar: undefined,
    whole: new Set(),
    form: undefined,
    said: '',
  }));
}
