import { html } from 'lit';
import { handOver } from '../../shared/hand-over.js';
import type { TeamAskTables } from '../asks.js';
import { heatStyles } from '../heat.styles.js';
import type { TeamScene } from '../scene.js';
import { FILES, filesOf } from './files.js';

export const styles = [heatStyles];

export const asks: TeamAskTables = {
  click: {
    async download({ scene, root, failed }) {
      const select = root.querySelector<HTMLSelectElement>('[name=format]');
      const name = filesOf(scene).find((each) => each === select?.value) ?? 'skills';
      try {
        const { ending, type, content } = await FILES[name](scene, root);
        handOver(`${scene.aggregate.survey?.id ?? scene.aggregate.profile.id}-team.${ending}`, type, content);
      } catch (cause) {
        failed(cause);
      }
    },
  },
};

/** What can be taken along. */
export function template(scene: TeamScene) {
  const { text } = scene;
  return html`<label class="pick"
      ><span>${text('teamDownload')}</span
      ><select name="format" data-ask="format">
        ${filesOf(scene).map((name) => html`<option value=${name}>${text(`download.${name}`)}</option>`)}
      </select></label
    ><button class="button" type="button" data-ask="download">${text('teamDownload')}</button>`;
}
