import { html, nothing } from 'lit';
import { watch } from '../../lit/watch.js';
import { answered } from '../../scoring/progress.js';
import { selectProgress } from '../../store/selectors.js';
import { checkIcon, downIcon } from './icons.js';
import type { Scene } from './scene.js';

/** What is said once: that it is submitted, or that nothing is left to rate. */
function saidTemplate({ store, ui, lang, text }: Scene) {
  return watch(
    [store, ui],
    () => [store.getState().header.submittedAt, ui.getState().allAnswered],
    (submittedAt, allAnswered) => {
      if (!submittedAt) return allAnswered ? text('everythingAnswered') : nothing;
      const time = new Date(submittedAt).toLocaleTimeString(lang, { timeStyle: 'short' });
      return html`<span class="status">${checkIcon}<b>${text('submitted')}</b></span>
        ${text('submittedAt', { time })}`;
    },
  );
}

/** The count, the way to what is left, and the end. */
export function footTemplate(scene: Scene) {
  const { store, text } = scene;
  const counts = () => {
    const progress = selectProgress(store.getState());
    return [answered(progress), progress.skills] as const;
  };
  // two lengths of the same: the container decides which one there is room for
  const count = watch([store], counts, (done, all) => {
    const params = { answered: done, count: all };
    return html`<span class="long">${text('answeredOfTotal', params)}</span
      ><span class="short">${text('answeredOf', params)}</span>`;
  });
  return html`<footer class="foot" part="foot">
    <p class="number count">${count}</p>
    <p class="said" role="status">${saidTemplate(scene)}</p>
    <span class="actions">
      <slot name="actions"></slot>
      <button class="button" part="next" type="button" data-ask="next">
        ${text('nextUnrated')}${downIcon}
      </button>
      <button class="button main" part="submit" type="button" data-ask="submit">${text('submit')}</button>
    </span>
  </footer>`;
}
