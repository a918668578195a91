import type { SkillsSubmitEvent } from '../../../events/submit.js';
import type { AskHost, AskTable } from '../asks.js';
import type { UiStore } from '../ui-store.js';
import { Deliverer, type DeliveryHost } from './deliverer.js';

// what a page needs whose submissions are sent

export { saidTemplate } from './said.js';

export const styles = [];

const deliverers = new WeakMap<UiStore, Deliverer>();

/** Follows what an element says of delivery, and sends its submission, where there is one. */
export function deliver(element: DeliveryHost, host: AskHost, submission?: SkillsSubmitEvent) {
  const deliverer = deliverers.get(host.ui) ?? new Deliverer(element, host);
  deliverers.set(host.ui, deliverer);
  deliverer.follow(host);
  if (submission) deliverer.take(submission);
}

/** The button goes, and focus with it to the title; what is said beside it stays in view. */
const ask = (act: 'retry' | 'remove') => (host: AskHost) => {
  deliverers.get(host.ui)?.[act]();
  host.root.querySelector<HTMLElement>('#title')?.focus({ preventScroll: true });
};

export const asks = {
  click: { 'delivery-retry': ask('retry'), 'delivery-remove': ask('remove') } satisfies AskTable<HTMLElement>,
};
