/** Kept files: what was not kept so is not used, and nothing that stands in the way is fatal. */
import {
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readKept, writeKept } from '../../src/cache/kept-file.ts';
import { isTreeWhole, listTree } from '../../src/cache/kept-tree.ts';
import { coveredFiles, sourceVersion } from '../../src/cache/source-version.ts';
import { sweepCache } from '../../src/cache/sweep.ts';
import { notCompiling } from '../../src/compile/compile-notes.ts';
import { importsOf, source } from '../architecture/source.ts';
import { addFiles, temporaryFolder } from '../vaults/garden-of.ts';

const content = 'words\nand more\n';

describe('a kept file', () => {
  test('is read under its own key alone', () => {
    const file = join(temporaryFolder(), 'deep/kept');
    expect(readKept(file, 'a')).toBeUndefined();
    expect(writeKept(file, 'a', content)).toBe(true);
    expect(readKept(file, 'a')?.toString()).toBe(content);
    expect(readKept(file, 'b')).toBeUndefined();
    expect(writeKept(file, 'a', '')).toBe(true);
    expect(readKept(file, 'a')?.length).toBe(0);
  });

  test('is not used with any bit flipped, cut off anywhere, or longer', () => {
    const file = join(temporaryFolder(), 'kept');
    writeKept(file, 'a', content);
    const whole = readFileSync(file);
    for (let at = 0; at < whole.length; at += 1) {
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      for (const bytes of [flipped, whole.subarray(0, at)]) {
        writeFileSync(file, bytes);
        expect(readKept(file, 'a')).toBeUndefined();
      }
    }
    writeFileSync(file, Buffer.concat([whole, Buffer.from(' ')]));
    expect(readKept(file, 'a')).toBeUndefined();
  });

  test('takes the place of a folder, of a link and of a folder that is a file, and writes through no link', () => {
    const folder = temporaryFolder();
    addFiles(folder, { note: 'the gardener’s', 'kept/full/of.things': 'x', blocked: 'x' });
    expect(writeKept(join(folder, 'kept'), 'a', content)).toBe(true);
    rmSync(join(folder, 'kept'));
    symlinkSync('note', join(folder, 'kept'));
    symlinkSync('note', join(folder, 'kept.new'));
    expect(readKept(join(folder, 'kept'), 'a')).toBeUndefined();
    expect(writeKept(join(folder, 'kept'), 'a', content)).toBe(true);
    expect(writeKept(join(folder, 'blocked/kept'), 'a', content)).toBe(true);
    expect(readFileSync(join(folder, 'note'), 'utf8')).toBe('the gardener’s');
    expect(lstatSync(join(folder, 'kept')).isFile()).toBe(true);
  });

  test.skipIf(process.platform !== 'linux')('that cannot be written is not an error', () => {
    expect(writeKept('/proc/kept', 'a', content)).toBe(false);
  });
});

