import { isOnServer } from './on-server.js';
import { live } from './live.js';

/** How long one slice may take, in ms: half of what counts as a long task; shorter ones pay for more frames between. */
const SLICE = 25;

/** Does work in slices between the page's other tasks, in order. */
export class Slices {
  /** Settles when nothing is left to do. */
  idle: Promise<void> = Promise.resolve();

  readonly #jobs: (() => void)[] = [];
  readonly #done = new Set<string>();

  /**
   * A piece of a long list: the first is rendered at once, the rest when its turn comes. Until then `stand`
   * keeps its room, so that nothing moves when it arrives. What was rendered once is, under the same key.
   */
  piece(key: string, isFirst: boolean, stand: () => unknown, show: () => unknown) {
    if (isFirst || this.#done.has(key) || isOnServer()) return show();
    return live((update) => {
      this.#add(() => {
        this.#done.add(key);
        update(show());
      });
      return stand();
    });
  }

  #add(job: () => void) {
    if (this.#jobs.push(job) === 1) this.idle = this.#work();
  }

  async #work() {
    while (this.#jobs.length > 0) {
      await nextTask();
      const end = performance.now() + SLICE;
      do {
        try {
          this.#jobs[0]?.();
        } catch (error) {
          reportError(error); // one that fails does not take the others along
        }
      } while (this.#jobs.shift() && performance.now() < end);
    }
  }
}

// a timer would be held back by 4 ms each time, a frame would never come while the page is hidden
const nextTask = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
