/** The whole pipeline: what leaves the core, and what never does. */
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Garden } from '../src/garden.ts';
import { buildVault, comparable, noteIn, problemsOf } from './vaults/garden-of.ts';

const vaults = join(import.meta.dirname, 'vaults');

/** Everything that leaves the core for readers: problems are told to the gardener only. */
function shownBy(garden: Garden): string {
  return JSON.stringify({ ...garden, attachments: garden.attachments.map(({ file, slug }) => [file.path, slug]), problems: [] });
}

describe('a vault whose private notes, and all that is in them, are marked by one word', () => {
  const options = { rule: { publish: 'public', ignore: ['zqcanaryIgnored/'] } } as const;
  let garden: Garden;
  beforeAll(async () => {
    garden = await buildVault(join(vaults, 'private'), options);
  });

  test('the public notes are published, and no other', () => {
    const paths = ['Public/Comments.md', 'Public/Html.md', 'Public/Nested.md', 'Public/Other links.md', 'Public/Reasons.md', 'Start.md'];
    expect(garden.notes.map(({ entry }) => entry.path)).toEqual(paths);
  });

  test('the word stands nowhere in what the site is made from', () => {
    const around = [...shownBy(garden).matchAll(/.{0,60}zqcanary.{0,60}/giu)].map(([text]) => text);
    expect(around).toEqual([]);
  });

  test.each(['html', 'markdown'] as const)('nor in the %s of one note', (part) => {
    for (const note of garden.notes) expect.soft(note[part], note.entry.path).not.toMatch(/zqcanary/iu);
  });

  test('what the author wrote around it is all there', () => {
    const { html, entry } = noteIn(garden, 'Start.md');
    for (const text of ['>that plan<', '>by alias<', '>a plan<', '>named<', 'A footnote', 'A quote of']) expect(html).toContain(text);
    expect(entry.description).toBe('The way in, not about unpublished note nor unpublished note.');
    expect(noteIn(garden, 'Public/Html.md').html).toMatch(/a plan.*a picture|styled/su);
    expect(noteIn(garden, 'Public/Comments.md').html).toContain('<p>a  b</p>');
  });

  test('the gardener is told of each link to a private note, with its place', () => {
    const problems = problemsOf(garden);
    expect(problems).toContain('Start.md:8:12 link-to-private');
    expect(problems).toContain('Public/Other links.md:1:22 link-to-private');
    expect(problems).toContain('Public/Html.md:1:8 link-to-private');
    expect(problems.filter((problem) => problem.startsWith('Zqcanaryfolder/'))).toEqual([]);
  });

  test('backlinks, folders, tags, redirects and files speak of public notes only', () => {
    expect(noteIn(garden, 'Start.md').entry.backlinks.map(({ title }) => title)).toEqual(['Comments', 'Nested', 'Other links']);
    expect(garden.folders.map(({ slug }) => slug)).toEqual(['public']);
    expect(garden.tags.map(({ slug }) => slug)).toEqual(['open']);
    expect(garden.redirects.map(({ slug }) => slug)).toEqual(['begin']);
    expect(garden.attachments).toEqual([]);
  });

  test('with the rule `private` nothing is published that does not say so', async () => {
    const none = await buildVault(join(vaults, 'private'), { rule: { publish: 'private', ignore: [] } });
    expect(none.notes).toEqual([]);
    expect(shownBy(none)).not.toMatch(/zqcanary/iu);
  });

  test('building twice gives the same', async () => {
    expect(comparable(await buildVault(join(vaults, 'private'), options))).toEqual(comparable(garden));
  });
});
