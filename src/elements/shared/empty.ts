import { html } from 'lit';
import type { MessageKey } from '../../i18n/messages.js';
import type { Params } from '../../i18n/format.js';
import { issuesTemplate } from './blank.js';
import type { ProfileFailure } from './fetch-profile.js';
import { alertIcon } from './icons.js';
import { listIcon } from './more-icons.js';

type Text = (key: MessageKey, params?: Params) => string;

/** Nothing to rate: a sentence and a hint. */
export function emptyTemplate(text: Text, title: 'noProfile' | 'noSkills') {
  return html`<div class="blank" part="state">
    ${listIcon}<b>${text(title)}</b>
    <p>${text(`${title}Hint`)}</p>
  </div>`;
}

/** A definition with mistakes, and where they are. */
export function refusedTemplate(text: Text, { code, issues }: ProfileFailure) {
  return html`<div class="blank danger" part="state" role="alert">
    ${alertIcon}<b>${text(code === 'survey-invalid' ? 'surveyRefused' : 'profileRefused')}</b>
    <p>${text('profileRefusedHint')}</p>
    ${issuesTemplate(issues)}
  </div>`;
}
