// Runs the tests in Node and in a browser; --node or --browser runs one of the two. The last line is the total.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './ensure-installed.mjs';
import { cache } from './lib/paths.mjs';
import { npmRun, run } from './lib/run.mjs';
import { browserTotals } from './lib/totals-reporter.mjs';

const nodeTotals = join(cache, 'node-tests.json');

const runners = {
  node: {
    file: nodeTotals,
    command: [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${nodeTotals}`,
    ],
    read: (report) => ({
      passed: report.numPassedTests,
      // a file that does not load has no tests that could fail
      failed:
        report.numFailedTests +
        report.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some(isFailed))
          .length,
    }),
  },
  browser: {
    file: browserTotals,
    command: ['node_modules/@web/test-runner/dist/bin.js'],
    read: (totals) => totals,
  },
};

function isFailed({ status }) {
  return status === 'failed';
}

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
