/**
 * A finished site takes the place of the former one: stopped at every single step, on a full disk, among files of
 * others.
 */
import type fs from 'node:fs';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { formatMarker, markerName, waitingName } from '../../../src/astro/output/marker.ts';
import { placeSite, recoverSite, refuseForeignOutput, standingOf } from '../../../src/astro/output/place-site.ts';
import { Refusal } from '../../../src/astro/output/refusal.ts';
import { makeTree, readTree } from './trees.ts';
import type { Files } from './trees.ts';

/**
 * What the disk does: `kill` fails this and all that follows, as if the process were gone; `full` only what needs room.
 */
const disk = vi.hoisted(() => ({
  mode: 'sound' as 'sound' | 'kill' | 'full',
  left: 0,
  steps: 0,
  noLinks: false,
  noRename: '',
}));

vi.setConfig({ testTimeout: 60_000 });

vi.mock('node:fs', async (importOriginal) => {
  const real = await importOriginal<typeof fs>();
  const needRoom = new Set(['mkdirSync', 'linkSync', 'copyFileSync', 'writeFileSync']);
  const failed = (code: string): Error => Object.assign(new Error(code), { code });
  const wrap =
    (
      name:
        | 'mkdirSync'
        | 'linkSync'
        | 'copyFileSync'
        | 'writeFileSync'
        | 'renameSync'
        | 'unlinkSync'
        | 'rmdirSync'
        | 'rmSync'
        | 'chmodSync',
    ) =>
    (...args: unknown[]) => {
      // Whose turn it is, is not what is tried here.
      if (!String(args[0]).includes('.running')) {
        if (disk.noLinks && name === 'linkSync') throw failed('EPERM');
        if (name === 'renameSync' && args[0] === disk.noRename) throw failed('EBUSY');
        if (disk.mode !== 'full' || needRoom.has(name)) {
          disk.steps += 1;
          disk.left -= 1;
          if (disk.mode === 'kill' && disk.left < 0) throw failed('KILLED');
          if (disk.mode === 'full' && disk.left < 0) throw failed('ENOSPC');
        }
      }
      return (real[name] as (...all: unknown[]) => unknown)(...args);
    };
  return {
    ...real,
    ...Object.fromEntries(
      (
        [
          'mkdirSync',
          'linkSync',
          'copyFileSync',
          'writeFileSync',
          'renameSync',
          'unlinkSync',
          'rmdirSync',
          'rmSync',
          'chmodSync',
        ] as const
      ).map((name) => [name, wrap(name)]),
    ),
  };
});

const workshop = realpathSync(mkdtempSync(join(tmpdir(), 'coldframe-place-')));
const [staging, out, elsewhere] = [
  join(workshop, 'staging'),
  join(workshop, 'www', 'site'),
  join(workshop, 'elsewhere'),
];
const output = { out, isDefaultOut: false };
afterAll(() => rmSync(workshop, { recursive: true, force: true }));
beforeEach(() => {
  Object.assign(disk, { mode: 'sound', noLinks: false, noRename: '' });
  rmSync(workshop, { recursive: true, force: true });
  makeTree(elsewhere, { 'note.md': 'of others' });
  mkdirSync(join(workshop, 'www'));
});

const former: Files = {
  'index.html': 'one',
  'same.html': 'same',
  'gone/index.html': 'gone',
  'gone/deep/a.txt': 'a',
  'was-file': 'f',
  'was-folder/a.html': 'a',
  '_astro/old.js': 'old',
};
const next: Files = {
  'index.html': 'two',
  'same.html': 'same',
  'new/index.html': 'new',
  'new/deep/b.txt': 'b',
  'was-file/a.html': 'f',
  'was-folder': 'f',
  '_astro/new.js': 'new',
  'theirs/index.html': 'ours',
};

function marked(files: Files): Files {
  return { ...files, [markerName]: formatMarker(Object.keys(files)) };
}

/** The tree of the files, folders included. */
function treeOf(files: Files): Record<string, string> {
  rmSync(join(workshop, 'model'), { recursive: true, force: true });
  makeTree(join(workshop, 'model'), files);
  const tree = readTree(join(workshop, 'model'));
  rmSync(join(workshop, 'model'), { recursive: true, force: true });
  return tree;
}

