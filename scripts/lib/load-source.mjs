import { build } from 'esbuild';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cache, root } from './paths.mjs';

let loaded = 0;

/** What a module made of some sources exports: `contents` is its text, with paths from the root, as they stand now. */
export async function loadSource(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    write: false,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
  });
  mkdirSync(cache, { recursive: true });
  // a name of its own: Node has what it imported once under a name for good
  const file = join(cache, `source-${String(process.pid)}-${String(loaded++)}.mjs`);
  writeFileSync(file, outputFiles[0].contents);
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(file);
  }
}
