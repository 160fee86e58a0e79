import { defineConfig } from 'vitest/config';

/** A busy machine with two cores is slow, not wrong: only what hangs fails. */
const patient = {
  pool: 'forks',
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 30_000 } },
} as const;

const longProperties = 'test/{engine,app}/**/*properties.test.ts';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/{architecture,contract,engine,storage,app}/**/*.test.ts'],
          exclude: [longProperties],
          ...patient,
          // The product is loaded once for many files. What a test put in its place is put back.
          isolate: false,
          restoreMocks: true,
        },
      },
      // Thousands of random days in zones of their own: the zone of the machine is nothing to them.
      { test: { name: 'properties', include: [longProperties], ...patient } },
      {
        test: {
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          ...patient,
          testTimeout: 600_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'desktop',
          include: ['test/desktop/**/*.test.ts'],
          exclude: ['test/desktop/scenarios-on-electron.test.ts'],
          ...patient,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'electron',
          include: ['test/desktop/scenarios-on-electron.test.ts'],
          ...patient,
        },
      },
      { test: { name: 'host', include: ['test/{host-web,socket,cli}/**/*.test.ts'], ...patient } },
      {
        test: {
          name: 'ui',
          include: ['test/ui/**/*.test.ts'],
          ...patient,
          fileParallelism: false,
          // One process for all files, which loads what drives the browser once. None of them keeps anything in a module.
          isolate: false,
        },
      },
    ],
  },
});
