import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
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

async function opened<T>(job: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  const database = await openDB<Schema>('skills-matrix', 1, {
    upgrade(fresh) {
      fresh.createObjectStore('outbox', { keyPath: 'n', autoIncrement: true });
      fresh.createObjectStore('turns');
    },
  });
  try {
    return await job(database);
  } finally {
    database.close(); // kept open, a browser may close it under our hands, or another tab wait for it
  }
}

/** Does something with the database; rejects where that is forbidden, full or mute. */
export const withDatabase = <T>(job: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> =>
  inTime(opened(job), PATIENCE);
