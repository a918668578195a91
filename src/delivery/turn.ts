import { newUuid } from '../model/uuid.js';
import { withDatabase, type Lease } from './database.js';

/** How long a turn is kept for a tab that says nothing any more, in ms: longer than one request may take. */
const LEASE = 60_000;

/** Whether a turn can be taken by a holder. One that was taken in the future is of a clock that was set back. */
export const isFree = (lease: Lease | undefined, holder: string, now: number): boolean =>
  !lease || lease.holder === holder || now < lease.at || now >= lease.at + LEASE;

/** Takes a turn, or takes it on; whether it is the holder's now. */
const take = (name: string, holder: string): Promise<boolean> =>
  withDatabase(async (database) => {
    const { store, done } = database.transaction('turns', 'readwrite');
    const at = Date.now();
    const isMine = isFree(await store.get(name), holder, at);
    if (isMine) await store.put({ holder, at }, name);
    await done;
    return isMine;
  });

const give = (name: string, holder: string): Promise<void> =>
  withDatabase(async (database) => {
    const { store, done } = database.transaction('turns', 'readwrite');
    if ((await store.get(name))?.holder === holder) await store.delete(name);
    await done;
  });

/** What is done in a turn; before each step it asks whether the turn is still its own. */
export type Job = (isMine: () => Promise<boolean>) => Promise<void>;

/**
 * Does something that one tab at a time may do, unless another one is at it: whether it was done. Plain-http pages
 * have no Web Locks; there a lease in the database stands for one, which a tab that was killed does not keep.
 */
export async function turn(name: string, job: Job): Promise<boolean> {
  if ('locks' in navigator)
    return navigator.locks.request(`skills-matrix:${name}`, { ifAvailable: true }, async (lock) => {
      if (lock) await job(() => Promise.resolve(true));
      return lock !== null;
    });
  const holder = newUuid();
  const isMine = () => take(name, holder);
  if (!(await isMine())) return false;
  try {
    await job(isMine);
  } finally {
    await give(name, holder);
  }
  return true;
}
