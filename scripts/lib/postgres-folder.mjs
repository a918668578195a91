import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cache } from './paths.mjs';

/** An empty database as this version of PGlite makes it. Making one takes ten times as long as copying it. */
async function template() {
  const manifest = new URL('../../node_modules/@electric-sql/pglite/package.json', import.meta.url);
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  const folder = join(cache, `postgres-${version}`);
  if (existsSync(folder)) return folder;
  const own = `${folder}-${randomUUID()}`;
  mkdirSync(cache, { recursive: true });
  const { PGlite } = await import('@electric-sql/pglite');
  await (await PGlite.create(own)).close();
  try {
    renameSync(own, folder);
  } catch (error) {
    // another process made it in the meantime
    rmSync(own, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** A new folder for a collector, with an empty database in it; whoever asked for it takes it away. */
export async function newPostgresFolder(prefix) {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  cpSync(await template(), join(folder, 'postgres'), { recursive: true });
  return folder;
}
