// Writes data/samples/: teams of 8, 60 and 2,000 people, always the same; --check only compares.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './lib/paths.mjs';
import { samples } from './samples/files.mjs';

const check = process.argv.includes('--check');
const stale = [];
for (const [path, text] of await samples()) {
  const file = join(root, 'data/samples', path);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  stale.push(path);
  if (check) continue;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
if (stale.length > 0 && check) {
  console.error(`Out of date: ${stale.join(', ')}. Run "npm run samples" and commit what it writes.`);
  process.exitCode = 1;
}
