import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { fetchProfile, readProfile, type ProfileResult } from './fetch-profile.js';

/** What the host page gives; the first that is there counts: `profile`, an inline script, `src`. */
type Host = ReactiveControllerHost & HTMLElement & { profile: unknown; src: string };

/** How far the profile is. */
export type ProfilePhase = 'none' | 'loading' | 'settled';

interface Place {
  kind: 'profile' | 'inline' | 'src';
  value: unknown;
}

const INLINE = ':scope > script[type="application/json"]';

/** Follows the three places a profile can come from. The latest wins; an older fetch is aborted. */
export class ProfileSource implements ReactiveController {
  phase: ProfilePhase = 'none';
  /** What was found there: a profile that has been checked, or why there is none. */
  result: ProfileResult | undefined;

  #place: Place | undefined;
  #abort: AbortController | undefined;
  #children: MutationObserver | undefined;

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  hostConnected() {
    // The script may be added after the element: by a parser that is still reading, or by a framework.
    this.#children = new MutationObserver(() => {
      this.host.requestUpdate();
    });
    this.#children.observe(this.host, { childList: true });
    if (this.phase === 'loading') this.retry();
  }

  hostDisconnected() {
    this.#children?.disconnect();
    this.#abort?.abort();
  }

  /** Looks for the profile, where it is given now. Called before each update: cheap while nothing changed. */
  look() {
    const place = this.#given();
    if (place?.kind === this.#place?.kind && place?.value === this.#place?.value) return;
    this.#place = place;
    this.#abort?.abort();
    if (!place) this.#settle('none');
    else if (place.kind === 'src') void this.#wait((signal) => fetchProfile(this.host.src, signal));
    else this.#take(readProfile(place.value));
  }

  /** Tries the same place again. */
  retry() {
    this.#place = undefined;
    this.host.requestUpdate();
  }

  #given(): Place | undefined {
    const { profile, src } = this.host;
    if (profile !== undefined && profile !== null) return { kind: 'profile', value: profile };
    const inline = this.#inline();
    if (inline) return { kind: 'inline', value: inline };
    return src ? { kind: 'src', value: src } : undefined;
  }

  #inline(): string | undefined {
    const text = this.host.isConnected ? this.host.querySelector(INLINE)?.textContent : undefined;
    return text?.trim() ? text : undefined;
  }

  #take(result: ProfileResult | Promise<ProfileResult>) {
    if (result instanceof Promise) void this.#wait(() => result);
    else this.#settle('settled', result);
  }

  /** Shows that something is on its way, unless it is overtaken. */
  async #wait(arrive: (signal: AbortSignal) => Promise<ProfileResult>) {
    const abort = new AbortController();
    this.#abort = abort;
    this.#settle('loading');
    try {
      const result = await arrive(abort.signal);
      if (this.#abort === abort) this.#settle('settled', result);
    } catch (error) {
      if (!abort.signal.aborted) throw error;
    }
  }

  #settle(phase: ProfilePhase, result?: ProfileResult) {
    this.phase = phase;
    this.result = result;
    this.host.requestUpdate();
  }
}
