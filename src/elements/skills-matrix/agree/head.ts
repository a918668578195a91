import { html, nothing, svg } from 'lit';
import { announce } from '../../../lit/announce.js';
import { icon } from '../../shared/icons.js';
import type { Scene } from '../scene.js';
import type { Beside } from './beside.js';
import { markTemplate } from './mark.js';
import { whoOf } from './voices.js';

const lockIcon = icon(
  svg`<rect x="3.25" y="7" width="9.5" height="6.5" rx="1"></rect><path d="M5.25 7V5a2.75 2.75 0 0 1 5.5 0v2"></path>`,
);

/** While others' answers are kept back: that they will be shown, and what that means. */
const blindTemplate = ({ text }: Scene) =>
  html`<div class="note" part="note">
    ${lockIcon}
    <div>
      <b>${text('blind')}</b>
      <p>${text('blindHint')}</p>
    </div>
  </div>`;

/** Whose mark is which, and in how many skills they differ. */
const ratersTemplate = (scene: Scene, beside: Beside) => {
  const { text } = scene;
  return html`<div class="raters" part="raters">
    <ul>
      ${beside.voices.map(
        (voice) => html`<li class="by">${markTemplate(voice.shape)}${whoOf(text, voice)}</li>`,
      )}
    </ul>
    ${beside.isAgreeing ? html`<p>${text('skillsApart', { count: beside.countApart(scene) })}</p>` : nothing}
  </div>`;
};

/** What goes on between the raters; `isNews` where it begins under somebody's eyes. */
export function headTemplate(scene: Scene, beside: Beside, isNews: boolean) {
  const { text, readonly } = scene;
  if (beside.stage === 'blind') return readonly ? nothing : blindTemplate(scene);
  return html`${
    isNews
      ? html`<p class="unseen" role="status">
          ${announce(text('revealed', { count: beside.countApart(scene) }))}
        </p>`
      : nothing
  }
  ${ratersTemplate(scene, beside)}`;
}
