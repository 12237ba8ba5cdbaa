import { defineConfig } from 'vitest/config';
import { stringsModules } from '../src/astro/strings-modules.ts';

/** Modules hold no state, so files of tests can share them: loading them anew for each cost half of the time. */
const shared = { pool: 'threads', isolate: false } as const;
/** Tests that are about time say so themselves: a machine that is busy fails no other. */
const patience = { testTimeout: 60_000, hookTimeout: 180_000 } as const;

export default defineConfig({
  plugins: [stringsModules('en')],
  root: new URL('..', import.meta.url).pathname,
  test: {
    // Nobody waits for this machine's other core meanwhile.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/guide/**', 'tests/site/**', 'tests/browser/**', 'tests/growth/**'],
          ...patience,
        },
      },
      {
        extends: true,
        test: {
          // Steps are counted of what no other test has run before.
          name: 'growth',
          pool: 'threads',
          include: ['tests/growth/**/*.test.ts'],
          ...patience,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'guide',
          include: ['tests/guide/*.test.ts'],
          ...patience,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'built-guide',
          include: ['tests/guide/built/**/*.test.ts'],
          globalSetup: 'tests/guide/built/setup.ts',
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          // Each worker builds in a checkout of its own.
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
