import { roleIndex } from '../../model/role-index.js';
import type { AssessmentStore } from '../../store/assessment-store.js';
import type { UiStore } from './ui-store.js';

/**
 * Wakes the pieces of one rendering when something changes: each row for a change of its own alone, the few
 * others always. One subscription serves all: with one a row, each rating would wake thousands. Pieces
 * that are gone are forgotten with the next rendering, which brings signals of its own.
 */
export class Signals {
  readonly #rows: (() => void)[] = [];
  readonly #others = new Set<() => void>();
  readonly #stop: (() => void)[];

  constructor(store: AssessmentStore, ui: UiStore) {
    this.#stop = [
      store.subscribe(({ answers }, before) => {
        if (answers !== before.answers) {
          for (let i = 0; i < answers.length; i++) {
            if (answers[i] !== before.answers[i]) this.#rows[i]?.();
          }
        }
        this.#wakeOthers();
      }),
      ui.subscribe(({ open, typed }, before) => {
        const isTyped = typed !== before.typed;
        if (open !== before.open || isTyped) {
          const { bySkill } = roleIndex(store.getState().profile);
          for (const id of new Set([...open, ...before.open])) {
            const row = (isTyped || open.has(id) !== before.open.has(id)) && bySkill.get(id);
            if (row) this.#rows[row.index]?.();
          }
        }
        this.#wakeOthers();
      }),
    ];
  }

  /** Wakes a row; `index` is its place in the profile. */
  addRow(index: number, wake: () => void) {
    this.#rows[index] = wake;
  }

  /** Wakes whatever else. */
  add(wake: () => void) {
    this.#others.add(wake);
  }

  stop() {
    for (const stop of this.#stop) stop();
  }

  #wakeOthers() {
    for (const wake of this.#others) wake();
  }
}
