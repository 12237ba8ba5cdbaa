/** Finds a Chromium for the browser tests, or gets one. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';

/** What the search asks of the machine; a test answers instead of it. */
export interface Machine {
  env: Readonly<Record<string, string | undefined>>;
  isRoot: boolean;
  exists(path: string): boolean;
  /** Runs a program for at most `seconds` and says whether it ended well. */
  run(command: string, args: readonly string[], seconds: number): boolean;
  /** Where Playwright keeps its own Chromium. */
  ownDownload: string;
}

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The part of it that never shows a window, a package of its own: it takes a third less of the processor's time. */
const windowless = '/usr/bin/chromium-headless-shell';

/** For a browser that opens pages of our own only: it refuses to sandbox itself for root, and is to ask nobody else. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Chromium prepares its own address bar also where no window is shown, by two pages of its own for each page of a test,
 * which took more time than that page; and a page ahead for the next one. Of several lists of features the last one
 * counts, so Playwright's own stands here too, as far as it concerns a browser that asks nobody.
 */
export const withoutAddressBar = `--disable-features=${[
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'SpareRendererForSitePerProcess',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
].join()}`;

const playwright = join(import.meta.dirname, '..', 'node_modules', 'playwright', 'cli.js');

export function thisMachine(): Machine {
  return {
    env: process.env,
    isRoot: process.getuid?.() === 0,
    exists: existsSync,
    run: (command, args, seconds) => {
      const quiet = args[0] === '--version';
      const env = {
        ...process.env,
        DEBIAN_FRONTEND: 'noninteractive',
        PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000',
      };
      const options = {
        env,
        timeout: seconds * 1000,
        killSignal: 'SIGKILL',
        stdio: quiet ? 'ignore' : 'inherit',
      } as const;
      return spawnSync(command, args, options).status === 0;
    },
    ownDownload: chromium.executablePath(),
  };
}

/**
 * The path of a Chromium that starts: the one CHROMIUM_PATH names, else an installed one, else Playwright's own
 * download, else Debian's package where we may install it.
 * @throws with what to install, when none of them works
 */
export function provideChromium(machine: Machine): string {
  const named = machine.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (starts(machine, named)) return named;
    throw new Error(
      `CHROMIUM_PATH names ${named}, and that does not start. Correct it, or unset it to have one found.`,
    );
  }
  const found = [...installed, machine.ownDownload].find((path) => starts(machine, path));
  if (found !== undefined) return found;

  console.log('No Chromium found: trying Playwright’s download …');
  machine.run(process.execPath, [playwright, 'install', 'chromium'], 240);
  if (starts(machine, machine.ownDownload)) return machine.ownDownload;

  if (machine.isRoot && machine.exists('/usr/bin/apt-get')) {
    console.log('Trying Debian’s package …');
    machine.run('apt-get', ['update'], 120);
    for (const name of ['chromium', 'chromium-headless-shell'])
      machine.run('apt-get', ['install', '-y', '--no-install-recommends', name], 300);
    const packaged = installed.find((path) => starts(machine, path));
    if (packaged !== undefined) return packaged;
  }
  throw new Error(
    'The browser tests need Chromium, and none could be found or installed. Install it with your system’s packages\n' +
      '(Debian: apt-get install chromium; macOS: brew install --cask chromium) or name one: CHROMIUM_PATH=/path npm test',
  );
}

/**
 * What the browser tests begin: a whole Chromium, and one for tests that need no more of it than pages. That forgets
 * the pages that one goes back to.
 */
export function chromiumPaths(machine: Machine): { CHROMIUM_PATH: string; CHROMIUM_WINDOWLESS_PATH: string } {
  const whole = provideChromium(machine);
  const named = machine.env['CHROMIUM_PATH'] ?? '';
  return {
    CHROMIUM_PATH: whole,
    CHROMIUM_WINDOWLESS_PATH: named === '' && starts(machine, windowless) ? windowless : whole,
  };
}

/** A file alone proves nothing: Ubuntu's stub asks for a snap, a download may lack its system libraries. */
function starts(machine: Machine, path: string): boolean {
  return machine.exists(path) && machine.run(path, ['--version'], 30);
}
