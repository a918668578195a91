import { html, nothing } from 'lit';
import type { Params } from '../../i18n/format.js';
import type { MessageKey } from '../../i18n/messages.js';
import type { ProfileFailure } from './fetch-profile.js';
import { alertIcon, searchIcon } from './icons.js';

type Text = (key: MessageKey, params?: Params) => string;

/** A state that has no rows, in the frame that the rows have. */
export const frame = (state: unknown) => html`<section class="matrix" part="matrix">${state}</section>`;

/** The rows' ghost while the profile or the words are on their way. */
export function loadingTemplate(text: Text) {
  const lines = [0, 1, 2, 3, 4].map(() => html`<span class="bone"></span>`);
  return html`<p class="unseen" role="status">${text('loading')}</p>
    <div class="skeleton" aria-hidden="true">${lines}</div>`;
}

/** Nothing to rate: a sentence and a hint. */
export function emptyTemplate(text: Text, title: MessageKey, hint: MessageKey) {
  return html`<div class="blank" part="state">
    ${searchIcon}<b>${text(title)}</b>
    <p>${text(hint)}</p>
  </div>`;
}

/** Why there is nothing to rate. What the people who run the page need is said too, in English. */
export function failureTemplate(text: Text, { code, issues }: ProfileFailure, onRetry: () => void) {
  const refused = code === 'profile-invalid';
  return html`<div class="blank danger" part="state" role="alert">
    ${alertIcon}<b>${text(refused ? 'profileRefused' : 'loadFailed')}</b>
    <p>${text(refused ? 'profileRefusedHint' : 'loadFailedHint')}</p>
    ${refused ? nothing : html`<button class="button" type="button" part="retry" id="title" @click=${onRetry}>${text('retry')}</button>`}
    <ul class="issues" lang="en" dir="ltr">
      ${issues.slice(0, 5).map(({ path, message }) => html`<li><code>${path === '$' ? '' : path}</code> ${message}</li>`)}
    </ul>
  </div>`;
}
