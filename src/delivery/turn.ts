import { withDatabase } from './database.js';

/** What is done in a turn: whether to the end. Before each step it asks whether the turn is still its own. */
export type Job = (isMine: () => boolean | Promise<boolean>) => Promise<boolean>;

/**
 * Does something that one tab at a time may do, unless another one is at it: whether it was done. Plain-http pages
 * have no Web Locks; there a lease stands for one.
 */
export async function turn(name: string, job: Job): Promise<boolean> {
  if (!('locks' in navigator)) return (await import('./lease.js')).turnByLease(withDatabase, name, job);
  return navigator.locks.request(
    name,
    { ifAvailable: true },
    async (lock) => lock !== null && job(() => true),
  );
}
