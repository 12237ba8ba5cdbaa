/** `coldframe import` writes where nothing is, and never where something is that it has not written. */
import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesIn } from '../import/folders.ts';
import { addFiles, temporaryFolder } from '../vaults/garden-of.ts';
import { typed } from './typed.ts';

function standing(): string {
  const folder = temporaryFolder();
  addFiles(folder, { 'from/A.md': 'See [b](B.md).', 'from/B.md': 'b', 'full/mine.md': 'mine', 'file.txt': 'Text.' });
  mkdirSync(join(folder, 'empty'));
  symlinkSync(join(folder, 'from'), join(folder, 'link'));
  return folder;
}

describe('refused, and nothing is touched', () => {
  test.for<[readonly string[], RegExp]>([
    [['from', 'full'], /is not empty: `mine\.md` would be mixed/u],
    [['from', 'from'], /is what you want to import/u],
    [['from', 'from/new'], /lies in .*from`, which is never changed/u],
    [['from', 'link/new'], /lies in .*from`, which is never changed/u],
    [['link', 'from/new'], /which is never changed/u],
    [['from', '.'], /holds what you want to import/u],
    [['file.txt', '.'], /holds what you want to import/u],
    [['from', 'file.txt'], /is a file\. Name a folder/u],
    [['nowhere', 'new'], /There is no folder or file/u],
    [['empty', 'new'], /There is no note in/u],
    [['from', 'new', '--as', 'notion'], /Allowed choices are obsidian-digital-garden, gitbook,/u],
    [['from'], /[Mm]issing required argument 'vault'/u],
  ])('%s', async ([args, says]) => {
    const folder = standing();
    const before = filesIn(folder);
    const { code, said } = await typed(folder, ['import', ...args]);
    expect(said).toMatch(says);
    expect(code).toBe(2);
    expect(filesIn(folder)).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(['empty', 'file.txt', 'from', 'full', 'link']);
  });
});

test.each(['new', 'deep/er/new', 'empty'])('a vault is made in `%s`, with nothing beside it', async (name) => {
  const folder = standing();
  const { code, said } = await typed(folder, ['import', 'from', name]);
  expect(code).toBe(0);
  expect(said).toContain('Wrote 2 notes and 0 attachments');
  expect(readFileSync(join(folder, name, 'A.md'), 'utf8')).toBe('See [[B|b]].\n');
  expect(readdirSync(join(folder, name)).sort()).toEqual(['A.md', 'B.md', 'import-report.txt']);
  expect(readdirSync(join(folder, name, '..')).filter((each) => each.startsWith('.'))).toEqual([]);
});

test('a folder that only has its history or Obsidian’s settings keeps them', async () => {
  const folder = standing();
  addFiles(folder, { 'empty/.git/config': 'mine', 'empty/.obsidian/app.json': '{}' });
  expect((await typed(folder, ['import', 'from', 'empty'])).code).toBe(0);
  expect(readFileSync(join(folder, 'empty', '.git', 'config'), 'utf8')).toBe('mine');
});

test('one file becomes a vault of one note', async () => {
  const folder = standing();
  expect((await typed(folder, ['import', 'file.txt', 'new'])).said).toContain('Wrote 1 note and');
  expect(existsSync(join(folder, 'new', 'file.md'))).toBe(true);
});

test('the report has the line of each place', async () => {
  const folder = temporaryFolder();
  addFiles(folder, { 'from/A.md': '---\ntitle: A\n---\n\nText\n\n[gone](gone.md)\n' });
  const { said } = await typed(folder, ['import', 'from', 'new']);
  expect(said).toContain('A.md:7  `gone.md` leads to no file of the source');
  expect(readFileSync(join(folder, 'new', 'import-report.txt'), 'utf8')).toContain('A.md:7  `gone.md` leads');
});
