/** The project's own garden, built: what stands in dist, and whether everything leads somewhere. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { siteAddress } from '../../../src/astro/garden-options.ts';
import type { Garden } from '../../../src/garden.ts';
import { readConfig } from '../../../src/astro/read-config.ts';
import { validationMessages } from '../../site/html-rules.ts';
import { deadEnds, fileAt, filesOf } from '../../site/pages.ts';
import type { BuiltPage } from '../../site/pages.ts';
import { buildGuide } from '../guide.ts';
import { pagesOfGuide } from './built-pages.ts';

const dist = inject('dist');
const site = readConfig({}).config;
const address = siteAddress(site, {});
let garden: Garden;
let pages: readonly BuiltPage[];

beforeAll(async () => {
  garden = await buildGuide();
  pages = pagesOfGuide(dist);
});

const text = (file: string): string => readFileSync(join(dist, file), 'utf8');
const missing = (hrefs: readonly string[]): string[] =>
  hrefs.filter((href) => fileAt(dist, href, address.pathname) === undefined);
const contentPages = (): BuiltPage[] =>
  pages.filter(({ leadsTo, file }) => leadsTo === undefined && file !== '404.html');

/** Notes, canvases and bases are searched. */
function pagesOf({ notes, canvases, bases }: Pick<Garden, 'notes' | 'canvases' | 'bases'>): number {
  return notes.length + canvases.length + bases.length;
}

