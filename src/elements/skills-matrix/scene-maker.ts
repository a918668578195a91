import { nothing } from 'lit';
import { Slices } from '../../lit/slices.js';
import type { WordsController } from '../../lit/words-controller.js';
import { roleIndex, type Row } from '../../model/role-index.js';
import { isAnswered } from '../../scoring/progress.js';
import type { AssessmentStore } from '../../store/assessment-store.js';
import type { Parts } from './parts.js';
import { Signals } from './signals.js';
import { blankScale } from './scale.js';
import type { Scene } from './scene.js';
import type { UiStore } from './ui-store.js';

/** What the element's own properties say of how the matrix looks and behaves. */
export type SceneOptions = Pick<
  Scene,
  | 'custom'
  | 'disabled'
  | 'readonly'
  | 'required'
  | 'showTarget'
  | 'agree'
  | 'ask'
  | 'survey'
  | 'inForm'
  | 'contextControl'
> & {
  /** Whether the profile brings its own scale. */
  ownScale: boolean;
};

/** Makes the scenes of one element, and keeps what outlives a rendering. */
export class SceneMaker {
  readonly slices = new Slices();
  #signals: Signals | undefined;
  #blank: { key: string; scale: HTMLElement } | undefined;

  constructor(
    private readonly ui: UiStore,
    private readonly parts: Parts,
    private readonly words: WordsController,
  ) {}

  make(store: AssessmentStore, { ownScale, ...options }: SceneOptions): Scene {
    const { ui, parts, words, slices } = this;
    const { lang } = words;
    const text = words.text.bind(words);
    const { profile } = store.getState();
    const other = (tag: string) => (tag.toLowerCase() === lang.toLowerCase() ? nothing : tag);
    const foreign = other(profile.lang);
    const levelLang = ownScale ? foreign : words.level('level.0') ? nothing : other('en');
    this.#signals?.stop();
    this.#signals = new Signals(store, ui);
    const blankOf = (scene: Scene) => this.#blankOf(scene);
    let blank: HTMLElement | undefined;
    return {
      ...options,
      store,
      ui,
      parts,
      slices,
      signals: this.#signals,
      lang,
      foreign,
      levelLang,
      text: options.agree?.speak(text) ?? text,
      get blank() {
        return (blank ??= blankOf(this));
      },
      problem: (row: Row) => {
        const state = ui.getState();
        if (options.readonly) return undefined;
        if (state.checked)
          return parts.peek('notes')?.problemOf(row, store.getState(), state, options.required);
        const isNudged = state.nudged === row.skill.id && !isAnswered(store.getState().answers[row.index]);
        return isNudged ? 'level' : undefined;
      },
    };
  }

  /** The same scale again while its words are the same: another one would cost each row its radios and focus. */
  #blankOf(scene: Scene): HTMLElement {
    const { levels } = roleIndex(scene.store.getState().profile).scale;
    const words = [scene.text('notApplicable'), scene.text('notApplicableShort')];
    const key = JSON.stringify([levels, words, scene.lang, scene.levelLang]);
    if (this.#blank?.key !== key) this.#blank = { key, scale: blankScale(scene) };
    return this.#blank.scale;
  }
}
