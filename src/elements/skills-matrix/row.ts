import { html, nothing } from 'lit';
import { live } from '../../lit/live.js';
import type { Row } from '../../model/role-index.js';
import { demandOf } from '../../scoring/demand.js';
import { rowName, type Scene } from './scene.js';
import { scale } from './scale.js';

/** Where a row stands among those of its tier that apply. */
export interface RowPlace {
  row: Row;
  position: number;
  count: number;
  /** Left out by the search or by "unrated only". */
  hidden: boolean;
}

function rowTemplate(scene: Scene, { row, position, count, hidden }: RowPlace) {
  const { store, ui, parts, text, foreign, readonly, showTarget, agree } = scene;
  const { answers, header } = store.getState();
  const demand = demandOf(row.skill, header.contexts);
  const { id, name } = row.skill;
  const answer = answers[row.index];
  const open = ui.getState().open.has(id);
  const problem = scene.problem(row);
  const { importance } = demand;
  return html`<fieldset
    class=${problem ? 'row bad' : 'row'}
    part="row"
    data-skill=${id}
    ?hidden=${hidden}
    aria-describedby=${[agree?.about(id), problem && `${id}--problem`].filter(Boolean).join(' ') || nothing}
  >
    <legend class="unseen">${rowName(scene, row, demand, position, count)}</legend>
    <button
      class="name"
      id="${id}--name"
      part="name"
      type="button"
      data-ask="toggle"
      aria-expanded=${open ? 'true' : 'false'}
      aria-controls=${open ? `${id}--details` : nothing}
      lang=${foreign}
    >
      ${name}
    </button>
    <span class="importance ${importance ?? ''}" part="importance" aria-hidden="true" ?hidden=${!importance}
      >${importance && text(`importance.${importance}`)}</span
    >
    ${
      readonly
        ? html`<p class="read" part="answer">
            ${parts.show('details', (part) => part.wordsTemplate(scene, answer))}
          </p>`
        : scale(scene, row, answer, showTarget ? demand.target : undefined)
    }${agree?.row(scene, row)}
    ${open ? parts.show('details', (part) => part.detailsTemplate(scene, row, answer)) : nothing}
    ${problem ? parts.show('notes', (part) => part.problemTemplate(scene, row, problem)) : nothing}
  </fieldset>`;
}

/** One skill; it renders again by itself when its own answer changes or it is opened, and no other does. */
export const row = (scene: Scene, place: RowPlace) =>
  live((update) => {
    scene.signals.addRow(place.row.index, () => {
      update(rowTemplate(scene, place));
    });
    return rowTemplate(scene, place);
  });
