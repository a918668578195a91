import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/**/*.test.ts'],
    // a machine that does other work too is no failure
    testTimeout: 60_000,
    // one less than there are cores would leave a machine of two with one
    maxWorkers: 2,
  },
});
