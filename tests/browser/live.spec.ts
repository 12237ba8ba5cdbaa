/** Writing while reading: open pages follow the vault, without a restart and without anybody reloading them. */
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { buildOrThrow, forget, makeWorkshop, removeWorkshop } from '../site/build-site.ts';
import type { BuildOptions } from '../site/build-site.ts';
import { makeVault } from '../site/vault-files.ts';
import type { TestVault } from '../site/vault-files.ts';
import { startDevServer } from './dev-server.ts';
import type { DevServer } from './dev-server.ts';

// One server for all of them, so one after the other.
test.describe.configure({ mode: 'default' });

let workshop: string;
let build: BuildOptions;
let vault: TestVault;
let server: DevServer;

test.beforeAll(async () => {
  workshop = makeWorkshop();
  build = { vault: join(workshop, 'vault'), out: join(workshop, 'dist') };
  vault = makeVault(build.vault, {
    'Soil.md': 'Soil is brown.\n\n## Layers\n\nTopsoil lies on top.\n',
    'Beds.md': 'Beds:\n\n![[Soil#Layers]]\n',
    'Reader.md': 'See [[Soil]] and [[Compost]], by [the file](Soil.md) too.\n',
    'Shed/Rake.md': 'A rake.\n',
    'Shed/List.md': 'In the shed: [[Rake]].\n',
  });
  server = await startDevServer(build);
});

test.afterAll(async () => {
  await server.stop();
  forget(build);
  removeWorkshop(workshop);
});

/** Opens pages side by side; the marks on their windows are gone where one was loaded anew from the address bar. */
async function open(page: Page, path: string): Promise<void> {
  // A page that loads itself anew just then, as what was saved before wants it, is what the browser goes to instead, or
  // it goes nowhere.
  await expect(() => page.goto(server.address + path, { timeout: 10_000 })).toPass();
  await expect(page.locator('h1')).toBeVisible();
}

test('an open page shows the note as it is saved, and so do those that transclude it', async ({ page, context }) => {
  const beds = await context.newPage();
  await open(page, '/soil/');
  await open(beds, '/beds/');
  vault.write('Soil.md', 'Soil is black.\n\n## Layers\n\nHumus lies on top.\n');
  await expect(page.locator('.note-body')).toContainText('Soil is black.');
  await expect(beds.locator('.transclusion')).toContainText('Humus lies on top.');
});

test('a page that links to a note follows its renaming', async ({ page }) => {
  await open(page, '/shed/list/');
  await expect(page.locator('.note-body').getByRole('link', { name: 'Rake' })).toHaveAttribute('href', '/shed/rake/');
  vault.rename('Shed/Rake.md', 'Shed/Hay rake.md');
  await expect(page.locator('.note-body .unresolved')).toHaveText('Rake');
  vault.write('Shed/List.md', 'In the shed: [[Hay rake]].\n');
  await expect(page.locator('.note-body').getByRole('link', { name: 'Hay rake' })).toHaveAttribute(
    'href',
    '/shed/hay-rake/',
  );
});

test('a page shows who links to it as the link is written', async ({ page }) => {
  await open(page, '/shed/hay-rake/');
  vault.write('Autumn.md', 'Leaves want a [[Hay rake]].\n');
  await expect(page.locator('.backlinks')).toContainText('Leaves want a Hay rake.');
});

test('a new note makes links of what led nowhere, and its deletion undoes it', async ({ page }) => {
  await open(page, '/reader/');
  await expect(page.locator('.note-body .unresolved')).toHaveText('Compost');
  vault.write('Compost.md', 'Compost is warm.\n');
  await expect(page.locator('.note-body').getByRole('link', { name: 'Compost' })).toHaveAttribute('href', '/compost/');
  vault.remove('Compost.md');
  await expect(page.locator('.note-body .unresolved')).toHaveText('Compost');
});

test('a note that becomes private is gone from open pages', async ({ page }) => {
  await open(page, '/beds/');
  vault.write('Soil.md', '---\npublish: false\n---\nSoil is secret.\n\n## Layers\n\nHumus lies on top.\n');
  await expect(page.locator('.note-body')).not.toContainText('Humus');
  await expect.poll(async () => (await page.request.get(`${server.address}/soil/`)).status()).toBe(404);
});

