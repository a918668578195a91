import { html, nothing } from 'lit';
import { watch } from '../../lit/watch.js';
import { answered } from '../../scoring/progress.js';
import { selectProgress } from '../../store/selectors.js';
import { downIcon } from '../shared/icons.js';
import type { Scene } from './scene.js';

/** The count, the way to what is left, and the end. */
export function footTemplate(scene: Scene) {
  const { store, signals, text, disabled, inForm } = scene;
  const counts = () => {
    const progress = selectProgress(store.getState());
    return [answered(progress), progress.skills] as const;
  };
  // two lengths of the same: the container decides which one there is room for
  const count = watch(signals, counts, (done, all) => {
    const params = { answered: done, count: all };
    return html`<span class="long">${text('answeredOfTotal', params)}</span
      ><span class="short">${text('answeredOf', params)}</span>`;
  });
  return html`<footer class="foot" part="foot">
    <p class="number count" part="count">${count}</p>
    ${scene.parts.show('rating', (part) => part.footTemplate(scene))}
    <span class="actions">
      <slot name="actions"></slot>
      <button class="button" part="next" type="button" data-ask="next" ?disabled=${disabled}>
        ${text('nextUnrated')}${downIcon}
      </button>
      ${
        inForm
          ? nothing
          : html`<button
              class="button main"
              part="submit"
              type="button"
              data-ask="submit"
              ?disabled=${disabled}
            >
              ${text('submit')}
            </button>`
      }
    </span>
  </footer>`;
}
