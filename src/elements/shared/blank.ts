import { html } from 'lit';
import type { Params } from '../../i18n/format.js';
import type { MessageKey } from '../../i18n/messages.js';
import type { ProfileFailure } from './fetch-profile.js';
import { alertIcon } from './icons.js';

type Text = (key: MessageKey, params?: Params) => string;

/** A state that has no rows, in the frame that the rows have. */
export const frame = (state: unknown) => html`<section class="matrix" part="matrix">${state}</section>`;

/** The rows' ghost while the profile or the words are on their way. */
export function loadingTemplate(text: Text) {
  const lines = [0, 1, 2, 3, 4].map(() => html`<span class="bone"></span>`);
  return html`<p class="unseen" role="status">${text('loading')}</p>
    <div class="skeleton" aria-hidden="true">${lines}</div>`;
}

/** What is wrong, for the people who run the page; in English. */
export const issuesTemplate = (issues: ProfileFailure['issues']) =>
  html`<ul class="issues" lang="en" dir="ltr">
    ${issues.slice(0, 5).map(({ path, message }) => html`<li><code>${path === '$' ? '' : path}</code> ${message}</li>`)}
  </ul>`;

/** Why there is nothing to rate, and another try. It needs nothing more: the network may be what failed. */
export function failureTemplate(text: Text, { issues }: ProfileFailure, onRetry: () => void) {
  return html`<div class="blank danger" part="state" role="alert">
    ${alertIcon}<b>${text('loadFailed')}</b>
    <p>${text('loadFailedHint')}</p>
    <button class="button main" type="button" part="retry" id="title" @click=${onRetry}>
      ${text('retry')}
    </button>
    ${issuesTemplate(issues)}
  </div>`;
}
