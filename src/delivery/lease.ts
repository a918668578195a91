import type { Lease, WithDatabase } from './database.js';
import type { Job } from './turn.js';

/** How long a turn is kept for a tab that says nothing any more, in ms: longer than one request may take. */
const LEASE = 60_000;

/** Whether a turn can be taken by a holder. One that was taken in the future is of a clock that was set back. */
export const isFree = (lease: Lease | undefined, holder: string, now: number): boolean =>
  !lease || lease.holder === holder || now < lease.at || now >= lease.at + LEASE;

/** Takes a turn, or takes it on; whether it is the holder's now. */
const take = (withDatabase: WithDatabase, name: string, holder: string): Promise<boolean> =>
  withDatabase(async (database) => {
    const { store, done } = database.transaction('turns', 'readwrite');
    const at = Date.now();
    const isMine = isFree(await store.get(name), holder, at);
    if (isMine) await store.put({ holder, at }, name);
    await done;
    return isMine;
  });

const giveBack = (withDatabase: WithDatabase, name: string, holder: string): Promise<void> =>
  withDatabase(async (database) => {
    const { store, done } = database.transaction('turns', 'readwrite');
    if ((await store.get(name))?.holder === holder) await store.delete(name);
    await done;
  });

/** Takes a turn by a lease in the database, which a tab that was killed does not keep. */
export async function turnByLease(withDatabase: WithDatabase, name: string, job: Job): Promise<boolean> {
  const holder = String(Math.random());
  const isMine = () => take(withDatabase, name, holder);
  if (!(await isMine())) return false;
  try {
    return await job(isMine);
  } finally {
    await giveBack(withDatabase, name, holder);
  }
}
