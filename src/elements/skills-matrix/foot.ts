import { html, nothing } from 'lit';
import { watch } from '../../lit/watch.js';
import { answered } from '../../scoring/progress.js';
import { selectNextUnrated, selectProgress, selectRows } from '../../store/selectors.js';
import { checkIcon, downIcon } from './icons.js';
import { foundRows, type Scene } from './scene.js';

/** What is said politely: how many were found, that it is submitted, that nothing is left to rate. */
function saidTemplate(scene: Scene) {
  const { store, ui, signals, lang, text } = scene;
  return watch(
    signals,
    () => {
      const { query, only, asked } = ui.getState();
      const found = query.trim() || only ? foundRows(scene, selectRows(store.getState())).length : undefined;
      return [
        store.getState().header.submittedAt,
        found,
        asked && !selectNextUnrated(store.getState()),
      ] as const;
    },
    (submittedAt, found, allAnswered) => {
      const search = found === undefined ? '' : `${text('found', { count: found })} `;
      if (!submittedAt) return search + (allAnswered ? text('everythingAnswered') : '');
      const time = new Date(submittedAt).toLocaleTimeString(lang, { timeStyle: 'short' });
      return html`${search}${checkIcon}<b>${text('submitted')}</b> ${text('submittedAt', { time })}`;
    },
  );
}

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
    <p class="said" part="status" role="status">${saidTemplate(scene)}</p>
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
    ${scene.hasKeyboard ? scene.parts.show('keys', (part) => part.keysTemplate(scene)) : nothing}
  </footer>`;
}