describe('a kept folder', () => {
  const files = { 'a.html': 'a', 'b/c.html': 'c', 'd.html': 'd', 'e.html': 'e', 'f.html': 'f' };

  const kept = (): { tree: string; list: string } => {
    const folder = temporaryFolder();
    const [tree, list] = [join(folder, 'tree'), join(folder, 'list')];
    addFiles(tree, files);
    listTree(tree, list);
    return { tree, list };
  };

  test('is whole as it was listed', () => {
    const { tree, list } = kept();
    expect(isTreeWhole(tree, list)).toBe(true);
  });

  test.each<[string, (tree: string, list: string) => void]>([
    ['a file has other bytes', (tree) => writeFileSync(join(tree, 'a.html'), 'A')],
    ['a file was added', (tree) => writeFileSync(join(tree, 'new.html'), 'a')],
    ['a file is gone', (tree) => rmSync(join(tree, 'd.html'))],
    ['a file is gone, and another has come', (tree) => renameSync(join(tree, 'd.html'), join(tree, 'new.html'))],
    [
      'two files were exchanged',
      (tree) => {
        renameSync(join(tree, 'a.html'), join(tree, 'x'));
        renameSync(join(tree, 'd.html'), join(tree, 'a.html'));
        renameSync(join(tree, 'x'), join(tree, 'd.html'));
      },
    ],
    [
      'a folder is in place of a file',
      (tree) => {
        rmSync(join(tree, 'f.html'));
        mkdirSync(join(tree, 'f.html'));
      },
    ],
    [
      'a link is in place of a file, with the same bytes behind it',
      (tree) => {
        renameSync(join(tree, 'f.html'), `${tree}-f`);
        symlinkSync(`${tree}-f`, join(tree, 'f.html'));
      },
    ],
    [
      'a link is in place of a folder',
      (tree) => {
        renameSync(join(tree, 'b'), `${tree}-b`);
        symlinkSync(`${tree}-b`, join(tree, 'b'));
      },
    ],
    [
      'a link is in its place',
      (tree) => {
        renameSync(tree, `${tree}-2`);
        symlinkSync(`${tree}-2`, tree);
      },
    ],
    ['its list is missing', (_tree, list) => rmSync(list)],
    ['its list is damaged', (_tree, list) => writeFileSync(list, 'x')],
    [
      'its list is a folder',
      (_tree, list) => {
        rmSync(list);
        mkdirSync(list);
      },
    ],
  ])('is not whole when %s', (_name, damage) => {
    const { tree, list } = kept();
    damage(tree, list);
    expect(isTreeWhole(tree, list)).toBe(false);
  });
});

test('a cache folder is swept of links, and is a folder afterwards', () => {
  const folder = temporaryFolder();
  addFiles(folder, { 'outside/note.md': 'x', 'cache/a/kept': 'x' });
  symlinkSync('../../outside', join(folder, 'cache/a/link'));
  symlinkSync('outside', join(folder, 'other'));
  sweepCache(join(folder, 'cache'));
  sweepCache(join(folder, 'other'));
  expect(readdirSync(join(folder, 'cache'), { recursive: true }).sort()).toEqual(['a', 'a/kept']);
  expect(lstatSync(join(folder, 'other')).isDirectory()).toBe(true);
  expect(readFileSync(join(folder, 'outside/note.md'), 'utf8')).toBe('x');
});

describe('the version of the source', () => {
  const root = join(import.meta.dirname, '..', '..', 'src');

  test('covers every file that the compiler imports, by whatever way', () => {
    const covered = new Set(coveredFiles(root, notCompiling));
    const reached = new Set<string>();
    const waiting = ['compile/compile-worker.ts', 'compile/compile-notes.ts'];
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (reached.has(path)) continue;
      reached.add(path);
      const from = dirname(path);
      waiting.push(
        ...importsOf(source(path, readFileSync(join(root, path), 'utf8')))
          .filter((each) => each.from.startsWith('.'))
          .map((each) => posix.join(from, each.from)),
      );
    }
    expect(reached.size).toBeGreaterThan(60);
    expect([...reached].filter((path) => !covered.has(path))).toEqual([]);
  });

  test('changes with any file in any folder, and with a new one', () => {
    const folder = temporaryFolder();
    addFiles(folder, { 'a.ts': '1', 'b/c/d.ts': '1', 'left/e.ts': '1', lock: '1' });
    const version = (): string => sourceVersion(folder, ['left'], join(folder, 'lock'));
    const seen = [version()];
    for (const path of ['a.ts', 'b/c/d.ts', 'b/new.ts', 'lock', 'leftover.ts']) {
      addFiles(folder, { [path]: '2' });
      seen.push(version());
    }
    expect(new Set(seen).size).toBe(6);
    addFiles(folder, { 'left/e.ts': '2' });
    expect(version()).toBe(seen.at(-1));
  });
});
