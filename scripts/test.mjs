// Runs the tests in Node, in a browser and of the stories; --node, --browser or --stories runs one of them.
// The last line is the total; what failed is said once more just before it, since logs are often kept by their end.
import { readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ensureInstalled } from './ensure-installed.mjs';
import { cache, root } from './lib/paths.mjs';
import { npmRun, run } from './lib/run.mjs';
import { browserTotals } from './lib/totals-reporter.mjs';

const isFailed = ({ status }) => status === 'failed';

/** A file that does not load has no tests that could fail. */
function failuresOf({ name: file, message, assertionResults }) {
  const failures = assertionResults.filter(isFailed);
  if (failures.length === 0) return [{ file, said: message }];
  return failures.map(({ fullName: name, failureMessages: [said] }) => ({ file, name, said }));
}

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
    read: ({ numPassedTests, testResults }) => {
      const failures = testResults.filter(isFailed).flatMap(failuresOf);
      return { passed: numPassedTests, failed: failures.length, failures };
    },
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

const sentence = ({ file, name = 'the file', said = '' }) =>
  `${relative(root, file)}: ${name}\n${said.split('\n').slice(0, 8).join('\n')}`.replaceAll('\n', '\n  ');

/** A runner that ends badly without a failed test, or that ran none, counts as one failure. */
async function totalsOf(name) {
  const { file, command, read } = runners[name];
  rmSync(file, { force: true });
  const code = await run(process.execPath, command);
  let totals = { passed: 0, failed: 0, failures: [] };
  try {
    totals = read(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    console.error(`The ${name} tests left no totals: ${error.message}`);
  }
  if (totals.failed > 0 || (code === 0 && totals.passed > 0))
    return { ...totals, said: totals.failures.map(sentence) };
  const said =
    code === 0 ? `No ${name} test ran.` : `The ${name} tests ended with code ${code}, without a failed test.`;
  return { ...totals, failed: 1, said: [said] };
}

let passed = 0;
let failed = 0;
const said = [];
try {
  await ensureInstalled();
  if ((await npmRun('build', { quiet: true })) !== 0) throw new Error('The build failed: see above.');
  const chosen = Object.keys(runners).filter((name) => process.argv.includes(`--${name}`));
  for (const name of chosen.length > 0 ? chosen : Object.keys(runners)) {
    const totals = await totalsOf(name);
    passed += totals.passed;
    failed += totals.failed;
    said.push(...totals.said);
  }
} catch (error) {
  said.push(error.message);
  failed += 1;
}
for (const each of said) console.error(`failed: ${each}`);
process.exitCode = failed > 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);