describe('addresses', () => {
  test('every published note has a page and is there as Markdown', () => {
    expect(garden.notes.length).toBeGreaterThan(20);
    expect(missing(garden.notes.map(({ entry }) => entry.href))).toEqual([]);
    expect(
      garden.notes
        .map(({ entry }) => `${entry.slug === '' ? 'index' : entry.slug}.md`)
        .filter((file) => !existsSync(join(dist, file))),
    ).toEqual([]);
  });

  test('a note as Markdown says where it is from and has absolute links only', () => {
    for (const { entry } of garden.notes) {
      const markdown = text(`${entry.slug === '' ? 'index' : entry.slug}.md`);
      expect(markdown).toContain(`url: ${new URL(entry.href, address).href}`);
      expect(
        markdown.replaceAll(/^(`{3,}|~{3,}).*\n[\s\S]*?^\1$/gmu, '').replaceAll(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/gu, ''),
      ).not.toMatch(/\[\[|\]\(\/|\]\(#/u);
    }
  });

  test('every folder and every tag has a page', () => {
    expect(missing([...garden.folders, ...garden.tags].map(({ href }) => href))).toEqual([]);
    expect(
      missing(['/', '/notes/', '/tags/', '/search/', '/404.html', '/favicon.svg', '/robots.txt', '/llms.txt']),
    ).toEqual([]);
  });

  test('the cheat sheet is at its permalink, and the address by its name redirects there', () => {
    expect(pages.find(({ path }) => path === '/cheat-sheets/aws-cheat-sheet/')?.html).toContain(
      '<section class="transclusion"',
    );
    expect(pages.find(({ leadsTo }) => leadsTo === '/cheat-sheets/aws-cheat-sheet/')).toBeDefined();
  });

  test('every alias and former address redirects to its note', () => {
    expect(garden.redirects.length).toBeGreaterThan(10);
    const led = garden.redirects.map(({ slug }) => ({
      slug,
      href: pages.find(({ path }) => path === `/${slug}/`)?.leadsTo,
    }));
    expect(led).toEqual(garden.redirects.map(({ slug, href }) => ({ slug, href })));
    expect(missing(garden.redirects.map(({ href }) => href))).toEqual([]);
  });

  test('every address on every page leads to a file, and every anchor to an element', () => {
    expect(pages.flatMap(({ addresses }) => addresses).length).toBeGreaterThan(2000);
    expect(deadEnds(dist, pages, address)).toEqual([]);
  });
});

describe('pages', () => {
  test('are valid HTML', async () => {
    expect(await validationMessages(pages)).toEqual([]);
  });

  test('have no inline style, script or handler, and ask no other host for scripts, styles or fonts', () => {
    const found: string[] = [];
    for (const { path, tree } of pages) {
      visit(tree, 'element', ({ tagName, properties, children }: Element) => {
        const inline = Object.keys(properties).filter((name) => name === 'style' || /^on[a-z]/iu.test(name));
        const address = String(properties['href'] ?? properties['src'] ?? '');
        if (inline.length > 0 || tagName === 'style' || /^javascript:/iu.test(address))
          found.push(`${path} <${tagName}> ${inline.join()}`);
        // No browser runs these.
        const isData = /^application\/(?:ld\+)?json$/u.test(String(properties['type']));
        if (tagName === 'script' && !isData && (properties['src'] === undefined || children.length > 0))
          found.push(`${path} inline script`);
        if (
          (tagName === 'script' || tagName === 'link') &&
          /^(https?:)?\/\//u.test(address) &&
          !address.startsWith(site.url ?? '')
        )
          found.push(`${path} ${address}`);
      });
    }
    expect(found).toEqual([]);
  });

  test('carry a policy without unsafe-inline', () => {
    const policies = new Set(
      pages.map(({ html }) => /http-equiv="content-security-policy" content="([^"]*)"/u.exec(html)?.[1]),
    );
    expect([...policies]).toEqual([expect.stringContaining("script-src 'self'")]);
    expect([...policies].join().replace("'wasm-unsafe-eval'", '')).not.toContain('unsafe-');
  });

  test('of notes have the title of the note, and no two the same', () => {
    const titles = garden.notes.map(({ entry }) => {
      const page = pages.find(({ path }) => path === `/${entry.slug}/`.replace('//', '/'));
      return /<title>([^<]*)<\/title>/u.exec(page?.html ?? '')?.[1];
    });
    expect(new Set(titles).size).toBe(garden.notes.length);
    expect(titles).toContain('AWS cheat sheet · Coldframe');
  });
});

describe('files for programs', () => {
  const parse = (xml: string): Record<string, never> =>
    new XMLParser({ isArray: (name) => ['url', 'item', 'sitemap'].includes(name) }).parse(xml) as Record<string, never>;

  test('the sitemap lists every page with content of its own, and nothing else', () => {
    const { sitemapindex } = parse(text('sitemap-index.xml')) as unknown as {
      sitemapindex: { sitemap: { loc: string }[] };
    };
    const listed = sitemapindex.sitemap.flatMap(({ loc }) => {
      const { urlset } = parse(text(new URL(loc).pathname.slice(1))) as unknown as {
        urlset: { url: { loc: string }[] };
      };
      return urlset.url.map(({ loc }) => decodeURI(new URL(loc).pathname));
    });
    expect(listed.toSorted()).toEqual(
      contentPages()
        .map(({ path }) => path)
        .filter((path) => !['/offline/', '/search/'].includes(path))
        .toSorted(),
    );
  });

  test('the feed is valid XML, its items lead to notes and have dates', () => {
    const xml = text('rss.xml');
    expect(XMLValidator.validate(xml)).toBe(true);
    const { rss } = parse(xml) as unknown as {
      rss: { channel: { title: string; item: { title: string; link: string; pubDate: string }[] } };
    };
    expect(rss.channel.title).toBe(site.title);
    expect(rss.channel.item.length).toBeGreaterThan(10);
    const urls = new Set(garden.notes.map(({ entry }) => new URL(entry.href, address).href));
    expect(
      rss.channel.item.filter(({ link, pubDate }) => !urls.has(link) || Number.isNaN(Date.parse(pubDate))),
    ).toEqual([]);
  });

  test('notes.json is as its schema says and holds exactly what is published', () => {
    const notes = JSON.parse(text('notes.json')) as {
      path: string;
      url: string;
      headings: { anchor: string }[];
      links: string[];
    }[];
    // Formats are checked by hand below: URLs.
    // The guide has an address: its links are whole.
    const validate = new Ajv2020({
      allErrors: true,
      formats: { 'uri-reference': (value: string) => URL.canParse(value) },
    }).compile(JSON.parse(text('schemas/notes.schema.json')) as object);
    expect(validate(notes) ? [] : validate.errors).toEqual([]);
    expect(notes.map(({ path }) => path).toSorted()).toEqual(garden.notes.map(({ entry }) => entry.path).toSorted());
    const urls = new Set(notes.map(({ url }) => url));
    expect(notes.flatMap(({ links }) => links).filter((url) => !urls.has(url))).toEqual([]);
    for (const { url, headings } of notes) {
      const page = pages.find(({ path }) => path === decodeURI(new URL(url).pathname));
      expect(
        headings.map(({ anchor }) => anchor).filter((anchor) => page?.ids.has(anchor) !== true),
        url,
      ).toEqual([]);
    }
  });

  test('llms.txt names every note as Markdown', () => {
    const listed = [...text('llms.txt').matchAll(/\]\((https:[^)]*\.md)\)/gu)].map(([, url = '']) =>
      decodeURI(new URL(url).pathname.slice(1)),
    );
    expect(listed.toSorted()).toEqual(
      garden.notes.map(({ entry }) => `${entry.slug === '' ? 'index' : entry.slug}.md`).toSorted(),
    );
  });

  test('the search index holds the published notes and nothing else', () => {
    const { languages } = JSON.parse(text('pagefind/pagefind-entry.json')) as {
      languages: Record<string, { page_count: number }>;
    };
    expect(languages).toEqual({ en: expect.objectContaining({ page_count: pagesOf(garden) }) });
  });

  test('what is kept offline is there: the cheat sheet, the offline page, the whole search index', () => {
    const { files } = JSON.parse(text('offline.json')) as { files: string[] };
    expect(missing(files)).toEqual([]);
    expect(files.filter((file) => file.endsWith('.pf_fragment'))).toHaveLength(pagesOf(garden));
    // Kept last: what names the build, so that it is never there without the files that it names.
    expect(files.slice(-5)).toEqual([
      '/compare/',
      '/facts.json',
      '/limits/',
      '/pagefind/pagefind-entry.json',
      '/search.json',
    ]);
    const worker = text('service-worker.js');
    for (const path of ['/offline/', '/search/', '/cheat-sheets/aws-cheat-sheet/', '/theme.js'])
      expect(worker).toContain(path);
  });

  test('nothing else is there', () => {
    const kinds = new Set(
      filesOf(dist)
        .filter((file) => !file.startsWith('pagefind/'))
        .map((file) => file.replace(/^.*?(\.[^./]+)?$/u, '$1')),
    );
    expect(
      [...kinds]
        .toSorted()
        .filter(
          (kind) =>
            ![
              '',
              '.css',
              '.html',
              '.ics',
              '.jpg',
              '.js',
              '.json',
              '.md',
              '.png',
              '.svg',
              '.txt',
              '.webmanifest',
              '.woff2',
              '.xml',
            ].includes(kind),
        ),
    ).toEqual([]);
  });
});
