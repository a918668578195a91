import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Wakes } from '../../lit/watch.js';
import type { TeamUiStore } from './ui-store.js';

/** Wakes the pieces of one rendering when a person does something; those of the one before are forgotten. */
export class UiWakes implements Wakes, ReactiveController {
  readonly #wakes = new Set<() => void>();
  #stop: (() => void) | undefined;

  constructor(
    host: ReactiveControllerHost,
    private readonly store: TeamUiStore,
  ) {
    host.addController(this);
  }

  hostConnected() {
    this.#stop ??= this.store.subscribe(() => {
      for (const wake of this.#wakes) wake();
    });
  }

  hostDisconnected() {
    this.#stop?.();
    this.#stop = undefined;
  }

  add(wake: () => void) {
    this.#wakes.add(wake);
  }

  renew() {
    this.#wakes.clear();
  }
}
