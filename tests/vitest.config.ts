import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site*', 'tests/site/**', 'tests/browser/**'],
          // Modules hold no state, so files of tests can share them: loading them anew for each cost half of the time.
          pool: 'threads',
          isolate: false,
          // A slow machine is no failure.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['tests/site*.test.ts', 'tests/site/**/*.test.ts'],
          globalSetup: 'tests/site.setup.ts',
          // Each test here builds a site, which takes both cores by itself.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
