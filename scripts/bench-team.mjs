// What counting a team costs, beside a bare loop over typed arrays and beside JSON.parse, and what showing a large one does
// beside a small one: ratios within one round, medians of several. Exits with 1 where a target is missed. ROUNDS=9 by
// default; --part=node or --part=browser measures one half; npm run bench:team.
import { parseArgs } from 'node:util';
import { inBrowser } from './bench-team/browser.mjs';
import { inNode } from './bench-team/node.mjs';
import { root } from './lib/paths.mjs';
import { madeOf, printTarget } from './lib/targets.mjs';

const rounds = Number(process.env.ROUNDS ?? 9);

/** Each part measures and gives its targets: `{ label, value, least or most }`. */
const all = { node: inNode, browser: inBrowser };
const { values: options } = parseArgs({ options: { part: { type: 'string' } } });
const parts = options.part === undefined ? Object.values(all) : [all[options.part]];

if (!(rounds > 0) || parts.includes(undefined)) {
  console.error('ROUNDS takes a number, and --part node or browser.');
  process.exit(1);
}
console.log(madeOf(rounds));
let areMet = true;
for (const part of parts) {
  const { times, targets } = await part({ root, rounds });
  console.log('');
  for (const [name, ms] of Object.entries(times)) console.log(`  ${ms.toFixed(1).padStart(8)} ms  ${name}`);
  console.log('\nTargets\n');
  for (const target of targets) areMet = printTarget(target) && areMet;
}
process.exitCode = areMet ? 0 : 1;
