import type { ReactiveControllerHost } from 'lit';
import { isOnServer } from './on-server.js';

type Load<T> = () => Promise<T>;

/** What has come, for every element on the page; keyed by what fetches it. */
const arrived = new Map<Load<unknown>, unknown>();
const coming = new Map<Load<unknown>, Promise<void>>();

/** Code and words that are fetched when they are first needed: the host renders again when they are there. */
export class Late {
  readonly #failed = new Set<Load<unknown>>();
  readonly #awaited = new Set<Promise<void>>();

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly onFail: (cause: unknown) => void,
  ) {}

  /** What `load` fetches, if it is there; `load` must be the same function each time. */
  get<T>(load: Load<T>): T | undefined {
    const there = arrived.get(load) as T | undefined;
    if (there === undefined && !isOnServer() && !this.#failed.has(load)) void this.#await(load);
    return there;
  }

  /** Whether it could not be fetched. */
  hasFailed(load: Load<unknown>): boolean {
    return this.#failed.has(load);
  }

  /** Settles when nothing is still to come. */
  get idle(): Promise<unknown> {
    return Promise.allSettled(this.#awaited);
  }

  async #await<T>(load: Load<T>) {
    const job = coming.get(load) ?? load().then((value) => void arrived.set(load, value));
    coming.set(load, job);
    if (this.#awaited.has(job)) return;
    this.#awaited.add(job);
    try {
      await job;
    } catch (cause) {
      this.#failed.add(load);
      this.onFail(cause);
    }
    coming.delete(load);
    this.#awaited.delete(job);
    this.host.requestUpdate();
  }
}
