import { wrap, type DBSchema, type IDBPDatabase } from 'idb';
import { inTime } from './in-time.js';
import type { Submission } from './send.js';

/** A submission that waits in this browser. */
export interface Entry extends Submission {
  /** Its place in the line; it says nothing of time, nor of who submitted. */
  n?: number;
}

/** Whose turn it is to send. */
export interface Lease {
  holder: string;
  /** When it was taken, by the clock of the time. */
  at: number;
}

interface Schema extends DBSchema {
  outbox: { key: number; value: Entry };
  turns: { key: string; value: Lease };
}

/** How long storage is waited for, in ms: in some browsers it may never answer. */
const PATIENCE = 3_000;

async function opened<T>(job: (database: Database) => Promise<T>): Promise<T> {
  const request = indexedDB.open('skills-matrix', 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('outbox', { keyPath: 'n', autoIncrement: true });
    request.result.createObjectStore('turns');
  };
  await wrap(request);
  const database = wrap(request.result) as unknown as IDBPDatabase<Schema>;
  // kept open, a browser may close it under our hands, or another tab wait for it
  return job(database).finally(() => {
    database.close();
  });
}

/** Of idb's database that which is built for CDNs, too. */
export type Database = Pick<IDBPDatabase<Schema>, 'transaction'>;

export type WithDatabase = <T>(job: (database: Database) => Promise<T>) => Promise<T>;

/** Does something with the database; rejects where that is forbidden, full or mute. */
export const withDatabase: WithDatabase = (job) => inTime(opened(job), PATIENCE);
