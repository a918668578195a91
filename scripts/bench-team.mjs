// What counting a team costs, beside a bare loop over typed arrays and beside JSON.parse: ratios within one round, medians
// of several. Exits with 1 where a target is missed. ROUNDS=9 by default; npm run bench:team.
import { cpus } from 'node:os';
import { inNode } from './bench-team/node.mjs';
import { root } from './lib/paths.mjs';

const rounds = Number(process.env.ROUNDS ?? 9);

/** Each part measures and gives its targets: `{ label, value, least or most }`. What scrolling costs in a browser joins here. */
const parts = [inNode];

const shown = ({ label, value, least, most }) => {
  const isMet = value >= (least ?? -Infinity) && value <= (most ?? Infinity);
  const bound = least === undefined ? `at most ${most.toFixed(2)}` : `at least ${least.toFixed(2)}`;
  console.log(`- ${isMet ? 'met   ' : 'missed'} ${label}: ${value.toFixed(2)}, ${bound}`);
  return isMet;
};

if (!(rounds > 0)) {
  console.error('ROUNDS takes a number.');
  process.exit(1);
}
console.log(
  `Medians of ${rounds} rounds, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}`,
);
let areMet = true;
for (const part of parts) {
  const { times, targets } = await part({ root, rounds });
  console.log('');
  for (const [name, ms] of Object.entries(times)) console.log(`  ${ms.toFixed(1).padStart(8)} ms  ${name}`);
  console.log('\nTargets\n');
  for (const target of targets) areMet = shown(target) && areMet;
}
process.exitCode = areMet ? 0 : 1;
