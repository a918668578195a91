import { execFile } from 'node:child_process';
import { chmodSync, existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const DEBIAN = '/usr/lib/postgresql';

/** Where `pg_ctl` is; undefined where there is no Postgres on this machine. */
function findPrograms() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(DEBIAN, version, 'bin')),
    ...process.env.PATH.split(':'),
  ];
  return folders.find((folder) => existsSync(join(folder, 'pg_ctl')) && existsSync(join(folder, 'initdb')));
}

async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, 'localhost', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/**
 * A Postgres of one's own in a folder, which may be stopped at will; undefined where this machine has none.
 *
 * @param {string} folder
 */
export async function ownPostgres(folder) {
  const programs = findPrograms();
  if (!programs) return undefined;
  const port = await freePort();
  // it refuses to be run by root
  const isRoot = process.getuid?.() === 0;
  const as = (program, ...args) =>
    isRoot
      ? run('su', ['postgres', '-s', '/bin/sh', '-c', '"$0" "$@"', '--', join(programs, program), ...args])
      : run(join(programs, program), args);
  if (isRoot) await run('chown', ['postgres', folder]);
  chmodSync(folder, 0o700);
  const data = join(folder, 'db');
  const control = (...args) => as('pg_ctl', '-D', data, '-w', ...args);
  await as('initdb', '-D', data, '-A', 'trust', '-U', 'postgres');
  const start = () =>
    control(
      'start',
      '-l',
      join(folder, 'log'),
      '-o',
      `-k ${folder} -p ${port} -c listen_addresses=localhost`,
    );
  await start();
  return {
    url: `postgres://postgres@localhost:${port}/postgres`,
    start,
    /** @param {'fast' | 'immediate'} how as an operator stops it, or as a crash does */
    stop: (how) => control('stop', '-m', how),
  };
}
