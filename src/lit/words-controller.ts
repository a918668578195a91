import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { SkillsErrorEvent } from '../events/error.js';
import { format, type Params } from '../i18n/format.js';
import { dictionaryFor, loadMessages, messagesOf } from '../i18n/languages.js';
import type { AnyKey, LevelKey, Messages } from '../i18n/messages.js';
import { isLanguageTag, nearestLang, onLangChange } from '../i18n/nearest-lang.js';

type Host = ReactiveControllerHost & HTMLElement & { messages?: Partial<Messages> | undefined };

/** Words, and the language they are in: not the wanted one where the library does not speak that. */
interface Spoken {
  lang: string;
  words: Partial<Messages>;
}

/** The language that a page asks for, and the dictionary that serves it. */
interface Asked {
  tag: string;
  wanted: string;
  base: string | undefined;
  dictionary: string;
}

/** Finds the language an element stands in, fetches its words and hands them out, filled in. */
export class WordsController implements ReactiveController {
  /** The language around the element; its own `lang` wins. */
  #around: string | undefined;
  #spoken: Spoken | undefined;
  #fetching: string | undefined;
  #failed: string | undefined;
  #stop: (() => void) | undefined;
  /** What the page asks for, looked up once an update: each text on screen wants to know. */
  #asked: Asked | undefined;

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  hostConnected() {
    this.#look();
    this.#stop = onLangChange(() => {
      this.#look();
    });
  }

  hostDisconnected() {
    this.#stop?.();
  }

  hostUpdate() {
    this.#asked = undefined;
    const { dictionary } = this.#ask;
    if (this.#failed !== dictionary) this.#failed = undefined; // asked for again later, it is looked for again
    this.#spoken = this.#speak(dictionary) ?? this.#spoken;
    if (!this.#speak(dictionary) && this.#fetching !== dictionary) void this.#fetch(dictionary);
  }

  /** The language the page asks for, as a BCP 47 tag; `en` where it names none that exists. */
  get wanted(): string {
    return this.#ask.wanted;
  }

  /** The language of the words on screen; the host's own words are taken to be in the wanted one. */
  get lang(): string {
    return this.host.messages ? this.wanted : (this.#now?.lang ?? 'en');
  }

  /**
   * Whether there are words: rendering waits for the first ones instead of flashing English. While another
   * language is fetched, the last one stays, and with it rows and focus.
   */
  get ready(): boolean {
    return this.#now !== undefined;
  }

  /** The text of that name: the host's own, else the language's. */
  text(key: AnyKey, params?: Params): string {
    return format(this.lang, this.#word(key) ?? '', params);
  }

  /** The host's own word, the language's, else the English one: a host's dictionary may be of before. Some come later. */
  #word(key: AnyKey) {
    return this.host.messages?.[key] ?? this.#now?.words[key] ?? messagesOf('en')?.[key];
  }

  /** A word of the default scale, where this language has one of its own. */
  level(key: LevelKey): string | undefined {
    return this.host.messages?.[key] ?? this.#now?.words[key];
  }

  get #now(): Spoken | undefined {
    return this.#speak(this.#ask.dictionary) ?? this.#spoken;
  }

  get #ask(): Asked {
    const tag = (this.host.lang || this.#around) ?? 'en';
    if (this.#asked?.tag === tag) return this.#asked;
    const wanted = isLanguageTag(tag) ? tag : 'en';
    const base = wanted.toLowerCase().split('-')[0];
    return (this.#asked = { tag, wanted, base, dictionary: dictionaryFor(wanted) });
  }

  #speak(dictionary: string): Spoken | undefined {
    const served = this.#failed === dictionary ? 'en' : dictionary;
    const words = messagesOf(served);
    const { wanted, base } = this.#ask;
    return words && { lang: base === served ? wanted : served, words };
  }

  #look() {
    const around = nearestLang(this.host);
    if (around === this.#around) return;
    this.#around = around;
    this.host.requestUpdate();
  }

  async #fetch(dictionary: string) {
    this.#fetching = dictionary;
    try {
      await loadMessages(dictionary);
    } catch (cause) {
      if (dictionary === this.#ask.dictionary) this.#failed = dictionary;
      const message = `The words for "${dictionary}" could not be loaded, so English is shown: ${String(cause)}`;
      const issues = [{ path: '$', code: 'unreachable', message }];
      this.host.dispatchEvent(new SkillsErrorEvent('language-unreachable', issues));
    }
    if (this.#fetching === dictionary) this.#fetching = undefined;
    this.host.requestUpdate();
  }
}
