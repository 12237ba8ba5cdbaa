/**
 * What no note brings into a page, whatever place it is in, and the embeds that it may (rules HTML-3, HTML-4, MED-5).
 */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Garden } from '../../src/garden.ts';
import { repairs, unsafeParts } from '../fuzz/page-offences.ts';
import { gardenOf, htmlOf, noteIn } from '../vaults/garden-of.ts';
import { hostileNotes, wantedEmbeds } from '../vaults/hostile-notes.ts';

describe('a hostile vault', () => {
  let garden: Garden;
  beforeAll(async () => {
    garden = await gardenOf(hostileNotes);
  });

  const names = Object.keys(hostileNotes).filter((path) => /\.mdx?$/u.test(path));
  test.each(names)('%s holds nothing that runs', (path) => {
    const { html } = noteIn(garden, path);
    expect(unsafeParts(html)).toEqual([]);
    expect(repairs(html)).toEqual([]);
  });

  test.each(names)('%s asks no other host for anything', (path) => {
    // What is shown as text, an address too, asks for nothing.
    const loading = noteIn(garden, path).html.match(/(?:src|href|data-player|style|poster)="[^"]*zqhost[^"]*"/gu) ?? [];
    expect(loading).toEqual([]);
  });

  test('no field of a form is left', () => {
    expect(noteIn(garden, 'Raw.md').html).not.toMatch(/zqfield|<input(?![^>]*disabled)/u);
  });

  test('what it says in plain text is still there', () => {
    expect(noteIn(garden, 'Raw.md').html).toContain('<summary>h</summary>');
    expect(noteIn(garden, 'Diagrams.md').html).toContain('&#x3C;script>');
  });
});

describe('the embeds that the configuration names', () => {
  test('are links without a player’s script, or with its address for when it is asked for', async () => {
    const { html } = noteIn(await gardenOf(wantedEmbeds), 'Embeds.md');
    expect(html.match(/<a class="web-embed[^>]*>[^<]*/gu)).toEqual([
      '<a class="web-embed is-youtube" href="https://www.youtube.com/watch?v=dQw4w9WgXcQ" rel="noopener" data-player="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ">Video on YouTube',
      '<a class="web-embed is-vimeo" href="https://vimeo.com/76979871" rel="noopener" data-player="https://player.vimeo.com/video/76979871?dnt=1">A title',
      '<a class="web-embed is-tweet" href="https://x.com/obsdmd/status/1234567890" rel="noopener">Post on X',
      '<a class="web-embed is-youtube" href="https://www.youtube.com/watch?v=dQw4w9WgXcQ" rel="noopener" data-player="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ">In a frame',
    ]);
  });

  test('an unknown frame is a plain link', async () => {
    expect(await htmlOf('Embeds.md', wantedEmbeds)).toContain(
      '<a class="external" href="https://zqhost.example/page" rel="noopener">zqhost.example/page</a>',
    );
  });

  test('none are plain links or pictures’ addresses where the list is empty', async () => {
    const { html } = noteIn(await gardenOf(wantedEmbeds, { webEmbeds: [] }), 'Embeds.md');
    expect(html).not.toContain('web-embed');
    expect(html).toContain(
      '<a class="external" href="https://www.youtube.com/embed/dQw4w9WgXcQ" rel="noopener">In a frame</a>',
    );
  });
});
