import { html, nothing } from 'lit';
import type { Answer } from '../../model/answers.js';
import { roleIndex, type Row } from '../../model/role-index.js';
import type { Level } from '../../model/scale.js';
import { isAnswered } from '../../scoring/progress.js';
import type { Scene } from './scene.js';

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

/** What an opened row tells: what the skill is, what it is for, and each level in behaviour. */
export function detailsTemplate(scene: Scene, row: Row, answer: Answer | undefined) {
  const { store, text, foreign, levelLang } = scene;
  const { id, description, use, note } = row.skill;
  const { levels } = roleIndex(store.getState().profile).scale;
  return html`<div class="details" part="details" id="${id}--details">
    <div class="about">
      ${description ? html`<p lang=${foreign}>${description}</p>` : nothing}
      ${use ? html`<p><b>${text('usedFor')}</b> <span lang=${foreign}>${use}</span></p>` : nothing}
      ${note ? html`<p class="faint" lang=${foreign}>${note}</p>` : nothing}
      <button class="button quiet" part="clear" type="button" data-ask="clear" ?hidden=${!isAnswered(answer)}>
        ${text('clear')}
      </button>
    </div>
    <ol class="anchors" part="anchors" lang=${levelLang}>
      ${levels.map((level) => anchorTemplate(scene, row, level, answer?.level === level.value))}
    </ol>
  </div>`;
}
