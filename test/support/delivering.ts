import type { Entry } from '../../src/delivery/database.js';
import type { Delivery, DeliveryOptions, News } from '../../src/delivery/delivery.js';
import type { Submission } from '../../src/delivery/send.js';
import type * as DeliveryModule from '../../src/delivery/delivery.js';

/** A delivery, and what it tells; it ends with `end`. */
export function delivering(
  { createDelivery }: Pick<typeof DeliveryModule, 'createDelivery'>,
  url: string,
  options: Partial<DeliveryOptions<Submission>> = {},
) {
  const told: string[] = [];
  const news: (News & { id: string })[] = [];
  const unkept: unknown[] = [];
  const delivery: Delivery<Submission> = createDelivery<Submission>({
    url,
    keeps: true,
    way: () => ({}),
    tell({ id }: Entry, each: News) {
      told.push(`${id} ${each.kind}`);
      news.push({ id, ...each });
    },
    unkept: (cause) => unkept.push(cause),
    ...options,
  });
  delivery.start();
  return {
    delivery,
    told,
    news,
    unkept,
    submit: (id: string, instead?: number) =>
      delivery.submit({ id, url, body: JSON.stringify({ id }) }, instead),
    has: (line: string) => told.includes(line),
  };
}

/** The connection is back. */
export const online = (of: Window = window) => of.dispatchEvent(new Event('online'));

/** A fetch that finds nobody. */
export const offline = () => Promise.reject(new TypeError('Failed to fetch'));

/** Long enough for whatever would be sent at once. */
export const aMoment = () => new Promise((resolve) => setTimeout(resolve, 150));
