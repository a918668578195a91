import { nothing, type ElementPart } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive } from 'lit/directive.js';
import {
  defaultRangeExtractor,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import type { GridWindow, TeamUiStore } from '../ui-store.js';
import type { GridLines } from './lines.js';

type Axis = Virtualizer<HTMLElement, HTMLElement>;

/** Lines beyond the edge that are drawn already: a step of the wheel shows no blank. */
const OVERSCAN = 4;

const isSame = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && a.every((value, i) => value === b[i]);

/** What a grid scrolls through. */
interface Given {
  store: TeamUiStore;
  lines: GridLines;
  people: number;
  isRtl: boolean;
}

/**
 * Keeps `window` in the store to what of the grid is on screen, both ways. The sizes of lines come from the styles, by way
 * of elements that have them: `.corner` and, unseen, `.probe`.
 */
class GridWindowDirective extends AsyncDirective {
  #scroller: HTMLElement | undefined;
  #given: Given | undefined;
  #axes: { rows: Axis; columns: Axis } | undefined;
  #stops: (() => void)[] = [];
  readonly #sizes = new ResizeObserver(() => {
    this.#measure();
  });

  override render(_given: Given) {
    return nothing;
  }

  override update({ element }: ElementPart, [given]: [Given]) {
    this.#given = given;
    if (this.#scroller !== element) {
      this.#scroller = element as HTMLElement;
      windows.set(this.#scroller, this);
      if (this.isConnected) queueMicrotask(() => this.reconnected()); // its children are still to come
    } else queueMicrotask(() => this.#measure());
    return nothing;
  }

  override disconnected() {
    for (const stop of this.#stops) stop();
    this.#stops = [];
    this.#sizes.disconnect();
    this.#axes = undefined;
  }

  override reconnected() {
    if (this.#axes || !this.#scroller) return;
    this.#axes = {
      rows: new Virtualizer(this.#options(false)),
      columns: new Virtualizer(this.#options(true)),
    };
    for (const axis of Object.values(this.#axes)) this.#stops.push(axis._didMount());
    for (const name of ['.corner', '.probe']) {
      const sized = this.#scroller.querySelector(name);
      if (sized) this.#sizes.observe(sized);
    }
    this.#measure();
  }

  /** How many lines fit, for paging. */
  get page(): number {
    const { head, row } = this.#lengths;
    const height = this.#scroller?.clientHeight ?? 0;
    return Math.max(1, Math.floor((height - head) / row) - 1);
  }

  get #lengths() {
    const size = (name: string) => this.#scroller?.querySelector<HTMLElement>(name);
    // 0 is no size either: of a grid that is not shown
    const known = (length = 0, usual: number) => (length > 0 ? length : usual);
    const [corner, probe] = [size('.corner'), size('.probe')];
    return {
      head: corner?.offsetHeight ?? 0,
      name: corner?.offsetWidth ?? 0,
      row: known(probe?.offsetHeight, 36),
      column: known(probe?.offsetWidth, 52),
      tier: known(probe?.querySelector<HTMLElement>('i')?.offsetHeight, 32),
    };
  }

  #options(horizontal: boolean): VirtualizerOptions<HTMLElement, HTMLElement> {
    const { lines, people = 0, isRtl = false } = this.#given ?? {};
    const { head, name, row, column, tier } = this.#lengths;
    const isTier = (index: number) => lines?.list[index]?.skill === undefined;
    return {
      horizontal,
      isRtl,
      count: horizontal ? people : (lines?.list.length ?? 0),
      estimateSize: horizontal ? () => column : (index) => (isTier(index) ? tier : row),
      paddingStart: horizontal ? name : head,
      overscan: OVERSCAN,
      getScrollElement: () => this.#scroller ?? null,
      observeElementRect,
      observeElementOffset,
      scrollToFn: (offset, { adjustments = 0 }, { scrollElement }) => {
        const to = offset + adjustments;
        // as the library reads them: from the start of the line, whichever side that is on
        scrollElement?.scrollTo(horizontal ? { left: isRtl ? -to : to } : { top: to });
      },
      rangeExtractor: defaultRangeExtractor,
      onChange: () => {
        this.#tell();
      },
    };
  }

  #measure() {
    const { rows, columns } = this.#axes ?? {};
    if (!rows || !columns) return;
    rows.setOptions(this.#options(false));
    columns.setOptions(this.#options(true));
    for (const axis of [rows, columns]) {
      axis.measure();
      axis._willUpdate();
    }
    this.#tell();
  }

  #tell() {
    const { rows, columns } = this.#axes ?? {};
    const { store } = this.#given ?? {};
    if (!rows || !columns || !store) return;
    const { window } = store.getState();
    const next: GridWindow = { rows: rows.getVirtualIndexes(), columns: columns.getVirtualIndexes() };
    if (isSame(next.rows, window.rows) && isSame(next.columns, window.columns)) return;
    store.setState({ window: next });
  }
}

const windows = new WeakMap<Element, GridWindowDirective>();

/** What scrolls a grid. */
export const windowOf = (scroller: Element): Pick<GridWindowDirective, 'page'> | undefined =>
  windows.get(scroller);

export const gridWindow = directive(GridWindowDirective);
