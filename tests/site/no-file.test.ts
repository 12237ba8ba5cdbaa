/**
 * A vault without a garden.yaml is built as its owner's site, with no word of the guide that ships with the program.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addFiles } from '../vaults/garden-of.ts';
import { buildOrThrow, forget, makeWorkshop, removeWorkshop } from './build-site.ts';
import { root } from './checkout.ts';

const words = /\b(?:aws|amazon|lambda|fargate|serverless|dynamodb|field guide|coldframe\.example)\b/iu;
const workshop = makeWorkshop();
const plain = { vault: join(root, 'tests', 'vaults', 'tiny'), out: join(workshop, 'plain'), isUnnamed: true } as const;
const own = { vault: join(workshop, 'vault'), out: join(workshop, 'own'), isUnnamed: true } as const;

beforeAll(async () => {
  addFiles(own.vault, {
    'garden.yaml':
      'title: My pots\nurl: https://pots.example/a\nlanguage: de\ncredit: false\nlicence: CC BY 4.0\nauthor: Ada\nvisits: { counter: matomo, site: 3, at: https://stats.example }\ncomments: { repository: a/b, repositoryId: R_1a, category: Talk, categoryId: DIC_1 }\nrepository: { edit: "https://git.example/edit/{path}" }\ntheme: { accent: "#ffee00", css: looks/mine.css, logo: looks/logo.svg, favicon: none.png }\ncategories: { clay: { title: Ton, colour: "#123456" } }\n',
    'looks/mine.css': '.site-name { letter-spacing: 0.2em }\n',
    'looks/logo.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><script>alert(1)</script><rect width="8" height="8" fill="#c00"/></svg>',
    'Pot.md':
      '---\ncategory: Clay\n---\nA pot.\n\n- **Höhe**:: 3 m\n    - was:: 2 m (until 2024-02)\n    - ends:: 2027-03-04\n',
    'Dates.md': 'A note of mine.\n',
  });
  await buildOrThrow(plain);
  await buildOrThrow(own);
});
afterAll(() => {
  for (const each of [plain, own]) forget(each);
  removeWorkshop(workshop);
});

const page = (out: string, name: string): string => readFileSync(join(out, name), 'utf8');

test('no file of it has a word of the guide', () => {
  const texts = readdirSync(plain.out, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && /\.(?:html|js|css|json|xml|txt|md|svg|webmanifest)$/u.test(entry.name),
  );
  expect(texts.length).toBeGreaterThan(30);
  const found = texts.map((entry) => join(entry.parentPath, entry.name)).filter((file) => words.test(page(file, '')));
  expect(found).toEqual([]);
});

test('nothing of another host is loaded unless its owner switched it on, and then on the pages that have it', () => {
  const pages = (out: string): string[] =>
    readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  const outside = /giscus|stats\.example|plausible|goatcounter|umami|matomo/iu;
  expect(pages(plain.out).filter((name) => outside.test(page(plain.out, name)))).toEqual([]);
  const policyOf = (name: string): string =>
    /content-security-policy" content="([^"]*)/u.exec(page(own.out, name))?.[1] ?? '';
  expect(policyOf('pot/index.html')).toContain('https://giscus.app');
  expect(policyOf('pot/index.html')).toContain('https://stats.example');
  expect(page(own.out, 'pot/index.html')).toContain('class="comments"');
  expect(policyOf('notes/index.html')).not.toContain('giscus');
  expect(policyOf('notes/index.html')).toContain('https://stats.example');
  // The frame comes with a press of the button.
  expect(page(own.out, 'pot/index.html')).not.toMatch(/<(?:iframe|script)[^>]*(?:giscus|stats)/u);
});

test('its title is the vault’s name, and no page or file claims an address', () => {
  const home = page(plain.out, 'index.html');
  expect(home).toContain('<title>tiny</title>');
  expect(home).not.toMatch(/canonical|og:url|og:image|ld\+json|localhost/u);
  expect(JSON.parse(page(plain.out, 'manifest.webmanifest'))).toMatchObject({ name: 'tiny' });
  expect(page(plain.out, 'robots.txt')).not.toContain('Sitemap');
  expect(readdirSync(plain.out)).not.toContain('sitemap-index.xml');
});

test('what has nothing to say is not there, and no file for machines makes an address up', () => {
  for (const name of [
    'categories',
    'compare',
    'limits',
    'rss.xml',
    'feed.json',
    'changes',
    'changes.xml',
    'changes.json',
    'dates',
    'dates.ics',
  ])
    expect(readdirSync(plain.out), name).not.toContain(name);
  for (const name of ['notes.json', 'facts.json', 'llms.txt', 'search.json', 'graph.json'])
    expect(page(plain.out, name)).not.toContain('localhost');
  expect(readdirSync(own.out)).toEqual(expect.arrayContaining(['categories', 'rss.xml', 'feed.json']));
});

test('it leads to what it has', () => {
  const home = page(plain.out, 'index.html');
  expect(home).toContain('href="/tags/"');
  expect(home).not.toMatch(/href="\/(?:categories|compare|limits|changes|dates)\//u);
  expect(home).toContain('Made with Coldframe');
});

test('a file of its own decides', () => {
  const note = page(own.out, 'pot/index.html');
  expect(note).toContain('<html lang="de"');
  expect(note).toContain('· My pots</title>');
  expect(note).toContain('<link rel="canonical" href="https://pots.example/a/pot/">');
  expect(note).toContain('CC BY 4.0');
  expect(note).toContain('"license":"CC BY 4.0"');
  expect(note).toContain('"author":{"@type":"Person","name":"Ada"}');
  expect(note).toContain('href="https://git.example/edit/Pot.md"');
  expect(note).not.toContain('Made with');
  expect(note).toContain('href="/a/categories/"');
  expect(readdirSync(own.out)).not.toContain('garden.yaml');
});

test('it looks as its owner wants: colours, style sheet, logo and marks', async () => {
  const home = page(own.out, 'index.html');
  const [sheet = ''] = home.match(/<link rel="stylesheet" href="\/a\/theme\.css">(?!.*<link rel="stylesheet")/su) ?? [];
  expect(sheet, 'the last style sheet of the page').not.toBe('');
  const css = page(own.out, 'theme.css');
  expect(css).toMatch(/--accent: light-dark\(oklch\(/u);
  expect(css).toContain('.category-clay {');
  expect(css.trimEnd().endsWith('.site-name { letter-spacing: 0.2em }')).toBe(true);
  expect(page(own.out, 'categories/clay/index.html')).toMatch(/<h1[^>]*>.*Ton/su);
  expect(home).toContain('<img class="logo" src="/a/icons/logo.svg" alt=""');
  for (const file of ['icons/logo.svg', 'favicon.svg']) {
    expect(page(own.out, file)).toContain('#c00');
    expect(page(own.out, file)).not.toContain('script');
  }
  const { data, info } = await sharp(readFileSync(join(own.out, 'icons/180.png')))
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([info.width, info.height, ...data.subarray(0, 3)]).toEqual([180, 180, 0xcc, 0, 0]);
  // Nobody uses them where nobody chose anything.
  expect(page(plain.out, 'index.html')).not.toContain('theme.css');
});

test('what changed and what ends stand on pages and in files of its own language', () => {
  const changes = page(own.out, 'changes/index.html');
  expect(changes).toContain('<h1>Änderungen</h1>');
  expect(changes).toMatch(
    /<tr id="pot:fact.höhe">[\s\S]*<del>2 m<\/del>[\s\S]*3 m[\s\S]*datetime="2024-02">Februar 2024</u,
  );
  for (const feed of ['changes', 'categories/clay/changes']) {
    expect(changes).toContain(`href="/a/${feed}.xml"`);
    expect(page(own.out, `${feed}.xml`)).toContain(`<link>https://pots.example/a/changes/#pot:fact.h%C3%B6he</link>`);
    expect(JSON.parse(page(own.out, `${feed}.json`))).toMatchObject({
      feed_url: `https://pots.example/a/${feed}.json`,
      items: [{ title: 'Pot: Höhe', content_text: '2 m → 3 m' }],
    });
  }
  const dates = page(own.out, 'dates/index.html');
  expect(dates).toContain('A note of mine.');
  expect(dates).toMatch(/<tr id="pot:fact.höhe" data-day="2027-03-04">[\s\S]*4. März 2027/u);
  expect(page(own.out, 'dates.ics')).toContain('DTSTART;VALUE=DATE:20270304');
});