async function place(files: Files = next, force = false): ReturnType<typeof placeSite> {
  rmSync(staging, { recursive: true, force: true });
  makeTree(staging, files);
  return placeSite(staging, output, force);
}

interface Scene {
  name: string;
  /** What lies in the output folder; none: it is not there. */
  before?: Files;
  foreign: Files;
  prepare?: () => void;
  /** Addresses of the site that are not made anew, as they stand there. */
  stays?: readonly string[];
  /** Whether another process sees either site, and nothing between. */
  atOnce: boolean;
}

const scenes: readonly Scene[] = [
  { name: 'where no site was', foreign: {}, atOnce: true },
  { name: 'over a former site', before: former, foreign: {}, atOnce: true },
  {
    name: 'beside files of others',
    stays: ['same.html'],
    before: former,
    foreign: { CNAME: 'example.org', 'gone/mine.txt': 'mine' },
    atOnce: true,
  },
  {
    name: 'beside folders of others',
    before: former,
    foreign: {
      'theirs/notes.txt': 'mine',
      '.git/HEAD': 'ref',
      '.git/objects/ab/c': 'x',
      'gone/deep/theirs/a.txt': 'mine',
    },
    atOnce: false,
  },
  {
    name: 'where the folder cannot be renamed',
    stays: ['same.html'],
    before: former,
    foreign: { CNAME: 'example.org' },
    prepare: () => Object.assign(disk, { noRename: out }),
    atOnce: false,
  },
  {
    name: 'where files cannot have two names',
    stays: ['same.html'],
    before: former,
    foreign: { CNAME: 'example.org' },
    prepare: () => Object.assign(disk, { noLinks: true }),
    atOnce: false,
  },
];

describe.each(scenes)('$name', ({ before, foreign, prepare, stays = [], atOnce }) => {
  const kept = new Set(stays);
  const set = (): void => {
    rmSync(join(workshop, 'www'), { recursive: true, force: true });
    mkdirSync(join(workshop, 'www'));
    if (before !== undefined) makeTree(out, { ...marked(before), ...foreign });
    rmSync(staging, { recursive: true, force: true });
    makeTree(staging, Object.fromEntries(Object.entries(next).filter(([address]) => !kept.has(address))));
    prepare?.();
  };
  const look = (): Record<string, string> | undefined =>
    readdirSync(join(workshop, 'www')).includes('site') ? readTree(out) : undefined;
  const litter = (): string[] => readdirSync(join(workshop, 'www')).filter((name) => name !== 'site');

  test('the next site stands there, and nothing else has changed', async () => {
    set();
    const stood = before === undefined ? undefined : statSync(join(out, 'same.html'));
    await placeSite(staging, output, false, kept);
    expect(look()).toEqual(treeOf({ ...marked(next), ...foreign }));
    expect(litter()).toEqual([]);
    const stands = statSync(join(out, 'same.html'));
    expect([stands.ino, stands.mtimeMs]).toEqual(
      stood === undefined ? [stands.ino, stands.mtimeMs] : [stood.ino, stood.mtimeMs],
    );
  });

  test('killed at any step, the next build finds the former site or the next one', async () => {
    const [old, fresh] = [
      before === undefined ? undefined : treeOf({ ...marked(before), ...foreign }),
      treeOf({ ...marked(next), ...foreign }),
    ];
    for (let step = 0; ; step += 1) {
      set();
      Object.assign(disk, { mode: 'kill', left: step });
      const killed = await placeSite(staging, output, false, kept).then(
        () => false,
        () => true,
      );
      disk.mode = 'sound';
      if (!killed) break;
      const seen = look();
      // Between two renames, the former site is beside its place.
      const isWhole = seen === undefined || [old, fresh].some((tree) => JSON.stringify(tree) === JSON.stringify(seen));
      expect(isWhole || !atOnce, `whole at ${step}`).toBe(true);
      for (const [address, text] of Object.entries(foreign)) {
        const places =
          seen === undefined ? litter().map((name) => readTree(join(workshop, 'www', name))[address]) : [seen[address]];
        expect(places, `${address} at ${step}`).toContain(text);
      }
      await recoverSite(out);
      expect([old, fresh], `after step ${step}`).toContainEqual(look());
      expect(litter()).toEqual([]);
      if (step % 4 !== 0) continue;
      await placeSite(staging, output, false, kept);
      expect(look(), `again after step ${step}`).toEqual(fresh);
      expect(litter()).toEqual([]);
    }
    expect(disk.steps).toBeGreaterThan(10);
    expect(readTree(elsewhere)).toEqual({ 'note.md': 'of others' });
  });

  test('on a full disk, the former site stays, byte for byte', async () => {
    const old = before === undefined ? undefined : treeOf({ ...marked(before), ...foreign });
    for (let step = 0; ; step += 1) {
      set();
      Object.assign(disk, { mode: 'full', left: step });
      const stopped = await placeSite(staging, output, false, kept).then(
        () => undefined,
        (error: Error) => error,
      );
      disk.mode = 'sound';
      if (stopped === undefined) break;
      expect(stopped.message).toMatch(/The disk is full\. .*, and build again\. The former site in/u);
      // Where no site was, an empty folder may be.
      expect(look() ?? {}, `step ${step}`).toEqual(old ?? {});
      expect(litter()).toEqual([]);
    }
    await placeSite(staging, output, false, kept);
    expect(look()).toEqual(treeOf({ ...marked(next), ...foreign }));
  });
});