test('a mistake does not stop the server', async ({ page }) => {
  await open(page, '/reader/');
  vault.write('Reader.md', '---\ntags: [open\n---\nStill here, [[\n');
  await expect(page.locator('.note-body')).toContainText('Still here');
});

test('problems of what was saved are shown on its page and in the terminal, until they are mended', async ({
  page,
}) => {
  await open(page, '/shed/list/');
  const problems = page.getByRole('complementary', { name: 'Problems of this note' });
  await expect(problems).toBeEmpty();
  vault.write('Shed/List.md', 'In the shed: [[Hay rake]] and [[Spade]].\n');
  await expect(problems).toContainText('Shed/List.md:1:31 warning link-unresolved No note or file is named `Spade`.');
  expect(server.output()).toContain('Shed/List.md:1:31 warning link-unresolved');
  // Another note's are on its own page.
  await open(page, '/reader/');
  await expect(page.getByRole('complementary', { name: 'Problems of this note' })).not.toContainText('Spade');
  await open(page, '/shed/list/');
  await expect(problems).toContainText('Spade');
  vault.write('Shed/Spade.md', 'A spade.\n');
  await expect(problems).toBeEmpty();
  // The vault has no base, no canvas and no note with a tag: that is no reason for a warning.
  expect(server.output()).not.toContain('is empty');
});

test('the garden’s own file is followed: when it comes, when it is changed, when it is wrong and when it goes', async ({
  page,
}) => {
  // The server starts anew each time.
  const patience = { timeout: 60_000 };
  await open(page, '/reader/');
  vault.write('garden.yaml', 'title: Kitchen garden\nlanguage: de\n');
  await expect(page).toHaveTitle(/ · Kitchen garden$/u, patience);
  await expect(page.locator('html')).toHaveAttribute('lang', 'de', patience);
  vault.write('garden.yaml', 'title: Herb garden\n');
  await expect(page).toHaveTitle(/ · Herb garden$/u, patience);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en', patience);
  vault.write('garden.yaml', 'titel: Herb garden\n');
  await expect(page).toHaveTitle(/ · vault$/u, patience);
  expect(server.output()).toContain('garden.yaml:1:1');
  // Notes are followed as before, by the one who came last.
  vault.write('Reader.md', 'Still followed.\n');
  await expect(page.locator('.note-body')).toContainText('Still followed.', patience);
  vault.write('garden.yaml', 'title: Rose garden\n');
  await expect(page).toHaveTitle(/ · Rose garden$/u, patience);
  vault.remove('garden.yaml');
  await expect(page).toHaveTitle(/ · vault$/u, patience);
});

test('a vault that is moved away is told on the page and in the terminal, and followed again when it is back', async ({
  page,
}) => {
  await open(page, '/shed/list/');
  renameSync(build.vault, `${build.vault} away`);
  await expect(page.locator('vite-error-overlay')).toContainText('could not be loaded');
  expect(server.output()).toContain('vault-missing');
  // Who comes later is told too.
  await page.goto(`${server.address}/reader/`);
  await expect(page.locator('vite-error-overlay')).toContainText('could not be loaded');
  renameSync(`${build.vault} away`, build.vault);
  await expect(page.locator('vite-error-overlay')).toHaveCount(0);
  vault.write('Reader.md', 'Back again.\n');
  await expect(page.locator('.note-body')).toContainText('Back again.');
  vault.write('Reader.md', 'And again.\n');
  await expect(page.locator('.note-body')).toContainText('And again.');
});

test('search says that there is no index, then searches the last build', async ({ page }) => {
  vault.write('Mulch.md', 'Straw keeps the water in.\n');
  await open(page, '/search/?q=straw');
  await expect(page.getByRole('status')).toHaveText('There is no search index yet: run `npm run build` once.');
  await buildOrThrow(build);
  await open(page, '/search/?q=straw');
  await expect(page.getByRole('status')).toContainText('1 note for “straw”');
  await expect(page.locator('[data-search-results]').getByRole('link', { name: 'Mulch' })).toHaveAttribute(
    'href',
    '/mulch/',
  );
  await expect(page.locator('[data-search]')).toContainText('Searches the last build');
});
