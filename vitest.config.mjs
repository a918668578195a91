import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/**/*.test.ts'],
    // a machine that does other work too is no failure
    testTimeout: 60_000,
    // files that follow each other in a worker share what they import: no test may leave a thing behind that others see
    isolate: false,
    // one less than there are cores would leave a machine of two with one; one more gains nothing
    maxWorkers: 2,
  },
});
