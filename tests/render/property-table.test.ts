/** Properties on notes' pages: those that the garden names, as the vault types them, and nothing of what is private. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { GardenOptions } from '../../src/garden.ts';
import { root } from '../site/checkout.ts';
import { filesOf } from '../site/pages.ts';
import { gardenOf, noteIn, problemsOf } from '../vaults/garden-of.ts';
import { privatePlaces } from '../vaults/private-places.ts';

const front = [
  'title: Called so',
  'tags: [soil]',
  'Author: Ann <b>Lee</b>',
  'due: 2026-03-04',
  'done: true',
  'source: https://example.org/a',
  'about: "[[Other|the other]]"',
  'parts: [one, "[[Other]]", 3]',
  'empty:',
  'salary: 48123',
  'publish: true',
].join('\n');

async function bodyOf(options: Partial<GardenOptions>, files: Record<string, string> = {}): Promise<string> {
  const vault = { 'Note.md': `---\n${front}\n---\nText of it.`, 'Other.md': 'Other.', ...files };
  return noteIn(await gardenOf(vault, options), 'Note.md').html;
}

const names = (html: string): string[] => [...html.matchAll(/<dt>(.*?)<\/dt>/gu)].map(([, name = '']) => name);

test('no page shows properties unless the garden says so', async () => {
  expect(await bodyOf({})).not.toContain('note-properties');
  expect(await bodyOf({ properties: ['nothing'] })).not.toContain('note-properties');
});

test('named properties stand in the order of the names, whatever their letter case', async () => {
  const html = await bodyOf({ properties: ['due', 'author', 'DONE', 'empty', 'due '] });
  expect(names(html)).toEqual(['due', 'Author', 'done', 'due']);
});

test('`all` is what the page does not show otherwise, without what says who may read it', async () => {
  const html = await bodyOf({ properties: 'all' });
  expect(names(html)).toEqual(['Author', 'due', 'done', 'source', 'about', 'parts', 'salary']);
  expect(html).toContain('<a class="internal" href="/other/">the other</a>');
  expect(html).toContain('<time datetime="2026-03-04">March 4, 2026</time>');
  expect(html).toContain('href="https://example.org/a"');
  expect(html).toContain('Ann &lt;b&gt;Lee&lt;/b&gt;');
  expect(html).toMatch(/type="checkbox" disabled checked/u);
  expect(html).toMatch(/one, <a class="internal" href="\/other\/">Other<\/a>, 3/u);
});

test('what the owner keeps from bases is on no page, named or not', async () => {
  const rule = { publish: 'public', ignore: [], hideProperties: ['SALARY'] } as const;
  for (const properties of ['all', ['salary']] as const)
    expect(await bodyOf({ properties, rule })).not.toContain('48123');
});

test('the types that the vault gives hold', async () => {
  const types = { '.obsidian/types.json': JSON.stringify({ types: { due: 'text' } }) };
  expect(await bodyOf({ properties: ['due'] }, types)).toContain('<dd>2026-03-04</dd>');
});

test('an embed of the note, and a list of it, do not repeat them', async () => {
  const garden = await gardenOf(
    { 'Note.md': `---\n${front}\n---\nText of it.`, 'Shows.md': '![[Note]]' },
    { properties: 'all' },
  );
  expect(noteIn(garden, 'Shows.md').html).not.toContain('48123');
});

test('a file that only a property shows is published with it', async () => {
  const files = { 'A.md': '---\nscan: "[[scan.pdf]]"\n---\nText.', 'scan.pdf': '%PDF-1.4' };
  const paths = async (options: Partial<GardenOptions>): Promise<string[]> =>
    (await gardenOf(files, options)).attachments.map(({ file }) => String(file.path));
  expect(await paths({})).toEqual([]);
  expect(await paths({ properties: ['scan'] })).toEqual(['scan.pdf']);
});

test('nothing private is in them, nor in the names of what a map in one holds', async () => {
  const fixture = join(root, 'tests', 'vaults', 'private');
  const vault = Object.fromEntries(filesOf(fixture).map((file) => [file, readFileSync(join(fixture, file), 'utf8')]));
  const odd = [
    'to: "[[Zqcanarytitle]]"',
    'md: "[a](Zqcanarytitle.md)"',
    'list: ["[[Zqcanarytitle|it]]", "see [[Zqcanarytitle]]"]',
    'map: { deep: "[[Zqcanaryalias]]", "[[Zqcanarytitle]]": 1 }',
    '"[[Zqcanarytitle]]": named so',
    'hidden: false',
    'note: "%%zqcanarycomment%% stays"',
    'html: "<!-- zqcanaryhtml -->stays"',
  ].join('\n');
  const files = { ...vault, ...privatePlaces, 'Public/Odd.md': `---\n${odd}\n---\nText.\n` };
  // Properties of public notes that only the owner can keep back, and those that show a file of a private folder.
  const hideProperties = ['zqcanarypkey', 'related', 'banner'];
  const rule = { publish: 'public', ignore: ['Zqcanaryignored', 'Templates'], hideProperties } as const;
  const garden = await gardenOf(files, { properties: 'all', rule });
  const { notes, attachments } = garden;
  expect(noteIn(garden, 'Public/Odd.md').html).toContain('<dt>list</dt>');
  // The source of a module is run, not shown.
  const told = notes.flatMap((one) =>
    [...JSON.stringify({ ...one, module: '' }).matchAll(/.{0,160}zqcanary.{0,60}/giu)].map(
      ([part]) => `${one.entry.path}: ${part}`,
    ),
  );
  expect(told).toEqual([]);
  expect(attachments.map(({ file }) => String(file.path)).filter((path) => /zqcanary/iu.test(path))).toEqual([]);
  expect(problemsOf(garden).length).toBeGreaterThan(10);
});
