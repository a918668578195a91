// Builds the library and serves the host pages with a collector behind them, which keeps what is submitted in
// ./.skills-matrix/, or in the Postgres of DATABASE_URL; --watch builds again on every change.
import { join } from 'node:path';
import { ensureInstalled } from './ensure-installed.mjs';
import { createLoop } from './host/loop.mjs';
import { root } from './lib/paths.mjs';
import { npmRun } from './lib/run.mjs';
import { startServer } from './serve.mjs';

async function build() {
  if ((await npmRun('build', { quiet: true })) !== 0) throw new Error('The build failed: see above.');
}

/** Resolves when the first build is done, and goes on building; a broken build is told and waits for the next change. */
async function buildOnChange() {
  // loaded only now: rollup may have been installed a moment ago
  const { watch } = await import('rollup');
  const { loadConfigFile } = await import('rollup/loadConfigFile');
  process.chdir(root);
  process.env.ROLLUP_WATCH = 'true';
  const { options } = await loadConfigFile('rollup.config.mjs');
  const watcher = watch(options);
  await new Promise((resolve) => {
    watcher.on('event', (event) => {
      void event.result?.close();
      if (event.code === 'ERROR') console.error(event.error.message);
      if (event.code === 'BUNDLE_END')
        console.error(`Built ${event.output.join(', ')} in ${event.duration} ms`);
      if (event.code === 'END') resolve();
    });
  });
}

try {
  await ensureInstalled();
  await (process.argv.includes('--watch') ? buildOnChange() : build());
  const loop = createLoop({ folder: join(root, '.skills-matrix'), url: process.env.DATABASE_URL });
  const { url, close } = await startServer({ port: Number(process.env.PORT || 4173), loop });
  try {
    console.error(`What is submitted is kept in ${await loop.open()}`);
  } catch (error) {
    console.error(`Nothing can be submitted: ${error.message}`);
  }
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => void close().then(() => process.exit()));
  console.log(url);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
