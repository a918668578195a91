import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/**/*.test.ts'],
    // a machine that does other work too is no failure
    testTimeout: 60_000,
    // files that follow each other in a worker share what they import: no test may leave a thing behind that others see
    isolate: false,
    // one more than a machine of two cores has: tests that drive a browser or a server wait for it much of the time
    maxWorkers: 3,
  },
});
