// Runs the tests in Node, in a browser and of the stories; --node, --browser or --stories runs one of them. The last line is the total.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './ensure-installed.mjs';
import { cache } from './lib/paths.mjs';
import { npmRun, run } from './lib/run.mjs';
import { browserTotals } from './lib/totals-reporter.mjs';

const isFailed = ({ status }) => status === 'failed';

/** Vitest with a configuration; what it found is noted under a name. */
function vitest(name, config) {
  const file = join(cache, `${name}-tests.json`);
  return {
    file,
    command: [
      'node_modules/vitest/vitest.mjs',
      'run',
      `--config=${config}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    read: (report) => ({
      passed: report.numPassedTests,
      // a file that does not load has no tests that could fail
      failed:
        report.numFailedTests +
        report.testResults.filter((each) => isFailed(each) && !each.assertionResults.some(isFailed)).length,
    }),
  };
}

const runners = {
  node: vitest('node', 'vitest.config.mjs'),
  browser: {
    file: browserTotals,
    command: ['node_modules/@web/test-runner/dist/bin.js'],
    read: (totals) => totals,
  },
  stories: vitest('stories', 'vitest.stories.config.mjs'),
};

/** A runner that ends badly without a failed test, or that ran none, counts as one failure. */
async function totalsOf(name) {
  const { file, command, read } = runners[name];
  rmSync(file, { force: true });
  const code = await run(process.execPath, command);
  let totals = { passed: 0, failed: 0 };
  try {
    totals = read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    console.error(`The ${name} tests left no totals.`);
  }
  if (totals.failed > 0 || (code === 0 && totals.passed > 0)) return totals;
  console.error(
    code === 0 ? `No ${name} test ran.` : `The ${name} tests ended with code ${code}, without a failed test.`,
  );
  return { ...totals, failed: 1 };
}

let passed = 0;
let failed = 0;
try {
  await ensureInstalled();
  if ((await npmRun('build', { quiet: true })) !== 0) throw new Error('The build failed: see above.');
  const chosen = Object.keys(runners).filter((name) => process.argv.includes(`--${name}`));
  for (const name of chosen.length > 0 ? chosen : Object.keys(runners)) {
    const totals = await totalsOf(name);
    passed += totals.passed;
    failed += totals.failed;
  }
} catch (error) {
  console.error(error.message);
  failed += 1;
}
process.exitCode = failed > 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);
