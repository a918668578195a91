import { html, nothing } from 'lit';
import type { MessageKey, ResultsKey } from '../../i18n/messages.js';
import { listIcon } from '../shared/more-icons.js';

/** The card; a state that has no views stands in it too. */
export const frame = (content: unknown, isTitled = true) =>
  html`<section class="card results" part="results" aria-labelledby=${isTitled ? 'title' : nothing}>
    ${content}
  </section>`;

/** Nobody has rated yet. */
export function noneTemplate(text: (key: MessageKey | ResultsKey) => string) {
  return html`<div class="blank" part="state">
    ${listIcon}<b id="title">${text('resultsNone')}</b>
    <p>${text('resultsNoneHint')}</p>
  </div>`;
}
