/**
 * Any text is an address, or costs one: a vault of hostile names is checked, built, and found as its pages link to it.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { XMLParser } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gardenOptions } from '../../src/astro/garden-options.ts';
import { buildGarden } from '../../src/garden.ts';
import type { Garden } from '../../src/garden.ts';
import { plainConfig } from '../vaults/plain-config.ts';
import { buildSite, checkVault, forget, makeWorkshop, removeWorkshop } from './build-site.ts';
import type { Outcome } from './build-site.ts';
import { hostileFiles } from './hostile-addresses.ts';
import { deadEnds, fileAt, filesOf, readPages } from './pages.ts';
import { problemsTold } from './told.ts';

const workshop = makeWorkshop();
const build = { vault: join(workshop, 'vault'), out: join(workshop, 'out'), address: 'https://garden.example/base/' };
let garden: Garden;
let checked: Outcome;
let built: Outcome;

beforeAll(async () => {
  for (const [path, text] of Object.entries(hostileFiles())) {
    const file = join(build.vault, path);
    mkdirSync(dirname(file), { recursive: true });
    if (!existsSync(file)) writeFileSync(file, text);
  }
  garden = await buildGarden(
    gardenOptions(plainConfig, { GARDEN_VAULT: build.vault, GARDEN_OUT: build.out, GARDEN_SITE: build.address }),
  );
  [checked, built] = await Promise.all([checkVault(build.vault), buildSite(build)]);
}, 900_000);

afterAll(() => {
  forget(build);
  removeWorkshop(workshop);
});

const missing = (hrefs: readonly string[]): string[] =>
  hrefs.filter((href) => fileAt(build.out, href, '/base/') === undefined);

describe('a vault of hostile names', () => {
  test('is built, and the build says what check says', () => {
    expect(built.status, built.output).toBe(0);
    // Two notes ask for one permalink.
    expect(checked.status).toBe(1);
    expect(problemsTold(checked.output).length).toBeGreaterThan(50);
    expect(problemsTold(built.output)).toEqual(problemsTold(checked.output));
  });

  test('each note, folder, tag, document, attachment and redirect is where its link says', () => {
    const { notes, canvases, bases, folders, tags, documents, attachments, redirects } = garden;
    expect(
      missing([
        ...[...notes, ...canvases, ...bases].map(({ entry }) => entry.href),
        ...[...folders, ...tags, ...documents].map(({ href }) => href),
      ]),
    ).toEqual([]);
    const files = new Set(filesOf(build.out));
    expect(attachments.map(({ slug }) => slug).filter((slug) => !files.has(slug))).toEqual([]);
    expect(
      notes.map(({ entry }) => `${entry.slug === '' ? 'index' : entry.slug}.md`).filter((file) => !files.has(file)),
    ).toEqual([]);
    expect(redirects.filter(({ slug }) => !files.has(`${slug}/index.html`))).toEqual([]);
    for (const { entry } of notes) {
      const page = readFileSync(join(build.out, entry.slug, 'index.html'), 'utf8');
      expect(page, entry.path).toContain(entry.href);
      expect(page, entry.path).toContain(
        /Text \d+\./u.exec(readFileSync(join(build.vault, entry.path), 'utf8'))?.[0] ?? '',
      );
    }
  });

  test('of notes that ask for one address each has a page, and the build says so', () => {
    expect(built.output).toMatch(/error slug-collision `Beds\/One\.md`.*`Two\.md`.*\/bed\//u);
    const texts = ['bed', 'bed-2', 'bed-3'].map(
      (slug) => /(?:One|Two|Three)\.(?=<\/p>)/u.exec(readFileSync(join(build.out, slug, 'index.html'), 'utf8'))?.[0],
    );
    expect(texts).toEqual(['One.', 'Two.', 'Three.']);
  });

  test('no two files are one where letter case does not count, and no name is too long', () => {
    const files = filesOf(build.out);
    const folded = Map.groupBy(files, (file) => file.normalize('NFC').toLowerCase());
    expect([...folded.values()].filter(({ length }) => length > 1)).toEqual([]);
    expect(files.flatMap((file) => file.split('/')).filter((name) => Buffer.byteLength(name) > 200)).toEqual([]);
    expect(files.filter((file) => Buffer.byteLength(file) > 1000)).toEqual([]);
  });

  test('every address on every page leads to a file', () => {
    expect(deadEnds(build.out, readPages(build.out), new URL(build.address))).toEqual([]);
  });

  test('sitemap, search index and programs have the addresses that links have', () => {
    const { urlset } = new XMLParser({ isArray: (name) => name === 'url', processEntities: true }).parse(
      readFileSync(join(build.out, 'sitemap-0.xml'), 'utf8'),
    ) as { urlset: { url: { loc: string }[] } };
    const listed = new Set(urlset.url.map(({ loc }) => loc));
    const hrefs = garden.notes.map(({ entry }) => entry.href);
    // Neither search nor what stands in for other pages is in the sitemap.
    const expected = hrefs
      .filter((href) => !/^\/base\/(?:search|offline)\/$/u.test(href) && !/\/(?:404|500)\/$/u.test(href))
      .map((href) => new URL(href, build.address).href);
    expect(expected.filter((url) => !listed.has(url))).toEqual([]);
    expect(missing([...listed].map((url) => new URL(url).pathname))).toEqual([]);
    const fragments = filesOf(join(build.out, 'pagefind', 'fragment')).map((file) =>
      gunzipSync(readFileSync(join(build.out, 'pagefind', 'fragment', file))).toString('utf8'),
    );
    const found = fragments.map((text) => `/base${(JSON.parse(text.slice(text.indexOf('{'))) as { url: string }).url}`);
    const beside = [...garden.canvases, ...garden.bases].map(({ entry }) => entry.href);
    expect(beside.filter((href) => !listed.has(new URL(href, build.address).href))).toEqual([]);
    expect(found.sort()).toEqual([...hrefs, ...beside].toSorted());
    const notes = JSON.parse(readFileSync(join(build.out, 'notes.json'), 'utf8')) as { url: string }[];
    expect(missing(notes.map(({ url }) => new URL(url).pathname))).toEqual([]);
  });
});
