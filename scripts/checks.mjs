// All that CI checks beside the tests; stops at the first step that fails and names it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './ensure-installed.mjs';
import { root } from './lib/paths.mjs';
import { npmRun, run } from './lib/run.mjs';

const bin =
  (path, ...args) =>
  () =>
    run(process.execPath, [join('node_modules', path), ...args]);
const script =
  (file, ...args) =>
  () =>
    run(process.execPath, [join('scripts', file), ...args]);

const steps = [
  // one with gaps (a mirror that lacks some platform's binary) installs here and nowhere else
  ['lock file', () => run('npm', ['ci', '--dry-run', '--loglevel=error'], { quiet: true })],
  ['lint', bin('eslint/bin/eslint.js', '.', '--max-warnings=0')],
  ['types', () => npmRun('typecheck')],
  ['format', bin('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.')],
  ['build', () => npmRun('build', { quiet: true })],
  ['size', script('size.mjs')],
  ['README API tables', script('readme-api.mjs', '--check')],
  ['schemas', script('schemas.mjs', '--check'), 'scripts/schemas.mjs'],
  ['publint', bin('publint/src/cli.js', '--strict')],
  ['types as published', () => npmRun('attw')],
  ['storybook', () => npmRun('storybook:build'), '.storybook/main.ts'],
];

await ensureInstalled();
for (const [name, step, needs] of steps) {
  if (needs && !existsSync(join(root, needs))) continue;
  console.log(`— ${name}`);
  if ((await step()) !== 0) {
    console.error(`The step "${name}" failed: see above.`);
    process.exit(1);
  }
}
console.log('All checks passed.');
