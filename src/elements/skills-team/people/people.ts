import { html, nothing } from 'lit';
import { heatStyles } from '../heat.styles.js';
import { legendTemplate } from '../pieces.js';
import type { TeamScene } from '../scene.js';
import { gridTemplate } from './grid.js';
import { gridStyles } from './grid.styles.js';
import { printedTemplate } from './printed.js';
import { signsTemplate } from './signs.js';

export { gridAsks as asks } from './grid-asks.js';

export const styles = [heatStyles, gridStyles];

/** Who has what: skills down, people across, a level in each cell. On paper the grid keeps its focus and place, unseen. */
export function template(scene: TeamScene) {
  return html`<div class="people" part="view people">
    ${legendTemplate(scene, signsTemplate(scene))} ${scene.ui.isPrinting ? printedTemplate(scene) : nothing}
    ${gridTemplate(scene)}
  </div>`;
}
