import { describe, expect, test } from 'vitest';
import { chromiumPaths, provideChromium, type Machine } from '../../.tools/chromium.ts';

interface Told {
  machine: Machine;
  ran: string[];
}

/** A machine on which `works` start, `broken` are there and do not, and a program run makes others appear. */
function machineWith({
  works = [],
  broken = [],
  appears = {},
  ...rest
}: {
  works?: string[];
  broken?: string[];
  appears?: Record<string, string>;
  isRoot?: boolean;
  env?: Record<string, string>;
}): Told {
  const there = new Set(works);
  const ran: string[] = [];
  const machine: Machine = {
    env: {},
    isRoot: false,
    ownDownload: '/cache/playwright/chrome',
    exists: (path) => there.has(path) || broken.includes(path),
    run: (command, args) => {
      if (args[0] === '--version') return there.has(command);
      const line = [
        command === process.execPath ? 'playwright' : command,
        ...args.filter((arg) => !arg.endsWith('cli.js')),
      ].join(' ');
      ran.push(line);
      for (const [program, path] of Object.entries(appears)) if (line.startsWith(program)) there.add(path);
      return true;
    },
    ...rest,
  };
  return { machine, ran };
}

describe('a Chromium for the browser tests is', () => {
  test('the one that CHROMIUM_PATH names', () => {
    const { machine } = machineWith({
      works: ['/opt/chrome', '/usr/bin/chromium'],
      env: { CHROMIUM_PATH: '/opt/chrome' },
    });
    expect(provideChromium(machine)).toBe('/opt/chrome');
  });

  test('never another than the one that CHROMIUM_PATH names', () => {
    const { machine } = machineWith({ works: ['/usr/bin/chromium'], env: { CHROMIUM_PATH: '/opt/chrome' } });
    expect(() => provideChromium(machine)).toThrow(/CHROMIUM_PATH names \/opt\/chrome/);
  });

  test('an installed one that starts', () => {
    const { machine, ran } = machineWith({ works: ['/usr/bin/google-chrome'], broken: ['/usr/bin/chromium-browser'] });
    expect(provideChromium(machine)).toBe('/usr/bin/google-chrome');
    expect(ran).toEqual([]);
  });

  test('Playwright’s own, once downloaded without asking again', () => {
    const { machine, ran } = machineWith({ works: ['/cache/playwright/chrome'] });
    expect(provideChromium(machine)).toBe('/cache/playwright/chrome');
    expect(ran).toEqual([]);
  });

  test('Playwright’s download', () => {
    const { machine, ran } = machineWith({ appears: { playwright: '/cache/playwright/chrome' } });
    expect(provideChromium(machine)).toBe('/cache/playwright/chrome');
    expect(ran).toEqual(['playwright install chromium']);
  });

  test('Debian’s package, where we are root and the download failed', () => {
    const { machine, ran } = machineWith({
      isRoot: true,
      broken: ['/usr/bin/apt-get'],
      appears: { 'apt-get install -y --no-install-recommends chromium': '/usr/bin/chromium' },
    });
    expect(provideChromium(machine)).toBe('/usr/bin/chromium');
    expect(ran).toEqual([
      'playwright install chromium',
      'apt-get update',
      'apt-get install -y --no-install-recommends chromium',
      'apt-get install -y --no-install-recommends chromium-headless-shell',
    ]);
  });

  test('asked for in plain words when nothing works', () => {
    const { machine, ran } = machineWith({ broken: ['/usr/bin/apt-get'] });
    expect(() => provideChromium(machine)).toThrow(/apt-get install chromium/);
    expect(ran).toEqual(['playwright install chromium']);
  });
});

describe('tests that need pages only', () => {
  const [whole, windowless] = ['/usr/bin/chromium', '/usr/bin/chromium-headless-shell'];

  test('are run by the one without windows, where it starts', () => {
    expect(chromiumPaths(machineWith({ works: [whole, windowless] }).machine)).toEqual({
      CHROMIUM_PATH: whole,
      CHROMIUM_WINDOWLESS_PATH: windowless,
    });
    expect(chromiumPaths(machineWith({ works: [whole], broken: [windowless] }).machine)).toEqual({
      CHROMIUM_PATH: whole,
      CHROMIUM_WINDOWLESS_PATH: whole,
    });
  });

  test('are run by the one that CHROMIUM_PATH names, whatever is installed', () => {
    const { machine } = machineWith({ works: ['/opt/chrome', windowless], env: { CHROMIUM_PATH: '/opt/chrome' } });
    expect(new Set(Object.values(chromiumPaths(machine)))).toEqual(new Set(['/opt/chrome']));
  });
});
