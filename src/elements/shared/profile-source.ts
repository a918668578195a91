import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isOnServer } from '../../lit/on-server.js';
import { readRoleProfile } from '../../model/read.js';
import { fetchProfile, readProfile, type ProfileResult } from './fetch-profile.js';

/** What the host page gives; the first that is there counts: `profile`, an inline script, `src`. */
type Host = ReactiveControllerHost & HTMLElement & { profile: unknown; src: string };

/** How far the profile is. */
export type ProfilePhase = 'none' | 'loading' | 'settled';

interface Place {
  kind: 'profile' | 'inline' | 'src';
  value: unknown;
}

/** Whether the page is still arriving and the script with it: its text is not whole yet. */
function isStillParsed(text: unknown): boolean {
  return document.readyState === 'loading' && readRoleProfile(text) === undefined;
}

const INLINE = ':scope > script[type="application/json"]';

/** Follows the three places a profile can come from. The latest wins; an older fetch is aborted. */
export class ProfileSource implements ReactiveController {
  phase: ProfilePhase = 'none';
  /** What was found there: a profile that has been checked, or why there is none. */
  result: ProfileResult | undefined;
  /** The address for a page that gives no profile. */
  fallback = '';

  #place: Place | undefined;
  #last: { json: string; result: ProfileResult } | undefined;
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
    this.#children.observe(this.host, { childList: true, characterData: true, subtree: true });
    document.addEventListener('DOMContentLoaded', this.#onParsed);
    if (document.readyState === 'loading' && this.phase === 'none') this.phase = 'loading';
    if (this.phase === 'loading') this.#place = undefined;
    this.host.requestUpdate(); // what changed while it was away was not seen
  }

  hostDisconnected() {
    this.#children?.disconnect();
    document.removeEventListener('DOMContentLoaded', this.#onParsed);
    this.#abort?.abort();
  }

  readonly #onParsed = () => {
    if (this.phase !== 'loading' || this.#place?.kind === 'src') return;
    if (this.#given()) this.retry();
    else this.#settle('none');
  };

  /** Looks for the profile, where it is given now. Called before each update: cheap while nothing changed. */
  look() {
    const place = this.#given();
    if (place?.kind === this.#place?.kind && place?.value === this.#place?.value) return;
    this.#place = place;
    this.#abort?.abort();
    if (!place) this.#settle('none');
    else if (place.kind === 'src') this.#fetch(String(place.value));
    else if (place.kind === 'inline' && isStillParsed(place.value)) this.#settle('loading');
    else this.#take(readProfile(place.value));
  }

  /** Tries the same place again. */
  readonly retry = () => {
    this.#place = this.result = undefined;
    this.host.requestUpdate();
  };

  #given(): Place | undefined {
    const { profile, src } = this.host;
    if (profile !== undefined && profile !== null) return { kind: 'profile', value: profile };
    const inline = this.#inline();
    if (inline) return { kind: 'inline', value: inline };
    const address = src || this.fallback;
    return address ? { kind: 'src', value: address } : undefined;
  }

  #inline(): string | undefined {
    const text = isOnServer() ? undefined : this.host.querySelector(INLINE)?.textContent;
    return text?.trim() ? text : undefined;
  }

  #fetch(src: string) {
    if (isOnServer()) this.#settle('loading');
    else void this.#wait((signal) => fetchProfile(src, signal));
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
      if (!abort.signal.aborted) this.#settle('settled', result);
    } catch (error) {
      if (!abort.signal.aborted) throw error;
    }
  }

  #settle(phase: ProfilePhase, result?: ProfileResult) {
    this.phase = phase;
    this.result = result && this.#sameAgain(result);
    this.host.requestUpdate();
  }

  /** The last good result where the profile is equal: a framework that sets a copy has changed nothing. */
  #sameAgain(result: ProfileResult): ProfileResult {
    if (!('profile' in result)) return result;
    const json = JSON.stringify(result.profile);
    if (this.#last?.json !== json) this.#last = { json, result };
    return this.#last.result;
  }
}
