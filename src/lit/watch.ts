import { AsyncDirective } from 'lit/async-directive.js';
import { directive, type DirectiveResult } from 'lit/directive.js';

/** The part of a zustand store that watching needs. */
export interface Watchable {
  subscribe(listener: () => void): () => void;
}

type Select = () => readonly unknown[];
type Show<Values extends readonly unknown[]> = (...values: Values) => unknown;

class WatchDirective extends AsyncDirective {
  #stores: readonly Watchable[] = [];
  #stop: (() => void)[] = [];
  #select: Select = () => [];
  #show: Show<readonly unknown[]> = () => undefined;
  #shown: readonly unknown[] = [];

  override render(stores: readonly Watchable[], select: Select, show: Show<readonly unknown[]>) {
    this.#select = select;
    this.#show = show;
    this.#shown = select();
    if (this.isConnected) this.#follow(stores);
    else this.#stores = stores;
    return show(...this.#shown);
  }

  protected override disconnected() {
    this.#unfollow();
  }

  protected override reconnected() {
    this.#follow(this.#stores);
    this.#onChange();
  }

  #follow(stores: readonly Watchable[]) {
    const same = this.#stop.length > 0 && stores.every((store, i) => store === this.#stores[i]);
    if (same) return;
    this.#unfollow();
    this.#stores = stores;
    this.#stop = stores.map((store) => store.subscribe(this.#onChange));
  }

  #unfollow() {
    for (const stop of this.#stop) stop();
    this.#stop = [];
  }

  readonly #onChange = () => {
    const values = this.#select();
    if (values.every((value, i) => Object.is(value, this.#shown[i]))) return;
    this.#shown = values;
    this.setValue(this.#show(...values));
  };
}

const watchDirective = directive(WatchDirective);

/**
 * Shows a piece of template that follows some stores by itself: when what `select` returns changes, this
 * piece alone is rendered again, and the element around it is not.
 */
export function watch<const Values extends readonly unknown[]>(
  stores: readonly Watchable[],
  select: () => Values,
  show: Show<Values>,
): DirectiveResult {
  return watchDirective(stores, select, show as unknown as Show<readonly unknown[]>);
}
