// What importing O*NET's Technology Skills costs, beside papaparse alone on the same text: ratios within one round, medians
// of several. Exits with 1 where a target is missed. ROUNDS=9 by default; --file=PATH names the file, of which a copy in
// shape is made up where it is not there; npm run bench:import.
import Papa from 'papaparse';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { madeUp } from './bench-import/technology.mjs';
import { loadSource } from './lib/load-source.mjs';
import { median } from './lib/median.mjs';
import { root } from './lib/paths.mjs';
import { madeOf, printTarget } from './lib/targets.mjs';

const rounds = Number(process.env.ROUNDS ?? 9);
const { values: options } = parseArgs({
  options: { file: { type: 'string', default: join(root, '../shared/samples/onet-technology-skills.txt') } },
});
if (!(rounds > 0)) {
  console.error('ROUNDS takes a number.');
  process.exit(1);
}

const isThere = existsSync(options.file);
const text = isThere ? readFileSync(options.file, 'utf8') : madeUp();
const occupation = '15-2051.00';
const { fromOnet } = await loadSource(`export { fromOnet } from './src/interchange/in/onet.ts';`);
const rows = text.split('\n').length - 1;

/** Each runs several times in a round, of which the fastest counts: nothing else on the machine held it up. */
function timeOf(work) {
  let best = Infinity;
  for (let run = 0; run < 3; run++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const works = {
  'papaparse alone': () => Papa.parse(text, { delimiter: '\t' }),
  'the import of one occupation': () => {
    const { profile } = fromOnet(text, { occupation });
    if (!profile) throw new Error('No profile was made.');
  },
  'the import, with none chosen': () => fromOnet(text),
};
const all = [];
for (let round = 0; round <= rounds; round++) {
  const times = Object.fromEntries(Object.entries(works).map(([name, work]) => [name, timeOf(work)]));
  // the first one warms up
  if (round > 0) all.push(times);
}
console.log(madeOf(rounds, `${rows.toLocaleString('en')} rows${isThere ? '' : ', made up'}`));
console.log('');
const [alone, ...ours] = Object.keys(works);
for (const name of Object.keys(works))
  console.log(
    `  ${median(all.map((times) => times[name]))
      .toFixed(1)
      .padStart(8)} ms  ${name}`,
  );
console.log('\nTargets\n');
let areMet = true;
for (const name of ours) {
  const value = median(all.map((times) => times[name] / times[alone]));
  areMet = printTarget({ label: `${name}, beside papaparse alone`, value, most: 3 }) && areMet;
}
process.exitCode = areMet ? 0 : 1;
