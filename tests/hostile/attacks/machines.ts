/** What machines read: feeds, structured data and the search index hold any text and any date, and parsers agree. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRssString } from '@astrojs/rss';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import fc from 'fast-check';
import { searchDocument, startSearchIndex } from '../../../src/astro/search-index.ts';
import { monthsOf } from '../../../src/listing/tended-days.ts';
import { jsonLd } from '../../../src/layouts/json-ld.ts';
import { rssItems } from '../../../src/listing/feed-notes.ts';
import { instantOf, readDate } from '../../../src/vault/dates.ts';
import { attack, type Attack } from '../attack.ts';

/**
 * Ends of sections, entities, control characters, characters that are none, halves of pairs. Escaped, so that JSON
 * keeps them.
 */
const pieces = [
  ']]>',
  '<![CDATA[',
  '</script>',
  '<!--',
  '-->',
  '<script>',
  '</title>',
  '&',
  '&amp;',
  '&#0;',
  '&lt;',
  '"',
  "'",
  '<',
  '>',
  '\0',
  '\u0001',
  '\u000B',
  '\u001F',
  '\u007F',
  '\u0085',
  '\u2028',
  '\uFFFE',
  '\uFFFF',
  '\uD800',
  '\uDC00',
  '\u{10FFFF}',
  '\uFEFF',
  '\u202E',
  '%',
  '\\',
  '\\u003c',
  '?>',
  'word',
  'é',
  ' ',
  '\n',
  '\t',
];
const text = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...pieces) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''));

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`, 'u'));
const day = fc
  .tuple(
    fc.oneof(digits(4), fc.constantFrom('0000', '0001', '9999', '275761', '-000001', '+010000')),
    digits(2),
    digits(2),
  )
  .map((parts) => parts.join('-'));
const edges = [
  '0000-00-00',
  '0000-01-01',
  '0001-01-01T00:00:00+23:59',
  '9999-12-31T23:59:59-23:59',
  '9999-99-99T99:99',
  '275761-01-01',
  '2020-02-30',
  '2020-13-01',
  '2020-01-01T24:00',
  '2020-01-01T25:61',
  '2020-01-01T10:00Zx',
  '8640000000000001',
  'Invalid Date',
  '',
];
const date = fc.oneof(
  fc.constantFrom(...edges),
  fc
    .tuple(
      day,
      fc.constantFrom('', 'T', ' '),
      fc.constantFrom('', '99:99', '00:00', '23:59:60', '24:00:00'),
      fc.constantFrom('', 'Z', '+99:99', '-23:59', '+14:00', 'x'),
    )
    .map((parts) => parts.join('')),
  text,
);

/** What XML 1.0 cannot hold is left out, and nothing else. */
const inXml = (value: string): string =>
  value.toWellFormed().replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');

export const attacks: readonly Attack[] = [
  attack({
    name: 'what is read as a date is one, and no date stops a page',
    inputs: date,
    runs: 300,
    holds: (value) => {
      const read = readDate(value);
      if (read !== undefined && (!value.replace(' ', 'T').startsWith(read) || instantOf(read) === undefined))
        throw new Error(`${value} is read as ${read}.`);
      // Also dates that did not pass through the reader.
      for (const updated of [read, value]) {
        for (const month of monthsOf([{ title: 'a', ...(updated === undefined ? {} : { updated }) }], 5, 'en'))
          if (!/^\d{4}-\d{2}-\d{2}$/u.test(month.days[0]?.date ?? '')) throw new Error(JSON.stringify(month));
      }
    },
  }),
  attack({
    name: 'the feed is XML that holds any text as it is',
    inputs: fc.record({ title: text, description: text, tag: text, date }),
    runs: 60,
    holds: async ({ title, description, tag, date: written }) => {
      const notes = [written, '2020-01-01'].map((updated) => ({
        title,
        description,
        tags: [{ title: `#${tag}` }],
        href: '/a/',
        updated,
      }));
      const xml = await getRssString({
        title: 'T',
        description: 'D',
        site: 'https://garden.example',
        items: rssItems(notes, (href) => new URL(href, 'https://garden.example').href),
      });
      if (XMLValidator.validate(xml) !== true || inXml(xml) !== xml) throw new Error(xml);
      const items: unknown = new XMLParser({
        trimValues: false,
        parseTagValue: false,
        isArray: (name) => name === 'item',
        processEntities: true,
        htmlEntities: true,
      }).parse(xml).rss.channel.item;
      const last = (items as Record<string, string>[]).at(-1) ?? {};
      const lines = (value: string): string => inXml(value).replaceAll(/\r\n?/gu, '\n');
      for (const [name, expected] of [
        ['title', title],
        ['description', description],
        ['category', tag],
      ] as const) {
        if (lines(last[name] ?? '').trim() !== lines(expected).trim())
          throw new Error(`${name} ${JSON.stringify(expected)} became ${JSON.stringify(last[name])}.`);
      }
    },
  }),
  attack({
    name: 'structured data holds any text as it is, and ends with its element',
    inputs: fc.record({ title: text, description: text, section: text, tag: text, alias: text }),
    runs: 200,
    holds: ({ title, description, section, tag, alias }) => {
      const absolute = (href: string): string => `https://garden.example${href}`;
      const json = jsonLd(
        {
          href: '/a/',
          isNote: true,
          type: 'concept',
          title,
          description,
          section,
          tags: [tag],
          aliases: [alias],
          breadcrumbs: [{ title, href: '/b/' }],
        },
        { site: { title: 'T', description: 'D', language: 'en' }, home: absolute('/'), image: undefined, absolute },
      );
      if (json.includes('<')) throw new Error(json);
      const [, article] = (JSON.parse(json) as { '@graph': Record<string, unknown>[] })['@graph'];
      for (const [name, expected] of [
        ['headline', title],
        ['description', description],
        ['articleSection', section],
      ] as const)
        if (article?.[name] !== expected) throw new Error(`${name}: ${JSON.stringify(article?.[name])}`);
    },
  }),
  attack({
    name: 'every note is in the search index, whatever its name and text are',
    inputs: fc.array(fc.record({ title: text, lead: text, tag: text, body: fc.oneof(fc.constant(''), text) }), {
      minLength: 40,
      maxLength: 40,
    }),
    runs: 1,
    holds: async (notes) => {
      const folder = mkdtempSync(join(tmpdir(), 'coldframe-test-'));
      try {
        const index = startSearchIndex('en');
        index.add(
          notes.map(({ title, lead, tag, body }, at) => ({
            slug: `n${at}`,
            html: searchDocument(
              { title, lead: at % 2 === 0 ? lead : '', tags: [tag], type: tag, category: { slug: 'c', title: lead } },
              at % 3 === 0 ? '' : `<p>${body.replaceAll(/[<&]/gu, '')}</p>`,
            ),
          })),
        );
        index.write(join(folder, 'pagefind'));
        await index.finish(notes.length);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  }),
];
