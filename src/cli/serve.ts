import type { IncomingMessage } from 'node:http';
import { parseArgs } from 'node:util';
import type { Keys } from '../collector.js';
import { UsageError } from './fail.js';

const HOUR = 3_600_000;

const HELP = `Usage: skills-matrix serve [options]

Takes submissions over HTTP and keeps them: in an embedded Postgres in a folder, or in the one that DATABASE_URL names.

  --folder <path>    where it keeps them, one process a folder     (.skills-matrix)
  --port <number>    0 for any                                      (8787)
  --host <name>                                                     (localhost)
  --origin <origin>  a page that may send and read; may be repeated
  --rate <number>    requests of one address in a minute, at most    (600)
  --grace <days>     how long after its close a named survey takes what was submitted before  (7)
  --keep <days>      erases submissions that long after the close of their survey, or after they came where it has none

Environment: DATABASE_URL; SKILLS_MATRIX_ADMIN_KEY, which makes surveys and links; SKILLS_MATRIX_SECRET, 64 hex digits,
which sign the links. Without the two, a folder has its own, in keys.json.
`;

/** The keys of the environment; else those of the folder. */
async function keysOf(folder: string | undefined): Promise<Keys> {
  const { SKILLS_MATRIX_ADMIN_KEY: adminKey, SKILLS_MATRIX_SECRET: secret } = process.env;
  if (adminKey !== undefined && secret !== undefined) return { adminKey, secret: Buffer.from(secret, 'hex') };
  if (folder === undefined || adminKey !== undefined || secret !== undefined)
    throw new UsageError(
      'Expected both SKILLS_MATRIX_ADMIN_KEY and SKILLS_MATRIX_SECRET in the environment.',
    );
  const { folderKeys } = await import('../collector.js');
  return folderKeys(folder);
}

function numberIn(text: string, name: string, most: number): number {
  const value = Number(text);
  if (!(/^\d+$/.test(text) && value <= most))
    throw new UsageError(`Expected a number up to ${String(most)} as --${name}, found "${text}".`);
  return value;
}

/** Serves until it is told to stop; then it finishes what it has begun. */
export async function serve(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      help: { type: 'boolean', short: 'h' },
      folder: { type: 'string', default: '.skills-matrix' },
      port: { type: 'string', default: '8787' },
      host: { type: 'string', default: 'localhost' },
      origin: { type: 'string', multiple: true, default: [] },
      grace: { type: 'string', default: '7' },
      keep: { type: 'string' },
      rate: { type: 'string', default: '600' },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const port = numberIn(values.port, 'port', 65_535);
  const requestsPerMinute = numberIn(values.rate, 'rate', 1_000_000_000);
  const keepDays = values.keep === undefined ? undefined : numberIn(values.keep, 'keep', 36_500);
  const graceDays = numberIn(values.grace, 'grace', 3_650);
  const { DATABASE_URL = '' } = process.env;
  const url = DATABASE_URL === '' ? undefined : DATABASE_URL;
  const { createCollector, openFolder, openPostgres } = await import('../collector.js');
  const { serve: listen } = await import('@hono/node-server');
  const { adminKey, secret } = await keysOf(url === undefined ? values.folder : undefined);
  const { db, name, close, stopped } = await (url === undefined
    ? openFolder(values.folder)
    : openPostgres(url));
  const { fetch, retain } = createCollector({
    db,
    adminKey,
    secret,
    origins: values.origin,
    graceDays,
    ...(keepDays !== undefined && { keepDays }),
    requestsPerMinute,
    clientOf: (_, server) => (server as { incoming?: IncomingMessage }).incoming?.socket.remoteAddress ?? '',
  });
  const erase = () =>
    void retain().catch((error: unknown) => {
      process.stderr.write(`Nothing could be erased: ${(error as Error).message}\n`);
    });
  erase();
  const hourly = setInterval(erase, HOUR);
  const server = listen(
    { fetch, port, hostname: values.host, serverOptions: { requestTimeout: 60_000, headersTimeout: 10_000 } },
    (at) => {
      process.stdout.write(`Collecting in ${name} at http://${values.host}:${String(at.port)}/\n`);
    },
  );
  const isTold = new Promise<void>((done, fail) => {
    server.once('error', fail);
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        done();
      });
  });
  try {
    const reason = await Promise.race([isTold, stopped]);
    await new Promise<void>((done) => {
      server.close(() => {
        done();
      });
      if ('closeIdleConnections' in server) server.closeIdleConnections();
    });
    if (!reason) return 0;
    process.stderr.write(`${reason.message}\n`);
    return 1;
  } finally {
    clearInterval(hourly);
    await close();
  }
}
