import { html, nothing } from 'lit';
import { alertIcon } from '../../shared/icons.js';
import { checkIcon, clockIcon } from '../../shared/more-icons.js';
import type { Scene } from '../scene.js';
import type { DeliveryNews } from '../ui-store.js';

const button = (text: string, ask: string) =>
  html`<button class="button" type="button" data-ask="delivery-${ask}">${text}</button>`;

/** A server's reasons, in whatever language it says them: one piece, so that its lines keep their order. */
function reasonsTemplate({ text }: Scene, { status, problem }: Extract<DeliveryNews, { kind: 'refused' }>) {
  const { title, detail } = problem;
  return title || detail ? html`<bdi>${title} ${detail}</bdi>` : text('delivery.unsaid', { status });
}

/** What has become of a submission. */
export function saidTemplate(scene: Scene, news: DeliveryNews) {
  const { text } = scene;
  const { kind, isEarlier } = news;
  const isBad = kind === 'unsent' || kind === 'refused';
  return html`<span class=${isBad ? 'bad' : ''}
    >${isBad ? alertIcon : kind === 'delivered' ? checkIcon : clockIcon}<b
      >${text(kind === 'delivered' && isEarlier ? 'delivery.earlier' : `delivery.${kind}`)}</b
    >
    ${kind === 'unsent' ? text('delivery.stay') : kind === 'refused' ? reasonsTemplate(scene, news) : nothing}
    ${isBad ? button(text('retry'), 'retry') : nothing}
    ${kind === 'refused' && isEarlier ? button(text('remove'), 'remove') : nothing}</span
  >`;
}
