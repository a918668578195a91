/** What counts of a pause, in ms: who does nothing for longer has turned to something else. */
export const IDLE = 60_000;

/** How long somebody was at each of several places. */
export class Stopwatch {
  readonly #ms = new Map<string, number>();
  #place: string | undefined;
  #since = 0;
  #isPaused = false;

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Somebody does something at a place, or at none of them. */
  be(place: string | undefined) {
    this.settle();
    this.#place = place;
  }

  /** Time stands still while nobody can see the page. */
  pause(isPaused: boolean) {
    this.settle();
    this.#isPaused = isPaused;
  }

  /** Counts the time up to now. */
  settle() {
    const now = this.now();
    const passed = this.#isPaused ? 0 : Math.min(now - this.#since, IDLE);
    this.#since = now;
    if (this.#place !== undefined) this.#ms.set(this.#place, (this.#ms.get(this.#place) ?? 0) + passed);
  }

  /** Whole seconds that were counted so far. */
  seconds(place: string): number {
    return Math.floor((this.#ms.get(place) ?? 0) / 1000);
  }

  set(place: string, seconds: number) {
    this.#ms.set(place, seconds * 1000);
  }

  clear() {
    this.#ms.clear();
  }
}
