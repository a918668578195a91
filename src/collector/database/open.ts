import { Kysely, Migrator, PostgresDialect, type PostgresPool } from 'kysely';
import { MIGRATIONS } from './migrations.js';
import type { StoppingPool } from './pglite-pool.js';
import type { Database, Tables } from './tables.js';

export interface OpenDatabase {
  db: Database;
  /** What it is, for people: a folder, or a server without its password. */
  name: string;
  close: () => Promise<void>;
  /** Comes when a database in this process has stopped for good, by a disk that is full, say: start the process anew. */
  stopped: Promise<Error>;
}

/** Makes the tables that are missing. Two that start at once wait for each other. */
async function migrate(db: Database): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...MIGRATIONS }) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw new Error('The tables of the database could not be made.', { cause: error });
}

/** Told of each query, without its values. */
export type OnQuery = (query: string) => void;

async function opened(
  pool: PostgresPool & Partial<StoppingPool>,
  name: string,
  onQuery?: OnQuery,
): Promise<OpenDatabase> {
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    ...(onQuery && {
      log: ({ query }) => {
        onQuery(query.sql);
      },
    }),
  });
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  const { stopped = new Promise<never>(() => undefined) } = pool;
  return { db, name, close: () => db.destroy(), stopped };
}

/**
 * Opens the Postgres in a folder (PGlite, in this process), which is made if it is not there.
 *
 * @throws {Error} where another process has it open: one process a folder.
 */
export async function openFolder(folder: string, onQuery?: OnQuery): Promise<OpenDatabase> {
  const { pglitePool } = await import('./pglite-pool.js');
  return opened(await pglitePool(folder), folder, onQuery);
}

/** Opens the Postgres that a URL names: `postgres://user:password@host/database`. */
export async function openPostgres(url: string, onQuery?: OnQuery): Promise<OpenDatabase> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // a connection that breaks: the pool makes another one, and who asked on this one is told. Without a listener, be it
  // lent or not at that moment, its error would end the process
  const tell = (error: Error) => {
    console.warn(`A connection to the database broke: ${error.message}`);
  };
  pool.on('error', tell);
  pool.on('connect', (client) => client.on('error', tell));
  const { host, pathname } = new URL(url);
  return opened(pool, `${host}${pathname}`, onQuery);
}
