import type { Goal } from '../../model/plan.js';
import type { ResultsScene } from './scene.js';
import type { ResultsUiStore } from './ui-store.js';

/** What views may ask for, and from whom. */
export interface ResultsHost {
  scene: ResultsScene;
  ui: ResultsUiStore;
  root: ShadowRoot;
  /** Settles when what was asked for is on screen. */
  rendered: () => Promise<unknown>;
  setPlan: (plan: readonly Goal[]) => void;
}

type Control = HTMLElement & { value?: string };
type Ask = (host: ResultsHost, target: Control) => void | Promise<void>;

/** What each `data-ask` asks for, by type of event. */
export type AskTables = Readonly<Partial<Record<string, Readonly<Partial<Record<string, Ask>>>>>>;

/** What views share. */
export const asks: AskTables = {
  click: {
    whole({ ui }, { dataset }) {
      const whole = new Set(ui.getState().whole);
      const name = dataset['list'] ?? '';
      if (!whole.delete(name)) whole.add(name);
      ui.setState({ whole });
    },
  },
};

/** Hands an event to the function that its target asks for. */
export function answerResultsAsk(host: ResultsHost, event: Event, tables: readonly AskTables[]) {
  const target = event.target instanceof Element ? event.target.closest<Control>('[data-ask]') : null;
  if (!target || !host.root.contains(target)) return;
  const name = target.dataset['ask'] ?? '';
  const ask = tables.map((table) => table[event.type]?.[name]).find(Boolean);
  void ask?.(host, target);
}
