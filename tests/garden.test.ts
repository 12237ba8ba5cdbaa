/** The whole pipeline: what leaves the core, and what never does. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Garden } from '../src/garden.ts';
import { buildVault, comparable, noteIn, problemsOf } from './vaults/garden-of.ts';

const vaults = join(import.meta.dirname, 'vaults');

/** Everything that leaves the core for readers: problems are told to the gardener only, code of `.mdx` notes is run. */
function shownBy(garden: Garden): string {
  const notes = garden.notes.map((note) => ({ ...note, module: undefined }));
  return JSON.stringify({
    ...garden,
    notes,
    attachments: garden.attachments.map(({ file, slug }) => [file.path, slug]),
    problems: [],
  });
}

describe('a vault whose private notes, and all that is in them, are marked by one word', () => {
  const options = { rule: { publish: 'public', ignore: ['zqcanaryIgnored/'] } } as const;
  let garden: Garden;
  beforeAll(async () => {
    garden = await buildVault(join(vaults, 'private'), options);
  });

  test('the public notes are published, and no other', () => {
    const paths = [
      'Public/Comments.md',
      'Public/Components.mdx',
      'Public/Html.md',
      'Public/Mentions.md',
      'Public/Names.md',
      'Public/Nested.md',
      'Public/Other links.md',
      'Public/Reasons.md',
      'Start.md',
    ];
    expect(garden.notes.map(({ entry }) => entry.path)).toEqual(paths);
  });

  test('the word stands nowhere in what the site is made from', () => {
    const around = [...shownBy(garden).matchAll(/.{0,60}zqcanary.{0,60}/giu)].map(([text]) => text);
    expect(around).toEqual([]);
  });

  test.each(['html', 'markdown'] as const)('nor in the %s of one note', (part) => {
    for (const note of garden.notes) expect.soft(note[part], note.entry.path).not.toMatch(/zqcanary/iu);
  });

  test('of an .mdx note, its own code goes to the build only, and its text to readers', () => {
    const { html, markdown } = noteIn(garden, 'Public/Components.mdx');
    expect(html).toContain('inside');
    expect(
      markdown
        .split('# Components')[1]
        ?.trim()
        .split(/\s*\n+/u),
    ).toEqual(['text unpublished note unpublished note and unpublished note inside', 'a plan', 'unpublished note']);
  });

  test('what the author wrote around it is all there', () => {
    const { html, entry } = noteIn(garden, 'Start.md');
    for (const text of ['>that plan<', '>by alias<', '>a plan<', '>named<', 'A footnote', 'A quote of'])
      expect(html).toContain(text);
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
    expect(noteIn(garden, 'Start.md').entry.backlinks.map(({ title }) => title)).toEqual([
      'Comments',
      'Nested',
      'Other links',
    ]);
    expect(garden.folders.map(({ slug }) => slug)).toEqual(['public']);
    expect(garden.tags.map(({ slug }) => slug)).toEqual(['open']);
    expect(garden.redirects.map(({ slug }) => slug)).toEqual(['names-of-others', 'begin']);
    expect(garden.attachments.map(({ slug }) => slug)).toEqual(['public/leaf.svg']);
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

describe('a small vault, from end to end', () => {
  let garden: Garden;
  beforeAll(async () => {
    garden = await buildVault(join(vaults, 'tiny'));
  });

  test('its addresses, redirects, folders, tags and files', () => {
    expect(Object.fromEntries(garden.notes.map(({ entry }) => [entry.path, entry.href]))).toEqual({
      'Guides/Part.md': '/parts/one/',
      'Guides/Start here.md': '/guides/start-here/',
      'Home.md': '/',
    });
    expect(garden.redirects.map(({ slug, href }) => `${slug} → ${href}`)).toEqual([
      'guides/part → /parts/one/',
      'guides/first-steps → /guides/start-here/',
    ]);
    expect(garden.folders.map(({ href }) => href)).toEqual(['/guides/']);
    expect(garden.tags.map(({ href }) => href).sort()).toEqual([
      '/tags/how-to/',
      '/tags/how-to/begin/',
      '/tags/start/',
    ]);
    expect(garden.attachments.map(({ slug }) => slug)).toEqual(['pictures/leaf.svg']);
    expect(problemsOf(garden)).toEqual([]);
  });

  test('its home page', () => {
    const { html, entry } = noteIn(garden, 'Home.md');
    expect(entry.titleAnchor).toBe('home');
    expect(html).toContain(
      '<a class="internal" href="/guides/start-here/">Start here</a>, or with <a class="internal" href="/parts/one/">a part</a>',
    );
    expect(html).toContain('<img src="/pictures/leaf.svg" alt="A leaf" width="40" height="40"');
    expect(html).toContain('<p id="t1:^size">At most ten.</p>');
    expect(entry.links).toEqual(['/guides/start-here/', '/parts/one/']);
    expect(entry.backlinks.map(({ title, before, text }) => [title, before, text])).toEqual([
      ['Part', 'A part belongs to ', 'Home'],
    ]);
  });
});

describe('a vault of mistakes', () => {
  let garden: Garden;
  beforeAll(async () => {
    garden = await buildVault(join(vaults, 'hostile'));
  });

  test('every note is there but the one whose front matter never ends, and every mistake is told with its place', () => {
    expect(garden.notes).toHaveLength(13);
    expect(problemsOf(garden).sort()).toEqual(
      [
        'Broken YAML.md:2:12 property-invalid',
        'Broken YAML.md:3:13 property-invalid',
        'Tabs in YAML.md:2:1 property-invalid',
        'Keys twice.md:3:1 property-duplicate',
        'Cycle A.md:1:9 embed-cycle',
        'Cycle B.md:1:9 embed-cycle',
        'Brackets.md:1:20 link-unresolved',
        'Brackets.md:4:27 heading-missing',
        'Brackets.md:4:44 block-missing',
        'Brackets.md:4:62 link-unresolved',
        'Markup.md:3:1 html-left-out',
        'Markup.md:3:1 link-unresolved',
        'Look-alike.md:1:1 slug-similar',
        'Unclosed.md:1:1 publish-unreadable',
        'Comment.md:1:1 comment-unclosed',
      ].sort(),
    );
  });

  test('nothing in it runs, hides or leads astray', () => {
    for (const { html } of garden.notes) {
      expect(html).not.toMatch(
        /<(script|style|base|svg|form|object)\b|\son\w+\s*=|javascript:|srcdoc|evil\.example|\0/iu,
      );
    }
    expect(noteIn(garden, 'Comment.md').html).toBe('');
    expect(noteIn(garden, 'Broken YAML.md').entry.type).toBe('kept');
    expect(noteIn(garden, 'Tabs in YAML.md').entry.aliases).toEqual(['Tabbed']);
  });
});

const help = join(import.meta.dirname, '../../shared/vaults/obsidian-help');

describe.skipIf(!existsSync(help))(
  'Obsidian’s own help vault (skipped where ../shared/vaults/obsidian-help is absent)',
  () => {
    let garden: Garden;
    beforeAll(async () => {
      garden = await buildVault(help);
    });

    test('each of its 173 notes has a page', () => {
      expect(garden.notes).toHaveLength(173);
      expect(new Set(garden.notes.map(({ entry }) => entry.href)).size).toBe(173);
    });

    test('only its true mistakes are reported', () => {
      const count = Object.fromEntries(
        [...Map.groupBy(garden.problems, ({ ruleId }) => ruleId)].map(([id, list]) => [id, list.length]),
      );
      expect(count).toMatchObject({
        'link-unresolved': 6,
        'attachment-missing': 1,
        'block-missing': 1,
        'alias-collision': 2,
      });
      for (const id of [
        'link-ambiguous',
        'heading-missing',
        'embed-cycle',
        'note-failed',
        'slug-collision',
        'property-invalid',
        'publish-unreadable',
      ])
        expect(count).not.toHaveProperty(id);
      expect(problemsOf(garden)).toContain('Linking notes and files/Internal links.md:154:29 link-unresolved');
    });

    test('RES-3 `[[Security and privacy]]` means the note of the own folder', () => {
      const linking = garden.notes.filter(({ entry }) =>
        entry.links.some((href) => href.endsWith('/security') || /security/u.test(href)),
      );
      for (const { entry } of linking.filter(({ entry }) => entry.path.startsWith('Obsidian Publish/'))) {
        expect(
          entry.links.filter((href) => /sync\/security/u.test(href)),
          entry.path,
        ).toEqual([]);
      }
      expect(linking.length).toBeGreaterThan(0);
    });

    test('no address of a note’s file, no literal `[[` of a link and no null byte is in a page', () => {
      for (const { html, entry } of garden.notes) {
        expect(html.match(/href="(?!https?:|obsidian:|mailto:)[^"]*\.md["#]/gu), entry.path).toBeNull();
        expect(html, entry.path).not.toContain('\0');
      }
    });
  },
);
