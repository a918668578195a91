import { html, nothing } from 'lit';
import type { MessageKey } from '../../../i18n/messages.js';
import type { Answer } from '../../../model/answers.js';
import type { Assessment } from '../../../model/assessment.js';
import { DETAIL_NAMES } from '../../../model/detail-names.js';
import { roleIndex, type Row } from '../../../model/role-index.js';
import type { RoleProfile } from '../../../model/role-profile.js';
import { differenceOf } from '../../../scoring/compare.js';
import { isAnswered } from '../../../scoring/progress.js';
import { selectRows } from '../../../store/selectors.js';
import type { Scene } from '../scene.js';
import { headTemplate } from './head.js';
import { markTemplate } from './mark.js';
import { voicesOf, whoOf, type Text, type Voice } from './voices.js';

/** How far the raters are. */
export type Stage = 'blind' | 'beside' | 'agreeing';

/** Words that are others while raters agree. */
const AGREEING_WORDS: Partial<Record<MessageKey, MessageKey>> = {
  instructionOther: 'agreeInstruction',
  unratedOnly: 'openOnly',
  nextUnrated: 'nextOpen',
  keyNext: 'keyNextOpen',
  answeredOfTotal: 'agreedOfTotal',
  everythingAnswered: 'everythingAgreed',
  progress: 'agreedProgress',
  closestOther: 'closestAgreed',
  yourAnswers: 'agreedAnswers',
};

/** What others answered, beside the rows: marks on the scale, words beneath it, all they said in an opened row. */
export class Beside {
  readonly voices: readonly Voice[];

  constructor(
    private readonly profile: RoleProfile,
    sources: readonly Assessment[],
    readonly stage: Stage,
    /** Whether it has just come to light, which is then said. */
    private readonly isNews: boolean,
  ) {
    this.voices = voicesOf(profile, sources);
  }

  get isAgreeing(): boolean {
    return this.stage === 'agreeing';
  }

  /** The words of this stage. */
  speak(text: Text): Text {
    return this.isAgreeing ? (key, params) => text(AGREEING_WORDS[key] ?? key, params) : text;
  }

  /** Whether raters differ here: what they do not all say alike, as far as anybody said something. */
  isApart({ index }: Pick<Row, 'index'>): boolean {
    const answers = this.voices.map((voice) => voice.answers[index]);
    const { levels } = roleIndex(this.profile).scale;
    const isShared = answers.every(isAnswered) && differenceOf(answers, levels).difference === 'none';
    return !isShared && answers.some(isAnswered);
  }

  /** How many rows are shown in which raters differ. */
  countApart({ store }: Pick<Scene, 'store'>): number {
    return selectRows(store.getState()).filter((row) => this.isApart(row)).length;
  }

  /** What goes on, above the rows. */
  head(scene: Scene) {
    return headTemplate(scene, this, this.isNews);
  }

  /** Id of what describes a row. */
  about(skill: string): string | undefined {
    return this.voices.length > 0 ? `${skill}--given` : undefined;
  }

  /** A row's marks and words. */
  row(scene: Scene, row: Row) {
    return html`${scene.readonly ? nothing : this.#marks(scene, row)}${this.words(scene, row)}`;
  }

  /** Who answered a row in one way, by shape and word: for large choices. */
  at({ text }: Scene, { index }: Row, level: number | 'not-applicable') {
    return this.#of(index, level).map(
      (voice) =>
        html`<span class="by" aria-hidden="true">${markTemplate(voice.shape)}${whoOf(text, voice)}</span>`,
    );
  }

  /** What each answered, and how that differs, in words. */
  words({ text, levelLang }: Scene, row: Row) {
    const { skill, index } = row;
    if (this.voices.length === 0) return nothing;
    const { levels } = roleIndex(this.profile).scale;
    const said = this.voices.map((voice, i) => {
      const answer = voice.answers[index];
      const label = levels.find(({ value }) => value === answer?.level)?.label;
      const answerWords = text(answer?.state === 'not-applicable' ? 'notApplicable' : 'notRated');
      return html`${i > 0 ? ' · ' : nothing}<span class="by"
          >${markTemplate(voice.shape)}${text('saidBy', { who: whoOf(text, voice) })}
          <b lang=${label ? levelLang : nothing}>${label ?? answerWords}</b></span
        >`;
    });
    return html`<p class="given" part="given" id="${skill.id}--given">
      ${said}${this.isAgreeing ? html` · <span class=${this.isApart(row) ? 'apart' : 'alike'}>${this.#difference(text, index)}</span>` : nothing}
    </p>`;
  }

  /** Comments, evidence and the rest of what each said, in an opened row; `show` shows one answer's. */
  said({ text }: Scene, { index }: Row, show: (answer: Answer | undefined) => unknown) {
    const talking = this.voices.filter(({ answers }) =>
      DETAIL_NAMES.some((name) => answers[index]?.[name] !== undefined),
    );
    return talking.map((voice) => {
      const who = whoOf(text, voice);
      return html`<div class="heard" part="reference" role="group" aria-label=${who}>
        <p class="by" aria-hidden="true">${markTemplate(voice.shape)}<b>${who}</b></p>
        ${show(voice.answers[index])}
      </div>`;
    });
  }

  #of(index: number, level: number | 'not-applicable'): Voice[] {
    return this.voices.filter(({ answers }) =>
      level === 'not-applicable'
        ? answers[index]?.state === 'not-applicable'
        : answers[index]?.level === level,
    );
  }

  /** A cell for each radio, in the scale's own grid, so that a scale that breaks into lines has its marks there. */
  #marks(scene: Scene, { index }: Row) {
    if (!this.voices.some(({ answers }) => isAnswered(answers[index]))) return nothing;
    const { levels } = roleIndex(this.profile).scale;
    const cells = [...levels.map(({ value }) => value), 'not-applicable' as const];
    return html`<div class="marks" part="marks" aria-hidden="true">
      ${cells.map((level) => html`<span>${this.#of(index, level).map(({ shape }) => markTemplate(shape))}</span>`)}
    </div>`;
  }

  #difference(text: Text, index: number): string {
    const answers = this.voices.map((voice) => voice.answers[index]);
    const count = answers.filter(isAnswered).length;
    const { difference, apart } = differenceOf(answers, roleIndex(this.profile).scale.levels);
    if (difference === 'applicability') return text('apartApplicable');
    if (difference === 'levels') return text('levelsApart', { count: apart });
    if (count === answers.length) return text('alike');
    return count > 0 ? text('ratedBySome', { count }) : text('ratedByNone');
  }
}
