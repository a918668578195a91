import type { LitElement, ReactiveController } from 'lit';

/**
 * Lets what was rendered anew under the same id take the focus on: a row of another version of a profile,
 * the title after a retry. While the host waits for something, so does the focus.
 */
export class FocusKeeper implements ReactiveController {
  #id: string | undefined;

  constructor(
    private readonly host: LitElement,
    private readonly isWaiting: () => boolean,
  ) {
    host.addController(this);
  }

  hostUpdate() {
    this.#id = this.host.shadowRoot?.activeElement?.id ?? this.#id;
  }

  hostUpdated() {
    const id = this.#id;
    if (!id || this.isWaiting()) return;
    this.#id = undefined;
    const root = this.host.shadowRoot;
    if (!root?.activeElement) root?.getElementById(id)?.focus({ preventScroll: true });
  }
}
