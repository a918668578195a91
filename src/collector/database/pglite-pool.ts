import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { lockFolder } from './folder-lock.js';

/** A pool that tells when its database has stopped for good. */
export interface StoppingPool extends PostgresPool {
  stopped: Promise<Error>;
}

/** Thrown by every query after the database in this process has stopped: by a disk that is full, say. */
class Stopped extends Error {
  /** As Postgres says it of a server that crashed. */
  readonly code = '57P02';
}

/** PGlite as a pool of one connection: whoever comes second waits until the first one gives it back. */
export async function pglitePool(folder: string): Promise<StoppingPool> {
  await mkdir(folder, { recursive: true });
  const unlock = await lockFolder(folder);
  let pglite: PGlite;
  try {
    pglite = await PGlite.create(join(folder, 'postgres'));
  } catch (error) {
    await unlock();
    throw new Error(`The database in ${folder} cannot be opened.`, { cause: error });
  }
  const { promise: stopped, resolve: stop } = withResolvers<Error>();
  let reason: Error | undefined;
  let last = Promise.resolve();

  async function query(sql: string, parameters: readonly unknown[]) {
    if (reason) throw reason;
    try {
      return await pglite.query(sql, [...parameters]);
    } catch (error) {
      if (!isDeadly(error)) throw withoutValues(error);
      reason = new Stopped(`The database in ${folder} has stopped: ${(error as Error).message}`);
      stop(reason);
      throw reason;
    }
  }

  return {
    stopped,
    async connect(): Promise<PostgresPoolClient> {
      const before = last;
      const { promise, resolve } = withResolvers<undefined>();
      last = promise.then();
      await before;
      return clientOf(query, () => {
        resolve(undefined);
      });
    },
    async end() {
      await last;
      // one that has stopped never answers again
      if (!reason) await pglite.close();
      await unlock();
    },
  };
}

/** Whether the database in this process is gone by an error: it says so itself, or broke off. */
const isDeadly = (error: unknown) =>
  (error as Error).name === 'RuntimeError' ||
  /^(?:PANIC|FATAL)$/.test((error as { severity?: string }).severity ?? '');

/** What people answered is in the values of a query, which PGlite adds to its errors: it is not for a log. */
function withoutValues(error: unknown): unknown {
  for (const name of ['params', 'query', 'queryOptions', 'detail'])
    Reflect.deleteProperty(error as object, name);
  return error;
}

/** `Promise.withResolvers`, which Node.js 20 does not have. */
function withResolvers<T>() {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

type Query = (sql: string, parameters: readonly unknown[]) => ReturnType<PGlite['query']>;

function clientOf(query: Query, release: () => void): PostgresPoolClient {
  return {
    async query(sql: string, parameters: readonly unknown[]) {
      const { rows, affectedRows = 0 } = await query(sql, parameters);
      // Kysely looks at the command for a row count, and whether a commit was one
      const [, word = ''] = /^\s*(\w+)/.exec(sql) ?? [];
      const command = word.toUpperCase();
      return { command: command as 'SELECT', rowCount: affectedRows, rows };
    },
    release,
  } as PostgresPoolClient;
}
