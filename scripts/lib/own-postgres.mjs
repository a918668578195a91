import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isMain } from './paths.mjs';

const run = promisify(execFile);
const DEBIAN = '/usr/lib/postgresql';
const isRoot = process.getuid?.() === 0;

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

/** Runs its programs on a folder; undefined where this machine has none. It refuses to be run by root. */
function controlOf(folder) {
  const programs = findPrograms();
  if (!programs) return undefined;
  const data = join(folder, 'db');
  const as = (program, ...args) => {
    const command = [join(programs, program), '-D', data, ...args];
    return isRoot
      ? run('su', ['postgres', '-s', '/bin/sh', '-c', '"$0" "$@"', '--', ...command])
      : run(command[0], command.slice(1));
  };
  return {
    make: () => as('initdb', '-A', 'trust', '-U', 'postgres'),
    start: (port) => {
      const settings = `-k ${folder} -p ${port} -c listen_addresses=localhost`;
      return as('pg_ctl', '-w', 'start', '-l', join(folder, 'log'), '-o', settings);
    },
    /** @param {'fast' | 'immediate'} how as an operator stops it, or as a crash does */
    stop: (how) => as('pg_ctl', '-w', 'stop', '-m', how),
  };
}

/**
 * Starts a Postgres of one's own in an empty folder, to be stopped at will; undefined where this machine has none.
 *
 * @param {string} folder
 */
export async function ownPostgres(folder) {
  const control = controlOf(folder);
  if (!control) return undefined;
  if (isRoot) await run('chown', ['postgres', folder]);
  chmodSync(folder, 0o700);
  const port = await freePort();
  await control.make();
  await control.start(port);
  return {
    url: `postgres://postgres@localhost:${port}/postgres`,
    start: () => control.start(port),
    stop: control.stop,
  };
}

// `start` prints the address of one in a folder that it makes, and nothing where there is none; `stop` ends it
if (isMain(import.meta)) {
  const [, , act, folder] = process.argv;
  if (act === 'start') {
    mkdirSync(folder, { recursive: true });
    console.log((await ownPostgres(folder))?.url ?? '');
  } else {
    try {
      await controlOf(folder)?.stop('fast');
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
}
