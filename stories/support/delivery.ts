import type { Assessment } from '../../src/core.js';
import { withDatabase } from '../../src/delivery/database.js';
import { keep } from '../../src/delivery/outbox.js';
import type { SkillsMatrixElement } from '../../src/index.js';

type Delivery = NonNullable<SkillsMatrixElement['delivery']>;

/** A server that answers as a story wants. */
export const server = (status: number, body: object = {}, type = 'application/problem+json'): Delivery => ({
  fetch: () =>
    Promise.resolve(new Response(JSON.stringify(body), { status, headers: { 'Content-Type': type } })),
});

/** Without a connection. */
export const offline: Delivery = { fetch: () => Promise.reject(new TypeError('Failed to fetch')) };

/** A server that never answers. */
export const silent: Delivery = { fetch: () => new Promise<Response>(() => undefined) };

const empty = () =>
  withDatabase(async (database) => {
    const { store, done } = database.transaction('outbox', 'readwrite');
    await Promise.all([store.clear(), done]);
  });

/** Begins with an empty outbox; returns what empties it again. */
export async function emptyOutbox(): Promise<() => Promise<void>> {
  await empty();
  return empty;
}

/** Begins with what an earlier visit has left. */
export async function leftInOutbox(url: string, assessment: Assessment): Promise<() => Promise<void>> {
  await empty();
  const body = JSON.stringify({ ...assessment, status: 'submitted' });
  await keep({ id: assessment.id, url: new URL(url, document.baseURI).href, body });
  return empty;
}
