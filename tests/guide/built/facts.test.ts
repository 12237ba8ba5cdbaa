/** The facts of the project's own garden, built: what programs and readers without scripts get. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ICAL from 'ical.js';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { siteAddress } from '../../../src/astro/garden-options.ts';
import type { Garden } from '../../../src/garden.ts';
import { readConfig } from '../../../src/astro/read-config.ts';
import { buildGuide } from '../guide.ts';
import { pagesOfGuide } from './built-pages.ts';
import type { BuiltPage } from '../../site/pages.ts';

interface PublishedFact {
  path: string;
  url: string;
  key: string;
  value: string;
  quantity?: { amount: number; unit: string };
  sources: { url: string }[];
  checked?: string;
  type?: string;
  was?: unknown[];
  ends?: string;
}

const dist = inject('dist');
const site = readConfig({}).config;
const address = siteAddress(site, {});
let garden: Garden;
let pages: readonly BuiltPage[];
let facts: PublishedFact[];

beforeAll(async () => {
  garden = await buildGuide();
  pages = pagesOfGuide(dist);
  facts = JSON.parse(readFileSync(join(dist, 'facts.json'), 'utf8')) as PublishedFact[];
});

const pageAt = (path: string): BuiltPage =>
  pages.find((page) => page.path === path) ?? expect.fail(`There is no page ${path}`);

describe('facts.json', () => {
  test('is as its schema says', () => {
    const schema = JSON.parse(readFileSync(join(dist, 'schemas', 'facts.schema.json'), 'utf8')) as object;
    // The guide has an address: its links are whole.
    const validate = new Ajv2020({
      allErrors: true,
      formats: { 'uri-reference': (value: string) => URL.canParse(value) },
    }).compile(schema);
    expect(validate(facts) ? [] : validate.errors).toEqual([]);
  });

  test('holds every fact of every published note', () => {
    expect(facts.length).toBeGreaterThan(450);
    expect(facts.length).toBe(garden.notes.reduce((sum, { entry }) => sum + entry.facts.length, 0));
  });

  test('each has a source and a day, and its address leads to it', () => {
    expect(
      facts.filter(({ sources, checked }) => sources.length === 0 || checked === undefined).map(({ url }) => url),
    ).toEqual([]);
    const byPath = new Map(pages.map((page) => [page.path, page]));
    const lost = facts.filter(({ url }) => {
      const { pathname, hash } = new URL(url);
      return byPath.get(decodeURI(pathname))?.ids.has(decodeURIComponent(hash.slice(1))) !== true;
    });
    expect(lost.map(({ url }) => url)).toEqual([]);
  });
});

describe('pages', () => {
  test('a service page opens with its facts', () => {
    const { html } = pageAt('/lambda/');
    expect(html.indexOf('At a glance')).toBeGreaterThan(0);
    expect(html.indexOf('At a glance')).toBeLessThan(html.indexOf('class="note-body"'));
    expect(html).toContain('Compared with');
  });

  test('limits lists every quantity of every service, once', () => {
    const expected = facts.filter(({ type, quantity }) => type === 'service' && quantity !== undefined);
    const { html } = pageAt('/limits/');
    const { length } = [...html.matchAll(/<tr id="[^"]+"[^>]* data-unit=/gu)];
    // What two notes say of one part is one row.
    expect(length).toBeLessThanOrEqual(expected.length);
    expect(length).toBeGreaterThan(0.95 * expected.length);
    expect(length).toBeGreaterThan(250);
  });

  test('changes lists every former value, and its feeds lead there', () => {
    const { html, ids } = pageAt('/changes/');
    const former = facts.flatMap(({ was = [] }) => was);
    expect([...html.matchAll(/<del>/gu)]).toHaveLength(former.length);
    expect(former.length).toBeGreaterThan(50);
    const feeds = [...html.matchAll(/href="\/((?:categories\/[^/"]+\/)?changes\.json)"/gu)].map(
      ([, file = '']) => file,
    );
    expect(feeds.length).toBeGreaterThan(3);
    for (const file of feeds) {
      const { items } = JSON.parse(readFileSync(join(dist, file), 'utf8')) as { items: { url: string }[] };
      const anchors = items.map(({ url }) => decodeURIComponent(new URL(url).hash.slice(1)));
      expect(anchors.filter((anchor) => !ids.has(anchor))).toEqual([]);
    }
  });

  test('dates lists everything that ends, and so does the calendar', () => {
    const ending = facts.filter(({ ends }) => ends !== undefined);
    const { html, ids } = pageAt('/dates/');
    expect([...html.matchAll(/<tr id="[^"]+" data-day=/gu)]).toHaveLength(ending.length);
    const calendar = new ICAL.Component(ICAL.parse(readFileSync(join(dist, 'dates.ics'), 'utf8')) as unknown[]);
    const uids = calendar.getAllSubcomponents('vevent').map((event) => String(event.getFirstPropertyValue('uid')));
    expect(uids.filter((uid) => !ids.has(uid.slice(0, uid.lastIndexOf('@'))))).toEqual([]);
    expect(new Set(uids).size).toBe(ending.length);
  });

  test('compare lists every ready-made comparison', () => {
    const { addresses } = pageAt('/compare/');
    const comparisons = garden.notes.filter(({ entry }) => entry.type === 'comparison');
    expect(comparisons.length).toBeGreaterThan(2);
    expect(comparisons.map(({ entry }) => entry.href).filter((href) => !addresses.includes(href))).toEqual([]);
  });

  test('each category has a page with its services, linked from home', () => {
    const home = pageAt('/').addresses;
    for (const { entry } of garden.notes) {
      if (entry.category === undefined) continue;
      const path = `/categories/${entry.category.slug}/`;
      expect(home).toContain(path);
      expect(pageAt(path).addresses).toContain(entry.href);
    }
  });

  test('every comparison has a table with something in each row', () => {
    for (const { entry, html } of garden.notes.filter((note) => note.entry.type === 'comparison')) {
      expect(html, entry.title).toMatch(/<tr id="row\./u);
      expect(
        html
          .split('<tr id="row')
          .slice(1)
          .filter((row) => !row.includes('cell-value')),
        entry.title,
      ).toEqual([]);
    }
  });

  test('addresses are those of the site', () =>
    expect(facts.every(({ url }) => url.startsWith(address.href))).toBe(true));
});
