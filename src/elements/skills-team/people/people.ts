import { html } from 'lit';
import { heatStyles } from '../heat.styles.js';
import { legendTemplate } from '../pieces.js';
import type { TeamScene } from '../scene.js';
import { gridTemplate } from './grid.js';
import { gridStyles } from './grid.styles.js';
import { printedTemplate } from './printed.js';
import { signsTemplate } from './signs.js';

export { gridAsks as asks } from './grid-asks.js';

export const styles = [heatStyles, gridStyles];

/** Who has what: skills down, people across, a level in each cell. */
export function template(scene: TeamScene) {
  return html`<div class="people" part="view people">
    ${legendTemplate(scene, signsTemplate(scene))}
    ${scene.ui.isPrinting ? printedTemplate(scene) : gridTemplate(scene)}
  </div>`;
}
