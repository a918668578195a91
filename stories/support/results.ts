import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { SkillsResultsElement } from '../../src/index.js';
import { given, type Page } from './give.js';
import { personBefore } from './person.js';

/** What a story may give `<skills-results>`: its properties by name, listeners, and `--skills-…`. */
export type ResultsArgs = Partial<
  Pick<
    SkillsResultsElement,
    | 'assessments'
    | 'context'
    | 'density'
    | 'downloads'
    | 'lang'
    | 'messages'
    | 'names'
    | 'overall'
    | 'overallUnrated'
    | 'profile'
    | 'profiles'
    | 'readonly'
    | 'src'
    | 'store'
    | 'tiers'
    | 'view'
    | 'weights'
  >
> &
  Partial<Record<`--skills-${string}`, string>>;

/** The element with a story's arguments, on a host's ground; `look` is a class of the ground. */
export const resultsOnStage = (args: ResultsArgs, look = '', { lang, dir, children }: Page = {}) =>
  html`<div class="stage ${look}" lang=${ifDefined(lang)} dir=${ifDefined(dir)}>
    <skills-results ${given(args)}>${children}</skills-results>
  </div>`;

/** Somebody before a story's results. */
export const readerAt = (canvas: HTMLElement, options: { isSettled?: boolean } = {}) =>
  personBefore('skills-results', canvas, options);
