import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cache } from './paths.mjs';

export const browserTotals = join(cache, 'browser-tests.json');

const testsOf = (suite) => (suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : []);

const failuresOf = ({ testFile: file, testResults, errors }) => {
  const failures = testsOf(testResults).filter(({ passed, skipped }) => !passed && !skipped);
  if (failures.length === 0) return [{ file, said: errors[0]?.message }];
  return failures.map(({ name, error }) => ({ file, name, said: error?.message }));
};

/** A @web/test-runner reporter that writes `{ passed, failed, failures }`; a file that does not load counts as one failure. */
export const totalsReporter = () => ({
  onTestRunFinished({ sessions }) {
    const passed = sessions
      .flatMap(({ testResults }) => testsOf(testResults))
      .filter((test) => test.passed && !test.skipped).length;
    const failures = sessions.filter((session) => !session.passed).flatMap(failuresOf);
    mkdirSync(dirname(browserTotals), { recursive: true });
    writeFileSync(browserTotals, JSON.stringify({ passed, failed: failures.length, failures }));
  },
});
