// Proof: how much of role blueprints nobody has seen is read right. Documents of made-up jobs are written over every row
// of the grammar, the truth beside them; the importer was made on the open half of the combinations alone. With `open` or
// `hidden` only that half, COUNT=500 documents of each by default, MISSES=1 lists what was not right in the open one.
import { loadSource } from './lib/load-source.mjs';
import { isMain } from './lib/paths.mjs';

const count = Number(process.env.COUNT || 500);
const HALVES = ['open', 'hidden'];

if (isMain(import.meta)) {
  const { blueprints, judged } = await loadSource(
    "export * from './test/support/blueprints/blueprint.js'; export * from './test/support/blueprints/score.js';",
  );
  const chosen = HALVES.filter((half) => process.argv.includes(half));
  for (const half of chosen.length > 0 ? chosen : HALVES) {
    const { figures, unsaid, misses } = judged(blueprints(count, half));
    console.log(`${half} half, ${count} documents:`);
    for (const [name, { right, of }] of Object.entries(figures))
      console.log(`  ${name}: ${right} of ${of} right (${((100 * right) / of).toFixed(2)} %)`);
    console.log(`  errors of which no doubt speaks: ${unsaid.length}`);
    if (half === 'open' && process.env.MISSES) console.log(misses.join('\n'));
  }
}
