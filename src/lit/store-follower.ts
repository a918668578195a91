import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { StoreApi } from 'zustand/vanilla';

/** Renders its host again when what it selects from a store changes; the store may be swapped. */
export class StoreFollower<State> implements ReactiveController {
  #store: StoreApi<State> | undefined;
  #stop: (() => void) | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly select: (state: State) => readonly unknown[],
  ) {
    host.addController(this);
  }

  /** The store to follow from now on, or none. */
  follow(store: StoreApi<State> | undefined) {
    this.hostDisconnected();
    this.#store = store;
    this.hostConnected();
  }

  hostConnected() {
    this.#stop ??= this.#store?.subscribe((state, before) => {
      const [now, then] = [this.select(state), this.select(before)];
      if (now.some((value, i) => !Object.is(value, then[i]))) this.host.requestUpdate();
    });
  }

  hostDisconnected() {
    this.#stop?.();
    this.#stop = undefined;
  }
}
