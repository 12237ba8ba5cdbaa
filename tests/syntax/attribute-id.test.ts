/** Ids in braces, as other tools write them. */
import { describe, expect, test } from 'vitest';
import { gardenOf, htmlOf, noteIn, problemsOf } from '../vaults/garden-of.ts';

describe('an id in braces', () => {
  test.each([
    ['behind a heading', '## Limits {#quota}', '<h2 id="quota">Limits</h2>'],
    ['with spaces, where it would be a tag', '## Limits { #quota }', '<h2 id="quota">Limits</h2>'],
    ['of kramdown', '## Limits {: #quota }', '<h2 id="quota">Limits</h2>'],
    ['with other attributes', '## Limits {#quota .wide key=x}', '<h2 id="quota">Limits</h2>'],
    ['behind code', '## `limits` {#quota}', '<h2 id="quota"><code>limits</code></h2>'],
    ['below a heading of lines', 'Limits {#quota}\n---', '<h2 id="quota">Limits</h2>'],
    ['behind a paragraph', 'What it costs. {#cost}', '<p id="^cost">What it costs.</p>'],
    ['of capitals', 'What it costs. { #Cost }', '<p id="^cost">What it costs.</p>'],
    ['in a line below', 'What it costs.\n{: #cost}', '<p id="^cost">What it costs.</p>'],
    ['of a paragraph of its own', 'What it costs.\n\n{#cost}', '<p id="^cost">What it costs.</p>'],
    ['of a list item', '- one {#cost}\n- two', '<li id="^cost">one</li>'],
    ['that is the page’s own', '## Limits {#main}', '<h2 id="limits">Limits</h2>'],
  ])('%s', async (_what, text, html) => {
    expect(await htmlOf('A.md', { 'A.md': text })).toContain(html);
  });

  test.each([
    ['that is escaped', 'a \\{#id}', '{#id}'],
    ['in code', 'a `{#id}`', '<code>{#id}</code>'],
    ['in the middle', 'a {#id} b', '{#id} b'],
    ['of a template', 'a {{#if}}', '{{#if}}'],
    ['of Svelte', 'write {#each}', '{#each}'],
  ])('is text: %s', async (_what, text, html) => {
    expect(await htmlOf('A.md', { 'A.md': text })).toContain(html);
  });

  test('is no tag, and links find it', async () => {
    const garden = await gardenOf({
      'A.md': '## Limits { #quota }\n\nText. { #cost }\n\n## Quota\n\n## Quota {#quota}',
      'B.md': '[x](A.md#quota) [x](A.md#cost) [[A#^cost|x]] [[A#Limits|x]] [x](A.md#QUOTA)',
    });
    const hrefs = [...noteIn(garden, 'B.md').html.matchAll(/href="([^"]+)"/gu)].map(([, href]) => href);
    expect(hrefs).toEqual(['/a/#quota-1', '/a/#^cost', '/a/#^cost', '/a/#quota', '/a/#quota-1']);
    expect(noteIn(garden, 'A.md').entry.tags).toEqual([]);
    expect(noteIn(garden, 'A.md').entry.headings.map(({ anchor }) => anchor)).toEqual(['quota', 'quota-1', 'quota-2']);
    expect(problemsOf(garden)).toEqual([]);
  });
});
