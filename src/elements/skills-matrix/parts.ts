import { nothing, type CSSResult, type LitElement } from 'lit';
import { SkillsErrorEvent } from '../../events/error.js';
import { addMessages } from '../../i18n/languages.js';
import { live } from '../../lit/live.js';
import { isOnServer } from '../../lit/on-server.js';
import type { AskTable } from './asks.js';

/** What not every page needs, each in a chunk of its own; each may bring styles. */
const LOADERS = {
  agree: () => import('./agree/agree.js'),
  delivery: () => import('./delivery/delivery.js'),
  details: () => import('./details/details.js'),
  drafts: () => import('./drafts/drafts.js'),
  notes: () => import('./notes/notes.js'),
  quality: () => import('./quality/quality.js'),
  rating: () => import('./rating/rating.js'),
  rare: () => import('./rare/rare.js'),
  restore: () => import('./restore/restore.js'),
  steps: () => import('./steps/steps.js'),
  survey: () => import('./survey/survey.js'),
  tools: () => import('./tools/tools.js'),
  translate: () => import('../shared/translate.js'),
};

type Loaders = typeof LOADERS;
export type PartName = keyof Loaders;
type Part<Name extends PartName> = Awaited<ReturnType<Loaders[Name]>>;

const loaded: { [Name in PartName]?: Part<Name> } = {};
const loading = new Map<PartName, Promise<void>>();

async function load(name: PartName): Promise<void> {
  const [part, words] = await Promise.all([LOADERS[name](), import('../../i18n/english-more.js')]);
  addMessages('en', words.default);
  Object.assign(loaded, { [name]: part });
}

/** The parts that an element has asked for: there at once where any element on the page has them already. */
export class Parts {
  readonly #worn = new Set<PartName>();
  readonly #coming = new Map<PartName, Promise<void>>();
  readonly #wakes = new Map<PartName, Set<() => void>>();
  readonly #renderHost = () => {
    this.host.requestUpdate();
  };
  readonly #failed = new Set<PartName>();

  constructor(private readonly host: LitElement) {}

  /** The part, if it is there. */
  peek<Name extends PartName>(name: Name): Part<Name> | undefined {
    return loaded[name];
  }

  /** The part, if it is there; else it is fetched, and the host renders again when it has come. */
  get<Name extends PartName>(name: Name): Part<Name> | undefined {
    return this.#find(name, this.#renderHost);
  }

  /** A piece of template from a part; where that is still to come, this piece alone is rendered then. */
  show<Name extends PartName>(name: Name, template: (part: Part<Name>) => unknown) {
    return live((update) => {
      const make = (): unknown => {
        const part = this.#find(name, () => {
          update(make());
        });
        return part ? template(part) : nothing;
      };
      return make();
    });
  }

  #find<Name extends PartName>(name: Name, wake: () => void): Part<Name> | undefined {
    const part = loaded[name];
    if (part) this.#wear(name, part);
    else if (!isOnServer() && !this.#failed.has(name)) {
      this.#wakes.set(name, (this.#wakes.get(name) ?? new Set()).add(wake));
      void this.want(name);
    }
    return part;
  }

  /** What a part's own buttons and fields ask for. */
  ask(type: string, name: string): AskTable[string] {
    for (const part of Object.values(loaded)) {
      const tables: Partial<Record<string, AskTable>> = 'asks' in part ? part.asks : {};
      const ask = tables[type]?.[name];
      if (ask) return ask;
    }
    return undefined;
  }

  /** Whether a part that was asked for is still to come. */
  isComing(name: PartName): boolean {
    return this.#coming.has(name);
  }

  /** Settles when no part is still to come. */
  get idle(): Promise<unknown> {
    return Promise.all(this.#coming.values());
  }

  /** Does something with a part: at once where that is there, else when it has come, and not where it cannot. */
  async use<Name extends PartName, Result>(
    name: Name,
    job: (part: Part<Name>) => Result | Promise<Result>,
  ): Promise<Result | undefined> {
    if (!loaded[name]) await this.want(name);
    const part = loaded[name];
    if (!part) return undefined;
    this.#wear(name, part);
    return job(part);
  }

  /** Fetches a part, unless it is there. */
  want(name: PartName): Promise<void> {
    this.#failed.delete(name); // asked for again, it is tried again
    const coming = this.#coming.get(name) ?? this.#fetch(name);
    if (!loaded[name]) this.#coming.set(name, coming);
    return coming;
  }

  async #fetch(name: PartName): Promise<void> {
    if (loaded[name]) return;
    const job = loading.get(name) ?? load(name);
    loading.set(name, job);
    try {
      await job;
    } catch (cause) {
      loading.delete(name);
      this.#failed.add(name);
      const message = `The part "${name}" could not be loaded: ${String(cause)}`;
      const issues = [{ path: '$', code: 'unreachable', message }];
      this.host.dispatchEvent(new SkillsErrorEvent('part-unreachable', issues));
    }
    this.#coming.delete(name);
    const wakes = this.#wakes.get(name) ?? [];
    this.#wakes.delete(name);
    for (const wake of wakes) wake();
  }

  #wear<Name extends PartName>(name: Name, part: Part<Name>) {
    const root = this.host.shadowRoot;
    if (this.#worn.has(name) || !root) return;
    this.#worn.add(name);
    for (const { styleSheet } of part.styles as readonly CSSResult[]) {
      if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet))
        root.adoptedStyleSheets.push(styleSheet);
    }
  }
}
