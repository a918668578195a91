import { html, nothing, svg } from 'lit';
import type { Answer } from '../../../model/answers.js';
import { roleIndex, type Row } from '../../../model/role-index.js';
import type { Level } from '../../../model/scale.js';
import { isAnswered } from '../../../scoring/progress.js';
import type { Scene } from '../scene.js';
import { extrasTemplate, saidTemplate } from './extras.js';
import { quietStyles } from '../../../styles/quiet.js';
import { detailsStyles } from './details.styles.js';

export const styles = [quietStyles, detailsStyles];
export { asks } from './extra-asks.js';
export { extrasTemplate, saidTemplate } from './extras.js';

/** What a level looks like in this skill; clicking it rates, because it is a label of that level's radio. */
function anchorTemplate(
  { foreign }: Scene,
  { skill }: Row,
  { value, label, description }: Level,
  chosen: boolean,
) {
  const anchor = skill.anchors?.[value] ?? description;
  return html`<li>
    <label class=${chosen ? 'anchor chosen' : 'anchor'} part="anchor" for="${skill.id}--${value}">
      <span class="value">${value}</span><b>${label}</b
      ><span lang=${skill.anchors?.[value] ? foreign : nothing}>${anchor}</span>
    </label>
  </li>`;
}

/** What an opened row tells: what the skill is, what it is for, each level in behaviour, and what else is asked. */
export function detailsTemplate(scene: Scene, row: Row, answer: Answer | undefined) {
  const { store, text, foreign, levelLang, readonly, disabled } = scene;
  const { id, description, use, note } = row.skill;
  const { levels } = roleIndex(store.getState().profile).scale;
  const canClear = isAnswered(answer) && !readonly && !disabled;
  return html`<div class="details" part="details" id="${id}--details">
    <div class="about">
      ${description ? html`<p lang=${foreign}>${description}</p>` : nothing}
      ${use ? html`<p><b>${text('usedFor')}</b> <span lang=${foreign}>${use}</span></p>` : nothing}
      ${note ? html`<p class="faint" lang=${foreign}>${note}</p>` : nothing}
      <button class="button quiet" part="clear" type="button" data-ask="clear" ?hidden=${!canClear}>
        ${text('clear')}
      </button>
    </div>
    <ol class="anchors" part="anchors" lang=${levelLang}>
      ${levels.map((level) => anchorTemplate(scene, row, level, answer?.level === level.value))}
    </ol>
    ${scene.agree?.said(scene, row, (each) => saidTemplate(scene, each))}
    ${extrasTemplate(scene, row, answer)}
  </div>`;
}

/** How far along the scale a level lies, drawn. */
function trackTemplate(levels: readonly Level[], level: number) {
  const at = levels.findIndex(({ value }) => value === level);
  const width = (levels.length - 1) * 25;
  return html`<svg
    class="track"
    viewBox="0 0 ${width + 20} 20"
    width=${width + 20}
    height="20"
    aria-hidden="true"
  >
    ${svg`<path d="M10 10h${width}"></path><path class="on" d="M10 10h${at * 25}"></path>`}
    ${levels.map(
      (_, i) =>
        svg`<circle class=${i <= at ? 'on' : ''} cx=${10 + i * 25} cy="10" r=${i === at ? 6 : 3}></circle>`,
    )}
  </svg>`;
}

/** What an answer says, for those who may not change it. */
export function wordsTemplate({ store, text }: Scene, answer: Answer | undefined) {
  const { levels } = roleIndex(store.getState().profile).scale;
  const level = levels.find(({ value }) => value === answer?.level);
  if (level) return html`${trackTemplate(levels, level.value)}<b>${level.value} ${level.label}</b>`;
  return answer?.state === 'not-applicable' ? html`<b>${text('notApplicable')}</b>` : text('notRated');
}
