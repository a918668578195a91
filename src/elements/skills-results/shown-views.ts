import type { LitElement } from 'lit';
import type { Late } from '../../lit/late.js';
import { wear } from '../../lit/wear.js';
import { ids } from '../shared/ids.js';
import { VIEW_NAMES, VIEWS, type ResultsView, type ResultsViewName } from './views.js';

/** The views that a page asks for: fetched, in their own styles, or missing. */
export class ShownViews {
  constructor(
    private readonly host: LitElement & { view: unknown },
    private readonly late: Late,
  ) {}

  /** Those that are here, in order. */
  get list(): ResultsView[] {
    return this.#names.flatMap((name) => {
      const view: ResultsView | undefined = this.late.get<ResultsView>(VIEWS[name]);
      if (!view) return [];
      wear(this.host.renderRoot, view.styles);
      return [view];
    });
  }

  /** Whether some are still to come. */
  get areComing(): boolean {
    // all are asked for, so that they come side by side
    const coming = this.#names.filter((name) => !this.late.get(VIEWS[name]) && !this.#hasFailed(name));
    return coming.length > 0;
  }

  /** Whether some could not be fetched. */
  get areMissing(): boolean {
    return this.#names.some((name) => this.#hasFailed(name));
  }

  get #names(): ResultsViewName[] {
    const wanted = ids(this.host.view)?.filter((name) => Object.hasOwn(VIEWS, name)) as
      ResultsViewName[] | undefined;
    return wanted?.length ? wanted : VIEW_NAMES;
  }

  #hasFailed(name: ResultsViewName): boolean {
    return this.late.hasFailed(VIEWS[name]);
  }
}
