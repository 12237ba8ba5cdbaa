import { defineConfig, devices } from '@playwright/test';
import type { LaunchOptions } from '@playwright/test';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { chromiumArguments, chromiumPaths, thisMachine, withoutAddressBar } from '../.tools/chromium.ts';
import { hasGuide } from '../.tools/guide.ts';

// `npm test` has found them; Playwright by itself, as editors run it, looks here. Workers inherit what was found.
if ((process.env['CHROMIUM_PATH'] ?? '') === '') Object.assign(process.env, chromiumPaths(thisMachine()));
const { CHROMIUM_PATH: whole = '', CHROMIUM_WINDOWLESS_PATH: windowless = whole } = process.env;
const launched = (executablePath: string): { launchOptions: LaunchOptions } => ({
  launchOptions: { executablePath, args: [...chromiumArguments, withoutAddressBar] },
});

/** These write the vaults that they read. All others read the guide. */
const ofOtherVaults = '**/{attachments,live,offline,privacy}.spec.ts';
/** The only ones that a browser without windows fails, which is the faster one. */
const goingBack = '**/moving.spec.ts';
const isHere = hasGuide(join(import.meta.dirname, '..'));

export default defineConfig({
  testDir: 'browser',
  testMatch: isHere ? '**/*.spec.ts' : ofOtherVaults,
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  // Each waits for its browser half of the time.
  workers: availableParallelism() + 1,
  // A slow machine is no failure; waiting ends as soon as what is waited for is there.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] === undefined ? 'list' : [['list'], ['json']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${process.env['GARDEN_TEST_PORT']}`,
    // A trace takes as long as its test; `--trace on` records one of a test that fails.
    screenshot: 'only-on-failure',
    // It would fetch the whole garden's scripts and search index anew for each test. Tests that are about it let it in.
    serviceWorkers: 'block',
  },
  projects: [
    { name: 'pages', testIgnore: goingBack, use: launched(windowless) },
    ...(isHere ? [{ name: 'whole browser', testMatch: goingBack, use: launched(whole) }] : []),
  ],
  ...(isHere && {
    webServer: {
      command: 'node .tools/start.ts',
      cwd: '..',
      env: { PORT: '0' },
      // The server takes a free port and says which; Playwright puts it into GARDEN_TEST_PORT.
      wait: { stdout: /http:\/\/localhost:(?<garden_test_port>\d+)/ },
      timeout: 240_000,
      stdout: 'ignore',
      stderr: 'pipe',
    },
  }),
});
