/** What is installed to build and to serve a garden, and so what its owner trusts. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { incomplete } from '../../.tools/lockfile.mjs';

interface Locked {
  version: string;
  license?: string;
  dev?: boolean;
}

const root = join(import.meta.dirname, '..', '..');
const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>;
};

/**
 * Licences under which a garden may be built, changed and passed on; those with share-alike cover their own files only.
 */
const permitted = new Set(
  'MIT ISC 0BSD BSD-2-Clause BSD-3-Clause Apache-2.0 BlueOak-1.0.0 CC0-1.0 Python-2.0 OFL-1.1 MPL-2.0 EPL-2.0 LGPL-3.0-or-later Unlicense Zlib'.split(
    ' ',
  ),
);

/** Says its licence in its readme only. */
const saidElsewhere: Readonly<Record<string, string>> = { 'node_modules/format': 'MIT' };

test('every package of the lockfile is held to its content by a checksum', () => {
  expect(incomplete(packages), 'after a change of packages: node .tools/lockfile.mjs').toEqual([]);
});

test('what is installed to build or to serve has a licence that lets one', () => {
  const shipped = Object.entries(packages).filter(([path, { dev }]) => path !== '' && dev !== true);
  expect(shipped.length).toBeGreaterThan(300);
  const others = shipped.filter(([path, { license = saidElsewhere[path] ?? '' }]) => !isPermitted(license));
  expect(others.map(([path, { license }]) => `${path} ${license}`)).toEqual([]);
});

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0)', true],
  ['(GPL-2.0 OR AGPL-3.0)', false],
  ['Apache-2.0 AND LGPL-3.0-or-later AND MIT', true],
  ['Apache-2.0 AND SSPL-1.0', false],
  ['', false],
])('the licence “%s” is permitted: %s', (license, answer) => {
  expect(isPermitted(license)).toBe(answer);
});

test(
  'npm knows of no grave hole in what builds or serves (skipped where the registry answers no audit)',
  { timeout: 60_000 },
  (context) => {
    const asked = spawnSync('npm', ['audit', '--omit=dev', '--json', '--audit-level=high'], {
      cwd: root,
      encoding: 'utf8',
      timeout: 45_000,
      shell: process.platform === 'win32',
    });
    const report = read(asked.stdout);
    if (report?.metadata === undefined) return context.skip('the registry answers no audit');
    const grave = Object.values(report.vulnerabilities ?? {}).filter(
      ({ severity }) => severity === 'high' || severity === 'critical',
    );
    expect(grave.map(({ name, severity }) => `${name} ${severity}`)).toEqual([]);
  },
);

interface Audit {
  metadata?: unknown;
  vulnerabilities?: Record<string, { name: string; severity: string }>;
}

function read(text: string | null): Audit | undefined {
  try {
    return JSON.parse(text ?? '') as Audit;
  } catch {
    return undefined;
  }
}

/** Reads the SPDX expressions that the lockfile has: all of `AND`, one of `OR`. */
function isPermitted(license: string): boolean {
  const parts = license.replaceAll(/[()]/gu, '');
  return parts.split(' OR ').some((choice) => choice.split(' AND ').every((name) => permitted.has(name.trim())));
}
