import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { lockFolder } from './folder-lock.js';

/** PGlite as a pool of one connection: whoever comes second waits until the first one gives it back. */
export async function pglitePool(folder: string): Promise<PostgresPool> {
  await mkdir(folder, { recursive: true });
  const unlock = await lockFolder(folder);
  let pglite: PGlite;
  try {
    pglite = await PGlite.create(join(folder, 'postgres'));
  } catch (error) {
    await unlock();
    throw new Error(`The database in ${folder} cannot be opened.`, { cause: error });
  }
  let last = Promise.resolve();
  return {
    async connect(): Promise<PostgresPoolClient> {
      const before = last;
      const { promise, resolve } = withResolvers();
      last = promise;
      await before;
      return clientOf(pglite, resolve);
    },
    async end() {
      await last;
      await pglite.close();
      await unlock();
    },
  };
}

/** `Promise.withResolvers`, which Node.js 20 does not have. */
function withResolvers() {
  let resolve!: () => void;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

function clientOf(pglite: PGlite, release: () => void): PostgresPoolClient {
  return {
    async query(sql: string, parameters: readonly unknown[]) {
      const { rows, affectedRows = 0 } = await pglite.query(sql, [...parameters]);
      // Kysely looks at the command for a row count, and whether a commit was one
      const [, word = ''] = /^\s*(\w+)/.exec(sql) ?? [];
      const command = word.toUpperCase();
      return { command: command as 'SELECT', rowCount: affectedRows, rows };
    },
    release,
  } as PostgresPoolClient;
}
