import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/{architecture,contract,engine,storage,app}/**/*.test.ts'],
          pool: 'forks',
        },
      },
      {
        test: {
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          pool: 'forks',
          testTimeout: 600_000,
          fileParallelism: false,
        },
      },
      { test: { name: 'host', include: ['test/host-web/**/*.test.ts'], pool: 'forks', testTimeout: 60_000 } },
      {
        test: {
          name: 'ui',
          include: ['test/ui/**/*.test.ts'],
          pool: 'forks',
          testTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
