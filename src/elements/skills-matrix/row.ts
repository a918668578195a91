import { html, nothing, type TemplateResult } from 'lit';
import { watch } from '../../lit/watch.js';
import type { Answer } from '../../model/answers.js';
import { roleIndex, type Row } from '../../model/role-index.js';
import type { Level } from '../../model/scale.js';
import { demandOf } from '../../scoring/demand.js';
import { detailsTemplate } from './row-details.js';
import { rowName, type Scene } from './scene.js';

/** What a radio of a row carries when the skill does not apply. */
export const NOT_APPLICABLE = 'not-applicable';

/** Where a row stands among those of its tier that apply. */
export interface RowPlace {
  row: Row;
  position: number;
  count: number;
  /** Left out by the search or by "unrated only". */
  hidden: boolean;
}

function levelTemplate({ skill }: Row, level: Level, answer: Answer | undefined) {
  const reached = answer?.level !== undefined && level.value <= answer.level;
  return html`<label class=${reached ? 'level reached' : 'level'} part="level">
    <input
      type="radio"
      id="${skill.id}--${level.value}"
      name=${skill.id}
      value=${level.value}
      .checked=${answer?.level === level.value}
    />
    <span>${level.label}</span>
  </label>`;
}

function notApplicableTemplate({ text, lang, levelLang }: Scene, { skill }: Row, answer: Answer | undefined) {
  return html`<label class="na" part="not-applicable">
    <input
      type="radio"
      id="${skill.id}--${NOT_APPLICABLE}"
      name=${skill.id}
      value=${NOT_APPLICABLE}
      data-short=${text('notApplicableShort')}
      .checked=${answer?.state === 'not-applicable'}
    />
    <span lang=${levelLang === nothing ? nothing : lang}>${text('notApplicable')}</span>
  </label>`;
}

function importanceTemplate({ text }: Scene, importance: 'critical' | 'important' | 'optional' | undefined) {
  if (!importance) return nothing;
  return html`<span class="importance ${importance}" part="importance" aria-hidden="true"
    >${text(`importance.${importance}`)}</span
  >`;
}

function rowTemplate(
  scene: Scene,
  place: RowPlace,
  answer: Answer | undefined,
  open: boolean,
): TemplateResult {
  const { row, position, count, hidden } = place;
  const { profile, header } = scene.store.getState();
  const { levels } = roleIndex(profile).scale;
  const demand = demandOf(row.skill, header.contexts);
  const { id, name } = row.skill;
  return html`<fieldset class="row" part="row" data-skill=${id} ?hidden=${hidden}>
    <legend class="unseen">${rowName(scene, row, demand, position, count)}</legend>
    <button
      class="name"
      id="${id}--name"
      part="name"
      type="button"
      data-ask="toggle"
      aria-expanded=${open ? 'true' : 'false'}
      aria-controls=${open ? `${id}--details` : nothing}
      lang=${scene.foreign}
    >
      ${name}
    </button>
    ${importanceTemplate(scene, demand.importance)}
    <div class="scale" part="scale" lang=${scene.levelLang}>
      ${levels.map((level) => levelTemplate(row, level, answer))}${notApplicableTemplate(scene, row, answer)}
    </div>
    ${open ? detailsTemplate(scene, row, answer) : nothing}
  </fieldset>`;
}

/** One skill: its name, its importance, its scale. It renders again only when its own answer changes. */
export function watchedRow(scene: Scene, place: RowPlace) {
  const { index, skill } = place.row;
  return watch(
    [scene.store, scene.ui],
    () => [scene.store.getState().answers[index], scene.ui.getState().open.has(skill.id)],
    (answer, open) => rowTemplate(scene, place, answer, open),
  );
}
