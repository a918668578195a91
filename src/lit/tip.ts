import { render } from 'lit';

/** How long a mouse rests on something before it is explained, and may leave it before that goes; in ms. */
const REST = 400;
const AWAY = 150;
/** Room between a tip and what it explains, and the edge of the window; in px. */
const ROOM = 8;

/** What is explained, and how. */
export interface Explained {
  anchor: HTMLElement;
  /** What the tip must not cover, where that is more than the anchor. */
  around?: Element | null;
  content: unknown;
}

/**
 * One tip for all that an element explains: on hover, focus and tap. It stays while the pointer is on it, and
 * Escape dismisses it. In the top layer, since rows clip what leaves them.
 */
export class Tip {
  readonly #box = document.createElement('div');
  /** What stands in the box explains this. */
  #anchor: HTMLElement | undefined;
  #around: Element | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isTouch = false;
  #whileShown: AbortController | undefined;

  constructor(
    private readonly base: HTMLElement,
    private readonly explain: (target: Element) => Explained | undefined,
  ) {
    Object.assign(this.#box, { id: 'tip', className: 'tip', popover: 'manual', role: 'tooltip' });
    this.#box.setAttribute('part', 'tip');
    base.append(this.#box);
    base.addEventListener('pointerover', this.#onOver);
    base.addEventListener('pointerout', this.#onOut);
    base.addEventListener('pointerdown', ({ pointerType }) => (this.#isTouch = pointerType === 'touch'));
    base.addEventListener('click', this.#onClick);
    base.addEventListener('focusin', ({ target }) => {
      this.focused(target);
    });
    base.addEventListener('focusout', this.#hide);
    base.addEventListener('keydown', this.#onKey, { capture: true });
  }

  /** Focus has come to a target by keyboard: it is described at once, and shown a moment later. */
  focused(target: EventTarget | null) {
    if (!(target instanceof HTMLElement) || !target.matches(':focus-visible')) return;
    const explained = this.explain(target);
    this.#hide();
    if (!explained) return;
    this.#fill(explained);
    explained.anchor.setAttribute('aria-describedby', this.#box.id);
    this.#later(this.#show, REST);
  }

  /** A mouse has come to a target: it is explained when it rests there. */
  pointed(target: EventTarget | null) {
    if (!(target instanceof Element)) return;
    if (this.#box.contains(target)) {
      clearTimeout(this.#timer);
      return;
    }
    const explained = this.explain(target);
    if (!explained || explained.anchor === this.#anchor) return;
    this.#later(
      () => {
        this.#fill(explained);
        this.#show();
      },
      this.#whileShown ? 0 : REST,
    );
  }

  readonly #onOver = ({ target, pointerType }: PointerEvent) => {
    if (pointerType !== 'touch') this.pointed(target);
  };

  readonly #onOut = ({ pointerType }: PointerEvent) => {
    if (pointerType !== 'touch') this.#later(this.#hide, AWAY);
  };

  readonly #onClick = ({ target }: Event) => {
    const explained = this.#isTouch && target instanceof Element ? this.explain(target) : undefined;
    if (!explained) return;
    this.#fill(explained);
    this.#show();
  };

  readonly #onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !this.#whileShown) return;
    this.#hide();
    event.preventDefault();
    event.stopPropagation(); // an opened row, or a dialog around the widget, is closed by the next one
  };

  #fill({ anchor, around, content }: Explained) {
    this.#anchor?.removeAttribute('aria-describedby');
    this.#anchor = anchor;
    this.#around = around ?? anchor;
    render(content, this.#box);
  }

  readonly #show = () => {
    if (!this.#anchor?.isConnected || !this.#around) return;
    this.#box.showPopover();
    const { left, width } = this.#anchor.getBoundingClientRect();
    const { top, bottom } = this.#around.getBoundingClientRect();
    const { offsetWidth, offsetHeight } = this.#box;
    const x = Math.min(left + width / 2 - offsetWidth / 2, innerWidth - offsetWidth - ROOM);
    const above = top - offsetHeight - ROOM;
    this.#box.style.setProperty('--_x', `${String(Math.max(ROOM, x))}px`);
    this.#box.style.setProperty('--_y', `${String(above < ROOM ? bottom + ROOM : above)}px`);
    this.#whileShown ??= new AbortController();
    const { signal } = this.#whileShown;
    document.addEventListener('scroll', this.#hide, { signal, capture: true, passive: true });
    document.addEventListener('pointerdown', this.#hide, { signal, capture: true });
  };

  readonly #hide = () => {
    clearTimeout(this.#timer);
    this.#whileShown?.abort();
    this.#whileShown = undefined;
    this.#anchor?.removeAttribute('aria-describedby');
    this.#anchor = undefined;
    if (this.#box.isConnected) this.#box.hidePopover();
  };

  #later(action: () => void, after: number) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(action, after);
  }
}
