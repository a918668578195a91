import { html, nothing } from 'lit';
import type { Params } from '../../i18n/format.js';
import type { MessageKey } from '../../i18n/messages.js';
import type { TeamKey } from '../../i18n/team-key.js';
import { issuesTemplate, loadingTemplate as bones } from '../shared/blank.js';
import { alertIcon } from '../shared/icons.js';
import { listIcon } from '../shared/more-icons.js';
import type { TeamProblem } from './load-team.js';
import type { TeamProgress } from './team-source.js';

type Text = (key: MessageKey | TeamKey, params?: Params) => string;

/** The card; a state that has no views stands in it too. */
export const frame = (content: unknown) =>
  html`<section class="card team" part="team" aria-labelledby="title">${content}</section>`;

/** Nobody has answered yet. */
export const noneTemplate = (text: Text) =>
  html`<div class="blank" part="state">
    ${listIcon}<b id="title">${text('teamNone')}</b>
    <p>${text('teamNoneHint')}</p>
  </div>`;

/** Something given is no team, no role or no survey; for the people who run the page, what is wrong. */
export function refusedTemplate(text: Text, { code, issues }: TeamProblem) {
  const isTeam = code === 'team-invalid';
  const title = isTeam ? 'teamRefused' : code === 'survey-invalid' ? 'surveyRefused' : 'profileRefused';
  return html`<div class="blank danger" part="state" role="alert">
    ${alertIcon}<b id="title" tabindex="-1">${text(title)}</b>
    <p>${text(isTeam ? 'teamRefusedHint' : 'profileRefusedHint')}</p>
    ${issuesTemplate(issues)}
  </div>`;
}

/** While a team is on its way: how much of it, where that is known. */
export function loadingTemplate(text: Text, progress: TeamProgress | undefined) {
  const { share, lines = 0 } = progress ?? {};
  return html`${bones(text)}
  ${
    progress
      ? html`<p class="loading">
          <progress max="1" value=${share ?? nothing} aria-label=${text('loading')}></progress
          ><span class="number" aria-hidden="true">${text('linesRead', { count: lines })}</span>
        </p>`
      : nothing
  }`;
}
