/** What the loader hands on is read, or its absence told: never pages without text. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createHandoverReader, findHandover, readHandover, writeHandover } from '../../src/astro/handover.ts';
import { noteHtml } from '../../src/astro/note-html.ts';
import { gardenOf } from '../vaults/garden-of.ts';

let folder = '';
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'handover-')), 'cache');
  mkdirSync(folder);
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

test('each note has its own text', async () => {
  writeHandover(folder, await gardenOf({ 'A.md': 'first', 'B.md': 'größer' }), () => []);
  const html = noteHtml(folder, readHandover(folder));
  expect(html('a')).toContain('first');
  expect(html('b')).toContain('größer');
  expect(readHandover(folder).notes.map(({ slug }) => slug)).toEqual(['a', 'b']);
});

test('a text that was not handed on is no empty page', async () => {
  writeHandover(folder, await gardenOf({ 'A.md': 'first' }), () => []);
  expect(() => noteHtml(folder, readHandover(folder))('b')).toThrow(/"b" was not handed on/u);
});

test('nothing handed on is told with the place and what to do', () => {
  expect(findHandover(folder)).toBeUndefined();
  expect(() => readHandover(folder)).toThrow(`${folder}/handover is missing`);
  expect(() => noteHtml(folder, readHandover(folder))).toThrow(/Start the command again/u);
});

test('so is a damaged handover', async () => {
  writeHandover(folder, await gardenOf({ 'A.md': 'first' }), () => []);
  const file = join(folder, 'handover');
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 2) ^ 1, bytes.length - 2);
  writeFileSync(file, bytes);
  expect(() => readHandover(folder)).toThrow(/damaged/u);
});

test('a reader reads again what a load has replaced', async () => {
  writeHandover(folder, await gardenOf({ 'A.md': 'first' }), () => []);
  const read = createHandoverReader(folder);
  const first = read();
  expect(read()).toBe(first);
  writeHandover(folder, await gardenOf({ 'A.md': 'other', 'B.md': 'second' }), () => []);
  expect(read().notes.map(({ slug }) => slug)).toEqual(['a', 'b']);
});
