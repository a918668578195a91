import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cache } from './paths.mjs';

export const browserTotals = join(cache, 'browser-tests.json');

const testsOf = (suite) => (suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : []);

/** A @web/test-runner reporter that writes `{ passed, failed }`; a file that does not load counts as one failure. */
export const totalsReporter = () => ({
  onTestRunFinished({ sessions }) {
    const tests = sessions.flatMap(({ testResults }) => testsOf(testResults)).filter((test) => !test.skipped);
    const passed = tests.filter((test) => test.passed).length;
    const broken = sessions.filter(
      ({ passed: ok, testResults }) =>
        !ok && testsOf(testResults).every((test) => test.passed || test.skipped),
    );
    mkdirSync(dirname(browserTotals), { recursive: true });
    writeFileSync(browserTotals, JSON.stringify({ passed, failed: tests.length - passed + broken.length }));
  },
});
