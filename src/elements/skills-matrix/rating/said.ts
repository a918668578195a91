import { html } from 'lit';
import { watch } from '../../../lit/watch.js';
import { selectNextUnrated } from '../../../store/next-unrated.js';
import { selectRows } from '../../../store/selectors.js';
import { checkIcon } from '../../shared/more-icons.js';
import { foundRows, type Scene } from '../scene.js';
import { keysTemplate } from './keys.js';

/** How many were found, that it is submitted, that nothing is left to rate. */
function newsTemplate(scene: Scene) {
  const { store, ui, signals, parts, lang, text } = scene;
  return watch(
    signals,
    () => {
      const { query, only, apart, asked } = ui.getState();
      const found =
        query.trim() || only || apart ? foundRows(scene, selectRows(store.getState())).length : undefined;
      return [
        store.getState().header.submittedAt,
        found,
        asked && !selectNextUnrated(store.getState()),
        ui.getState().delivery,
      ] as const;
    },
    (submittedAt, found, allAnswered, delivery) => {
      const search = found === undefined ? '' : `${text('found', { count: found })} `;
      const isSent = delivery?.kind === 'delivered' && !delivery.isEarlier;
      if (delivery && !isSent)
        return html`${search}${parts.show('delivery', (part) => part.saidTemplate(scene, delivery))}`;
      if (!submittedAt) return search + (allAnswered ? text('everythingAnswered') : '');
      const time = new Date(submittedAt).toLocaleTimeString(lang, { timeStyle: 'short' });
      return html`${search}${checkIcon}<b>${text(isSent ? 'delivery.delivered' : 'submitted')}</b>
        ${text('submittedAt', { time })}`;
    },
  );
}

/** What is said politely. */
export const saidTemplate = (scene: Scene) =>
  html`<p class="said" part="status" role="status">${newsTemplate(scene)}</p>`;

/** What a foot says between its count and its buttons. */
export const footTemplate = (scene: Scene) => html`${saidTemplate(scene)}${keysTemplate(scene)}`;
