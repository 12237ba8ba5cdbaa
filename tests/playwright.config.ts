import { defineConfig, devices } from '@playwright/test';
import { join } from 'node:path';
import { chromiumArguments, provideChromium, thisMachine, withoutAddressBar } from '../.tools/chromium.ts';
import { hasGuide } from '../.tools/guide.ts';

// `npm test` has found the browser; Playwright by itself, as editors run it, looks here. Workers inherit what was found.
const executablePath = (process.env['CHROMIUM_PATH'] ??= provideChromium(thisMachine()));

/** These write the vaults that they read. All others read the guide. */
const ofOtherVaults = '**/{attachments,live,offline,privacy}.spec.ts';
const isHere = hasGuide(join(import.meta.dirname, '..'));

export default defineConfig({
  testDir: 'browser',
  testMatch: isHere ? '**/*.spec.ts' : ofOtherVaults,
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  workers: 2,
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
    launchOptions: {
      executablePath,
      args: [...chromiumArguments, withoutAddressBar],
    },
  },
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
