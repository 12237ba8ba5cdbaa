/** Addresses that other tools had for the notes of a vault. */
import { describe, expect, test, vi } from 'vitest';
import { leadOn, likelyAddress } from '../../src/scripts/old-address.ts';
import type { FormerTool } from '../../src/vault/former-addresses.ts';
import { gardenOf, problemsOf } from '../vaults/garden-of.ts';
import type { Files } from '../vaults/garden-of.ts';

const files: Files = {
  'Home.md': '',
  'Deep/What’s new?.md': '',
  'Deep/R&D 100%.md': '',
  'Deep/C++ notes.md': '',
  'Deep/Plain.md': '',
};

async function redirectsOf(tools: readonly FormerTool[], more: Files = {}): Promise<string[]> {
  const garden = await gardenOf({ ...files, ...more }, { formerTools: tools });
  expect(problemsOf(garden)).toEqual([]);
  return garden.redirects.map(({ slug, href }) => `${slug} → ${decodeURI(href)}`).toSorted();
}

describe('the addresses', () => {
  test.each<[FormerTool, string[]]>([
    [
      'quartz',
      [
        'Deep/R-and-D-100-percent → /deep/r-d-100/',
        'Deep/What’s-new → /deep/whats-new/',
        'Deep/C++-notes → /deep/c-notes/',
      ],
    ],
    [
      'publish',
      ['Deep/R&D+100% → /deep/r-d-100/', 'Deep/C+++notes → /deep/c-notes/', 'Deep/What’s+new- → /deep/whats-new/'],
    ],
    ['hugo', ['deep/rd-100 → /deep/r-d-100/', 'deep/c++-notes → /deep/c-notes/']],
    [
      'digital-garden',
      ['notes/deep/plain → /deep/plain/', 'notes/plain → /deep/plain/', 'notes/deep/whats-new → /deep/whats-new/'],
    ],
  ])('of %s lead to the notes', async (tool, expected) => {
    expect(await redirectsOf([tool])).toEqual(expect.arrayContaining(expected));
  });

  test('of nobody else are made', async () => {
    expect(await redirectsOf([])).toEqual([]);
  });

  test('of a note that gave way to nobody are not told', async () => {
    expect(await redirectsOf(['quartz'], { 'Deep-/R-and-D-100-percent.md': '' })).not.toContain('Deep-');
  });

  test('that a note lists lead to it, in their own letters', async () => {
    const yaml =
      'redirects: [/Old/Place.html, b+c]\nredirect_from: /2020/post/\ndg-permalink: dg/here\nurl: /hugo/url/\n';
    expect(
      await redirectsOf([], { 'New.md': `---\n${yaml}---\n`, 'About.md': '---\nurl: example.org/x\n---\n' }),
    ).toEqual(['2020/post → /new/', 'Old/Place.html → /new/', 'b+c → /new/', 'dg/here → /new/', 'hugo/url → /new/']);
  });

  test('of a private note lead nowhere', async () => {
    const canary = '---\npublish: false\nredirects: [/canary]\n---\n';
    expect(
      (await redirectsOf(['quartz', 'publish', 'hugo', 'digital-garden'], { 'Canary & co.md': canary })).join(),
    ).not.toMatch(/canary/iu);
  });

  test('that a note lists and another one has are told', async () => {
    const garden = await gardenOf({ ...files, 'New.md': '---\nredirects: [/deep/plain]\n---\n' });
    expect(problemsOf(garden)).toEqual(['New.md:1:1 alias-taken']);
  });
});

describe('the page for what is not there', () => {
  test.each([
    ['/Folder/Note-Name', '/folder/note-name/'],
    ['/Note+name', '/note-name/'],
    ['/What%27s%20New.html', '/whats-new/'],
    ['/Folder/index.html', '/folder/'],
    ['/folder/note', undefined],
    ['/folder/note/', undefined],
    ['/', undefined],
    ['/404.html', undefined],
  ])('knows the likely address of %s', (path, likely) => {
    expect(likelyAddress(path, '/')).toBe(likely);
  });

  test('knows it below the site’s own path', () => {
    expect(likelyAddress('/garden/A+B', '/garden/')).toBe('/garden/a-b/');
    expect(likelyAddress('/other/A+B', '/garden/')).toBeUndefined();
  });

  test('goes there only if there is a page', async () => {
    const went: string[] = [];
    vi.stubGlobal('fetch', (url: string) => Promise.resolve({ ok: url === '/there/' }));
    await leadOn('/There', '/', (address) => went.push(address));
    await leadOn('/Nowhere', '/', (address) => went.push(address));
    vi.unstubAllGlobals();
    expect(went).toEqual(['/there/']);
  });
});
