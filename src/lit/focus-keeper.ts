import type { LitElement, ReactiveController } from 'lit';

/**
 * Lets what was rendered anew under the same id take the focus on: a row of another version of a profile,
 * the title after a retry. While the host waits for something, so does the focus.
 */
export class FocusKeeper implements ReactiveController {
  #was: Element | undefined;

  constructor(
    private readonly host: LitElement,
    private readonly isWaiting: () => boolean,
  ) {
    host.addController(this);
  }

  hostUpdate() {
    this.#was = this.host.shadowRoot?.activeElement ?? this.#was;
  }

  hostUpdated() {
    const was = this.#was;
    if (!was || this.isWaiting()) return;
    this.#was = undefined;
    const root = this.host.renderRoot as ShadowRoot;
    if (root.activeElement) return;
    const now = root.getElementById(was.id) as HTMLTextAreaElement | null;
    now?.focus({ preventScroll: true });
    const { selectionStart, selectionEnd } = was as HTMLInputElement;
    // radios and buttons have none
    if (typeof selectionStart === 'number') now?.setSelectionRange(selectionStart, selectionEnd);
  }
}
