import type { LitElement, ReactiveController } from 'lit';
import { FocusKeeper } from '../../lit/focus-keeper.js';
import { isOnServer } from '../../lit/on-server.js';
import type { OnProgress, TeamGiven, TeamResult } from './load-team.js';

/** How much of a file is read. */
export interface TeamProgress {
  share: number | undefined;
  lines: number;
}

type Load = (given: TeamGiven, signal: AbortSignal, onProgress: OnProgress) => Promise<TeamResult>;

/** Follows what a page gives. What is on screen stays until the next is there; the latest wins. */
export class TeamSource implements ReactiveController {
  result: TeamResult | undefined;
  progress: TeamProgress | undefined;
  #given: TeamGiven | undefined;
  #abort: AbortController | undefined;

  constructor(private readonly host: LitElement) {
    host.addController(this);
    // the button that tries again goes with the failure
    new FocusKeeper(host, () => this.isLoading);
  }

  hostConnected() {
    this.host.requestUpdate();
  }

  hostDisconnected() {
    if (!this.isLoading) return;
    this.#abort?.abort();
    this.#given = undefined; // back on a page, it is asked for again
  }

  /** Whether something is on its way. */
  get isLoading(): boolean {
    return this.#abort !== undefined;
  }

  /** Looks at what is given now; cheap while nothing changed. */
  look(given: TeamGiven, load: Load | undefined) {
    if (isOnServer() || !load) return;
    const last = this.#given;
    const names = Object.keys(given) as (keyof TeamGiven)[];
    if (last && names.every((name) => Object.is(last[name], given[name]))) return;
    this.#given = given;
    this.#abort?.abort();
    this.#abort = undefined;
    this.progress = undefined;
    if (given.aggregate || given.table || given.assessments || given.src) void this.#load(given, load);
    else this.result = undefined;
  }

  /** Tries the same again. */
  retry() {
    this.#given = undefined;
    this.host.requestUpdate();
  }

  async #load(given: TeamGiven, load: Load) {
    const abort = new AbortController();
    this.#abort = abort;
    const isLatest = () => this.#abort === abort;
    try {
      const result = await load(given, abort.signal, (share, lines) => {
        if (!isLatest()) return;
        this.progress = { share, lines };
        this.host.requestUpdate();
      });
      if (isLatest()) this.result = result;
    } catch (cause) {
      if (!abort.signal.aborted) throw cause;
    } finally {
      if (isLatest()) {
        this.#abort = undefined;
        this.progress = undefined;
        this.host.requestUpdate();
      }
    }
  }
}