test.each(['same.html', 'never/there.html'])(
  'a file that was to stay and is gone stops the build: %s',
  async (address) => {
    makeTree(out, marked(former));
    rmSync(join(out, address), { force: true });
    const before = readTree(out);
    makeTree(staging, { 'index.html': 'two' });
    await expect(placeSite(staging, output, false, new Set([address]))).rejects.toThrow(/Build again/u);
    expect(readTree(out)).toEqual(before);
  },
);

/** In the system's memory, where it has such a disk. */
const otherDisk =
  existsSync('/dev/shm') && statSync('/dev/shm').dev !== statSync(tmpdir()).dev ? '/dev/shm' : undefined;

test.skipIf(otherDisk === undefined)('on another disk, the next site stands there as well', async () => {
  const folder = mkdtempSync(join(otherDisk ?? tmpdir(), 'coldframe-place-'));
  try {
    const there = { out: join(folder, 'site'), isDefaultOut: false };
    for (const files of [former, next]) {
      rmSync(staging, { recursive: true, force: true });
      makeTree(staging, files);
      await placeSite(staging, there, false);
      expect(readTree(there.out)).toEqual(treeOf(marked(files)));
      expect(readdirSync(folder)).toEqual(['site']);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a site that has not changed is not touched', async () => {
  await place();
  const before = statSync(out);
  const { put, remove, kept } = await place();
  expect([put.length, remove.length, kept.length]).toEqual([0, 0, Object.keys(next).length]);
  expect([statSync(out).ino, statSync(out).mtimeMs]).toEqual([before.ino, before.mtimeMs]);
});

test.each<[string, () => void]>([
  ['a file was changed', () => writeFileSync(join(out, 'index.html'), 'by hand')],
  ['a file was deleted', () => rmSync(join(out, 'new/index.html'))],
  ['a folder was deleted', () => rmSync(join(out, 'new'), { recursive: true })],
  ['all was deleted', () => rmSync(out, { recursive: true })],
  [
    'its content was deleted',
    () => {
      for (const name of readdirSync(out)) rmSync(join(out, name), { recursive: true });
    },
  ],
])('%s by hand: the next build is right again', async (_what, change) => {
  await place();
  change();
  await place();
  expect(readTree(out)).toEqual(treeOf(marked(next)));
});

describe('what is not ours', () => {
  test.each<[string, Files]>([
    ['a page', { 'new/index.html': 'mine' }],
    ['a folder where a file must go', { 'was-folder/mine.txt': 'mine' }],
    ['a file where a folder must go', { new: 'mine' }],
    ['an empty name in our folder to be a file', { 'was-folder/a/b/c': 'mine' }],
  ])('is not written over: %s', async (_what, foreign) => {
    makeTree(out, { ...marked(former), ...foreign });
    const before = readTree(workshop);
    await expect(place()).rejects.toThrow(Refusal);
    rmSync(staging, { recursive: true });
    expect(readTree(workshop)).toEqual(before);
  });

  test.each(['new', 'new/index.html', 'index.html', '_astro'])('is not followed: a link at %s', async (address) => {
    makeTree(out, marked(former));
    rmSync(join(out, address), { recursive: true, force: true });
    mkdirSync(join(out, address, '..'), { recursive: true });
    symlinkSync(address.endsWith('.html') ? join(elsewhere, 'note.md') : elsewhere, join(out, address));
    const before = readTree(workshop);
    await expect(place()).rejects.toThrow(Refusal);
    rmSync(staging, { recursive: true });
    expect(readTree(workshop)).toEqual(before);
    await place(next, true);
    expect(readTree(out)).toEqual(treeOf(marked(next)));
    expect(readTree(elsewhere)).toEqual({ 'note.md': 'of others' });
  });

  test('goes where it is in the way only if that is said, and folders not even then', async () => {
    makeTree(out, { 'index.html': 'mine', 'mine.txt': 'mine', 'sub/mine.txt': 'mine' });
    await expect(place()).rejects.toThrow(/--force/u);
    await place(next, true);
    expect(readTree(out)).toEqual(treeOf({ ...marked(next), 'mine.txt': 'mine', 'sub/mine.txt': 'mine' }));
    await place({ ...former, 'was-file': 'f' });
    expect(readTree(out)).toEqual(treeOf({ ...marked(former), 'mine.txt': 'mine', 'sub/mine.txt': 'mine' }));
    await expect(place({ sub: 'ours' }, true)).rejects.toThrow(Refusal);
  });

  test.each([
    '../../elsewhere/note.md',
    '../elsewhere/note.md',
    '/etc/hostname',
    './index.html',
    'link/note.md',
    'a\\..\\b',
    'x\0y',
    '',
    '.',
    '..',
    markerName,
    waitingName,
    'CNAME/',
    'deep/../../../elsewhere/note.md',
  ])('a list that names %j deletes nothing of others', async (address) => {
    makeTree(out, { ...former, CNAME: 'mine' });
    symlinkSync(elsewhere, join(out, 'link'));
    writeFileSync(
      join(out, markerName),
      JSON.stringify({ version: 1, files: [...Object.keys(former), address, 7, null, { a: 1 }] }),
    );
    const { [`www/`]: _, ...before } = readTree(elsewhere);
    await place();
    expect(readTree(elsewhere)).toEqual(before);
    expect(readTree(out)).toEqual({ ...treeOf({ ...marked(next), CNAME: 'mine' }), link: `→ ${elsewhere}` });
  });

  test.each(['', '{', 'null', '[]', '{"version":2,"files":[]}', '{"version":1}', '{"version":1,"files":"index.html"}'])(
    'a list that cannot be read makes nothing ours: %j',
    async (text) => {
      makeTree(out, { ...former, [markerName]: text });
      expect(standingOf(output)).toBe('foreign');
      await expect(place()).rejects.toThrow(Refusal);
    },
  );

  test('a list that is a link is none', () => {
    makeTree(out, former);
    writeFileSync(join(elsewhere, 'list.json'), formatMarker(Object.keys(former)));
    symlinkSync(join(elsewhere, 'list.json'), join(out, markerName));
    expect(standingOf(output)).toBe('foreign');
  });

  test.each(['.site.coldframe-next', '.site.coldframe-former'])(
    'a folder of others is not taken for %s',
    async (name) => {
      makeTree(join(workshop, 'www', name), { 'mine.txt': 'mine' });
      makeTree(out, marked(former));
      await expect(recoverSite(out)).rejects.toThrow(Refusal);
      expect(readTree(join(workshop, 'www', name))).toEqual({ 'mine.txt': 'mine' });
    },
  );
});

test('a default folder that an earlier version has made is moved aside', async () => {
  const old: Files = {
    'index.html': '',
    '404.html': '',
    'notes.json': '',
    'tree.json': '',
    '_astro/a.js': '',
    'pagefind/a': '',
    'service-worker.js': '',
  };
  makeTree(out, old);
  makeTree(staging, next);
  await expect(placeSite(staging, output, false)).rejects.toThrow(Refusal);
  const { aside } = await placeSite(staging, { out, isDefaultOut: true }, false);
  expect(readTree(aside ?? '')).toEqual(treeOf(old));
  expect(readTree(out)).toEqual(treeOf(marked(next)));
});

test.runIf(process.platform === 'linux')('a folder that only seems to be writable is refused before a build', () => {
  // Made there with all parents, it would be tried for ever.
  expect(() => refuseForeignOutput({ out: '/proc/site', isDefaultOut: false }, false)).toThrow(
    /^The output folder \/proc\/site may not be written to/u,
  );
});
