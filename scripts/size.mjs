// Prints what each tag's file for CDNs weighs with everything it loads at once; fails where it is too much. Of tags
// beside the matrix it also prints, and limits, what they add to what the matrix loads; of its parts, what some add.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './lib/paths.mjs';

const limits = { 'skills-matrix.js': 30_000, 'embed.js': 2_800 };
const base = 'skills-matrix.js';
const limitsBeyond = { 'skills-results.js': 14_000, 'skills-team.js': 18_000 };
/** Parts of the matrix that only some pages load, beyond what all of them do. */
const limitsOfParts = { delivery: 4_000 };
/** What every page of the matrix loads as soon as it shows rows. */
const soon = 'rating';
const folder = join(root, 'dist/cdn');

const gzip = (file) => gzipSync(readFileSync(file), { level: 9 }).length;

// minified ES modules: `import"./x.js"`, `from"./x.js"`, `import("./x.js")`
const importsOf = (file, pattern) =>
  [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, target]) => join(dirname(file), target));
const staticImports = (file) => importsOf(file, /(?:\bimport|\bfrom)\s*["'](\.[^"']+)["']/g);
const lazyImports = (file) => importsOf(file, /\bimport\(\s*["'`](\.[^"'`]+)["'`]\s*\)/g);

function closure(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  staticImports(file).forEach((target) => closure(target, seen));
  return seen;
}

const line = (name, bytes) => console.log(`${String(bytes).padStart(9)}  ${name}`);

const chunk = (name) => {
  const file = readdirSync(join(folder, 'chunks')).find((each) => each.startsWith(`${name}-`));
  if (!file) throw new Error(`There is no chunk of the part "${name}".`);
  return join(folder, 'chunks', file);
};

function reportPart(name) {
  const shared = closure(chunk(soon), closure(join(folder, base)));
  const bytes = [...closure(chunk(name))]
    .filter((file) => !shared.has(file))
    .reduce((sum, file) => sum + gzip(file), 0);
  console.log(`the part "${name}" of ${base}`);
  line(`beyond what every page loads, of ${limitsOfParts[name]} allowed`, bytes);
  return bytes <= limitsOfParts[name];
}

function report(entry) {
  const atOnce = closure(join(folder, entry));
  const lazy = new Set();
  for (const file of [...atOnce].flatMap(lazyImports)) closure(file, lazy);
  for (const file of atOnce) lazy.delete(file);
  let total = 0;
  console.log(`${entry} (bytes, gzip level 9)`);
  for (const file of atOnce) {
    const bytes = gzip(file);
    total += bytes;
    line(relative(folder, file), bytes);
  }
  const limit = limits[entry];
  line(limit ? `total, of ${limit} allowed` : 'total', total);
  const shared = closure(join(folder, base));
  const beyond = [...atOnce].filter((file) => !shared.has(file)).reduce((sum, file) => sum + gzip(file), 0);
  const limitBeyond = limitsBeyond[entry];
  if (limitBeyond) line(`beyond what it shares with ${base}, of ${limitBeyond} allowed`, beyond);
  for (const file of lazy) line(`${relative(folder, file)} (only when needed)`, gzip(file));
  return (!limit || total <= limit) && (!limitBeyond || beyond <= limitBeyond);
}

if (!existsSync(folder)) {
  console.error('There is no dist/cdn: run "npm run build" first.');
  process.exit(1);
}
const entries = readdirSync(folder).filter((file) => file.endsWith('.js'));
const missing = Object.keys({ ...limits, ...limitsBeyond }).filter((entry) => !entries.includes(entry));
if (missing.length > 0) console.error(`Not built: ${missing.join(', ')}`);
const fits = [...entries.map(report), ...Object.keys(limitsOfParts).map(reportPart)];
process.exitCode = missing.length === 0 && fits.every(Boolean) ? 0 : 1;
