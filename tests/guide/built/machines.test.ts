/**
 * What the pages of the project's own garden, built, say to machines: link previews, search engines, feed readers,
 * phones.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { visit } from 'unist-util-visit';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { siteAddress } from '../../../src/astro/garden-options.ts';
import { readConfig } from '../../../src/astro/read-config.ts';
import { isWritten, readOwnAddresses } from '../../../src/vault/own-addresses.ts';
import { fileAt } from '../../site/pages.ts';
import type { BuiltPage } from '../../site/pages.ts';
import { pagesOfGuide } from './built-pages.ts';

const dist = inject('dist');
const site = readConfig({}).config;
const address = siteAddress(site, {});
const text = (file: string): string => readFileSync(join(dist, file), 'utf8');
const isThere = (url: string): boolean => fileAt(dist, new URL(url).pathname, address.pathname) !== undefined;
let pages: readonly BuiltPage[];
beforeAll(() => {
  pages = pagesOfGuide(dist).filter(({ leadsTo, file }) => leadsTo === undefined && file !== '404.html');
});

/** The content of a page's `meta` elements by property or name. */
function metaOf({ tree }: BuiltPage): Map<string, string> {
  const found = new Map<string, string>();
  visit(tree, 'element', ({ tagName, properties }) => {
    if (tagName === 'meta')
      found.set(String(properties['property'] ?? properties['name'] ?? ''), String(properties['content'] ?? ''));
  });
  return found;
}

interface Thing {
  '@type': string;
  url?: string;
  itemListElement?: { item: string }[];
}

/** What a page's one block of JSON-LD lists. */
function thingsOf({ html, path }: BuiltPage): Thing[] {
  const blocks = [...html.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/gu)].map(
    ([, json = '']) => json,
  );
  expect(blocks, path).toHaveLength(1);
  return (JSON.parse(blocks[0] ?? '') as { '@graph': Thing[] })['@graph'];
}

describe('every page', () => {
  test('has a picture for links to it, of the size that it says', () => {
    const offences = pages.filter((page) => {
      const meta = metaOf(page);
      const image = meta.get('og:image') ?? '';
      return (
        !isThere(image) ||
        meta.get('og:image:width') !== '1200' ||
        meta.get('og:image:height') !== '630' ||
        !meta.get('og:image:alt') ||
        meta.get('twitter:card') !== 'summary_large_image'
      );
    });
    expect(offences.map(({ path }) => path)).toEqual([]);
    const images = new Set(pages.map((page) => metaOf(page).get('og:image')));
    expect(images.size).toBeGreaterThan(150);
  });

  test('says in its JSON-LD where it is and what lies above it', () => {
    const wrong: string[] = [];
    for (const page of pages) {
      const url = new URL(encodeURI(page.path.slice(1)), address).href;
      const things = thingsOf(page);
      if (metaOf(page).get('og:url') !== url) wrong.push(`${page.path} og:url`);
      if (!things.some((thing) => thing.url === url)) wrong.push(`${page.path} url`);
      const trail = things
        .find((thing) => thing['@type'] === 'BreadcrumbList')
        ?.itemListElement?.map(({ item }) => item);
      if (page.path !== '/' && trail?.at(-1) !== url) wrong.push(`${page.path} trail`);
      wrong.push(...(trail ?? []).filter((item) => !isThere(item)).map((item) => `${page.path} → ${item}`));
    }
    expect(wrong).toEqual([]);
  });
});

test('the home page offers search to machines', () => {
  const home = pages.find(({ path }) => path === '/');
  expect(home && JSON.stringify(thingsOf(home))).toContain(`${address.href}search/?q={search_term_string}`);
});

test('the manifest names icons that are there', () => {
  const manifest = JSON.parse(text('manifest.webmanifest')) as {
    name: string;
    start_url: string;
    icons: { src: string }[];
  };
  expect(manifest).toMatchObject({ name: site.title, start_url: '/' });
  expect(manifest.icons.map(({ src }) => src).filter((src) => !isThere(new URL(src, address).href))).toEqual([]);
});

test('the JSON feed has the items of the other feed', () => {
  const feed = JSON.parse(text('feed.json')) as {
    version: string;
    feed_url: string;
    items: { id: string; url: string; content_text: string; date_modified: string }[];
  };
  expect(feed).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    feed_url: new URL('feed.json', address).href,
  });
  const { rss } = new XMLParser().parse(text('rss.xml')) as { rss: { channel: { item: { link: string }[] } } };
  expect(feed.items.map(({ url }) => url)).toEqual(rss.channel.item.map(({ link }) => link));
  expect(
    feed.items.filter(
      ({ content_text: content, date_modified: date }) => content === '' || Number.isNaN(Date.parse(date)),
    ),
  ).toEqual([]);
});

test('the sitemap says when notes were tended', () => {
  const { urlset } = new XMLParser({ isArray: (name) => name === 'url' }).parse(text('sitemap-0.xml')) as {
    urlset: { url: { loc: string; lastmod?: string }[] };
  };
  const dated = urlset.url.filter(({ lastmod }) => lastmod !== undefined && !Number.isNaN(Date.parse(lastmod)));
  expect(dated.length).toBeGreaterThan(150);
  expect(dated.map(({ loc }) => loc)).toContain(new URL('lambda/', address).href);
});

test('every file that the site writes itself is known, so that no attachment stands in its place', () => {
  const own = ['', 'icons/', 'schemas/'].flatMap((folder) =>
    readdirSync(join(dist, folder), { withFileTypes: true }).flatMap((entry) =>
      entry.isFile() ? `${folder}${entry.name}` : [],
    ),
  );
  const known = new Set(['index.html', ...readOwnAddresses().files]);
  // No address begins with a dot.
  expect(
    own.filter((file) => !known.has(file) && !isWritten(file) && !file.endsWith('.md') && !file.startsWith('.')),
  ).toEqual([]);
});
