import type { Drill } from './ui-store.js';

/** Opens what lies in front of the page when it has come, and gives the focus back when it goes. */
export class DrillOpener {
  #opener: HTMLElement | null = null;
  #drilled: Drill | undefined;

  /** Looks at what was rendered. */
  look(root: ShadowRoot, drill: Drill | undefined) {
    const dialog = root.querySelector<HTMLDialogElement>('dialog.drill');
    if (!dialog) {
      this.#opener?.focus();
      this.#opener = null;
    } else if (!dialog.open || drill !== this.#drilled) {
      if (!dialog.open) {
        this.#opener = root.activeElement as HTMLElement | null;
        dialog.showModal();
      }
      dialog.querySelector<HTMLElement>('#drill-title')?.focus(); // one leads on to another: each begins at its title
      this.#drilled = drill;
    }
  }
}
