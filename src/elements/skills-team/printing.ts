import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { TeamUiStore } from './ui-store.js';

const TYPES = ['beforeprint', 'afterprint'];

/** Says in the store when the page is being put on paper: what scrolls on screen is drawn whole there. */
export class Printing implements ReactiveController {
  constructor(
    host: ReactiveControllerHost,
    private readonly store: TeamUiStore,
  ) {
    host.addController(this);
  }

  hostConnected() {
    for (const type of TYPES) addEventListener(type, this.#onPrint);
  }

  hostDisconnected() {
    for (const type of TYPES) removeEventListener(type, this.#onPrint);
  }

  readonly #onPrint = ({ type }: Event) => {
    this.store.setState({ isPrinting: type === 'beforeprint' });
  };
}
