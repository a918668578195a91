import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMain, root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

const packagesOf = (file) => {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return null;
  }
};

/** Whether node_modules holds the versions that the lock file asks for. */
function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const found = packagesOf('node_modules/.package-lock.json');
  if (!found) return false;
  return Object.entries(wanted ?? {}).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const present = found[path];
    // optional ones are for other platforms, and absent here
    return present ? present.version === version : Boolean(optional);
  });
}

/** Installs the dependencies where they are missing or other ones than the lock file's; says nothing when all is well. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  const command = existsSync(join(root, 'package-lock.json')) ? 'ci' : 'install';
  console.error('Installing the dependencies (once) …');
  const code = await run('npm', [command, '--include=dev', '--no-fund', '--no-audit', '--loglevel=error'], {
    quiet: true,
  });
  if (code !== 0) throw new Error(`npm ${command} failed: see above; then run the same command again.`);
}

if (isMain(import.meta)) await ensureInstalled();
