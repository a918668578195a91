import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/**/*.test.ts'],
    testTimeout: 20_000,
    // one less than there are cores would leave a machine of two with one
    maxWorkers: 2,
  },
});
