import { html, nothing } from 'lit';
import type { TeamScene } from '../scene.js';

/** What the signs of the grid mean beside the levels. */
export function signsTemplate({ aggregate, text, number }: TeamScene) {
  const [lowest] = aggregate.scale.levels;
  const hasTargets = aggregate.skills.some(({ target }) => target !== undefined);
  return html`${
      hasTargets
        ? html`<li>
            <span class="swatch heat-0 reached">${number(lowest?.value ?? 0)}</span>${text('legendTarget')}
          </li>`
        : nothing
    }
    <li><span class="swatch">–</span>${text('legendNot')}</li>
    <li><span class="swatch">?</span>${text('legendUnrated')}</li>`;
}
