import { withDatabase, type Entry } from './database.js';

// Submissions that wait in this browser until a server has them. Every function rejects where storage cannot be used.

/** Keeps a submission, in place of one that was refused; resolves to its place in the line once it is on the disk. */
export const keep = (entry: Entry, instead?: number): Promise<number> =>
  withDatabase(async (database) => {
    const { store, done } = database.transaction('outbox', 'readwrite', { durability: 'strict' });
    const [n] = await Promise.all([
      store.add(entry),
      instead === undefined ? undefined : store.delete(instead),
      done,
    ]);
    return n;
  });

/** What waits for an address, in the order in which it was submitted. */
export const waitingFor = (url: string): Promise<Entry[]> =>
  withDatabase(async (database) =>
    (await database.transaction('outbox').store.getAll()).filter((entry) => entry.url === url),
  );

/** One that waits, by its place. */
export const entryAt = (n: number): Promise<Entry | undefined> =>
  withDatabase((database) => database.transaction('outbox').store.get(n));

/** Lets one go, and no other. */
export const letGo = (n: number): Promise<void> =>
  withDatabase(async (database) => {
    const { store, done } = database.transaction('outbox', 'readwrite');
    await Promise.all([store.delete(n), done]);
  });
