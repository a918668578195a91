import { html, nothing } from 'lit';
import { heatOf, type TeamScene } from '../scene.js';

/** What fills and signs mean. */
export function legendTemplate({ aggregate, text, levelLang }: TeamScene) {
  const { levels } = aggregate.scale;
  const hasTargets = aggregate.skills.some(({ target }) => target !== undefined);
  return html`<ul class="legend" part="legend" aria-label=${text('legend')}>
    ${levels.map(
      ({ value, label }, place) =>
        html`<li lang=${levelLang}>
          <span class="swatch heat-${heatOf(place, levels.length)}">${value}</span>${label}
        </li>`,
    )}
    ${
      hasTargets
        ? html`<li><span class="swatch heat-0 reached">${levels[0]?.value}</span>${text('legendTarget')}</li>`
        : nothing
    }
    <li><span class="swatch">–</span>${text('legendNot')}</li>
    <li><span class="swatch">?</span>${text('legendUnrated')}</li>
  </ul>`;
}
