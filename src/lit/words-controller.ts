import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { format, type Params } from '../i18n/format.js';
import { dictionaryFor, loadMessages, messagesOf } from '../i18n/languages.js';
import type { MessageKey, Messages } from '../i18n/messages.js';
import { isLanguageTag, nearestLang, onLangChange } from '../i18n/nearest-lang.js';

type Host = ReactiveControllerHost & HTMLElement & { messages?: Partial<Messages> | undefined };

/** Finds the language an element stands in, fetches its words and hands them out, filled in. */
export class WordsController implements ReactiveController {
  /** The language around the element; its own `lang` wins. */
  #around: string | undefined;
  #fetching: string | undefined;
  #failed: string | undefined;
  #stop: (() => void) | undefined;

  constructor(
    private readonly host: Host,
    private readonly onFail: (dictionary: string, cause: unknown) => void,
  ) {
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
    const dictionary = dictionaryFor(this.lang);
    if (!this.ready && this.#fetching !== dictionary) void this.#fetch(dictionary);
  }

  /** The language as a BCP 47 tag; `en` where the page names none that exists. */
  get lang(): string {
    const lang = this.host.lang || this.#around;
    return lang && isLanguageTag(lang) ? lang : 'en';
  }

  /** The language that the words on screen are in: English where the library does not speak the wanted one. */
  get servedLang(): string {
    const dictionary = this.#failed ? 'en' : dictionaryFor(this.lang);
    return this.host.messages || this.lang.startsWith(dictionary) ? this.lang : dictionary;
  }

  /** Whether the words are here: rendering waits for them instead of flashing English. */
  get ready(): boolean {
    const dictionary = dictionaryFor(this.lang);
    return messagesOf(dictionary) !== undefined || this.#failed === dictionary;
  }

  /** The text of that name: the host's own, else the language's, else English. */
  text(key: MessageKey, params?: Params): string {
    const words = messagesOf(dictionaryFor(this.lang)) ?? messagesOf('en');
    return format(this.lang, this.host.messages?.[key] ?? words?.[key] ?? key, params);
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
      this.#failed = dictionary;
      this.onFail(dictionary, cause);
    }
    this.#fetching = undefined;
    this.host.requestUpdate();
  }
}
