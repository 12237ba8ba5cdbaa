/** A vault that somebody else wrote, without any configuration for it: Obsidian's own help. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gardenOptions } from '../../src/astro/garden-options.ts';
import { buildGarden } from '../../src/garden.ts';
import type { Garden } from '../../src/garden.ts';
import { plainConfig } from '../vaults/plain-config.ts';
import { buildSite, cacheOf, checkVault, forget, makeWorkshop, removeWorkshop, testAddress } from './build-site.ts';
import type { Outcome } from './build-site.ts';
import { root } from './checkout.ts';
import { validationMessages } from './html-rules.ts';
import { deadEnds, fileAt, readPages } from './pages.ts';
import type { BuiltPage } from './pages.ts';

const vault = join(root, '..', 'shared', 'vaults', 'obsidian-help');
const absent = !existsSync(vault);

describe.skipIf(absent)(
  `Obsidian’s help vault${absent ? ' (skipped: its copy is not beside the repository)' : ''}`,
  () => {
    const workshop = makeWorkshop();
    const build = { vault, out: join(workshop, 'dist') };
    const address = new URL(testAddress);
    let outcome: Outcome;
    let garden: Garden;
    let pages: BuiltPage[];

    beforeAll(async () => {
      outcome = await buildSite(build);
      garden = await buildGarden(gardenOptions(plainConfig, { GARDEN_VAULT: vault }, cacheOf(build)));
      pages = readPages(build.out);
    });

    afterAll(() => {
      forget(build);
      removeWorkshop(workshop);
    });

    test('builds', () => {
      expect(outcome.status, outcome.output).toBe(0);
      expect(outcome.output).not.toMatch(/\[ERROR\]|^\s+at .+:\d+:\d+\)?$/mu);
    });

    test('every note has its page, as text and as Markdown', () => {
      expect(garden.notes.length).toBe(173);
      expect(garden.notes.filter(({ entry }) => fileAt(build.out, entry.href, '/') === undefined)).toEqual([]);
      expect(
        garden.notes.filter(
          ({ entry }) => !existsSync(join(build.out, `${entry.slug === '' ? 'index' : entry.slug}.md`)),
        ),
      ).toEqual([]);
    });

    test('every note is in the search index', () => {
      const { languages } = JSON.parse(readFileSync(join(build.out, 'pagefind', 'pagefind-entry.json'), 'utf8')) as {
        languages: Record<string, { page_count: number }>;
      };
      expect(Object.values(languages).map(({ page_count: count }) => count)).toEqual([173]);
    });

    test('every address leads to a file, and every anchor to an element', () => {
      expect(deadEnds(build.out, pages, address)).toEqual([]);
    });

    test('every page is valid HTML', async () => {
      expect(await validationMessages(pages, { foreign: true })).toEqual([]);
    });

    // What is wrong in the vault itself, read by hand: examples of links to no note, a video that is not there, …
    test('check lists its true problems only', async () => {
      const { status, output } = await checkVault(build);
      const problems = [...output.matchAll(/^(.+?:\d+):\d+ \w+ ([a-z-]+) /gmu)].map(
        ([, place, id]) => `${place} ${id}`,
      );
      expect(problems).toMatchInlineSnapshot(`
      [
        "Obsidian Publish/Introduction to Obsidian Publish.md:1 alias-taken",
        "Obsidian Sync/Introduction to Obsidian Sync.md:1 alias-taken",
        "Getting started/Create a vault.md:1 alias-collision",
        "Getting started/Back up your Obsidian files.md:1 alias-collision",
        "Extending Obsidian/Obsidian CLI.md:9 attachment-missing",
        "Linking notes and files/Internal links.md:154 link-unresolved",
        "Linking notes and files/Internal links.md:155 link-unresolved",
        "Linking notes and files/Internal links.md:162 link-unresolved",
        "Linking notes and files/Internal links.md:163 link-unresolved",
        "Linking notes and files/Internal links.md:168 link-unresolved",
        "Linking notes and files/Internal links.md:169 link-unresolved",
        "Obsidian Sync/Version history.md:71 block-missing",
        "Editing and formatting/HTML content.md:83 html-left-out",
        "Obsidian Web Clipper/Highlighter.md:11 html-left-out",
      ]
    `);
      expect(status).toBe(0);
    });
  },
);
