/** Reading without network, in a garden under a base path of its own. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import { siteWriter } from '../../src/astro/output/site-writer.ts';
import { writeOfflineFiles } from '../../src/astro/offline-files.ts';
import { bundleWorkers } from '../../src/astro/program/bundle-workers.ts';
import { buildOrThrow, forget, makeWorkshop, removeWorkshop } from '../site/build-site.ts';
import type { BuildOptions } from '../site/build-site.ts';
import { makeVault, picture } from '../site/vault-files.ts';
import type { TestVault } from '../site/vault-files.ts';
import { serve } from '../../src/cli/serve-site.ts';
import type { Serving } from '../../src/cli/serve-site.ts';

test.describe.configure({ mode: 'default' });
test.use({ serviceWorkers: 'allow' });

let workshop: string;
let build: BuildOptions;
let vault: TestVault;
let server: Serving;

test.beforeAll(async () => {
  workshop = makeWorkshop();
  build = { vault: join(workshop, 'vault'), out: join(workshop, 'dist'), address: 'https://example.org/sub/' };
  vault = makeVault(build.vault, {
    'garden.yaml': 'offline: [AWS cheat sheet]\n',
    'Home.md': 'Start at [[Soil]].\n',
    'Soil.md': '---\naliases: [Ground]\n---\nSoil is brown, says [[Beds]]. ![[leaf.svg]]\n',
    'Beds.md': 'Beds hold [[Soil]]. See [[Shed]]. ![[plan.svg]]\n',
    'Shed.md': 'A heliotrope stands in the shed.\n',
    'Reference/AWS cheat sheet.md': 'Always at hand.\n',
    'leaf.svg': picture(60),
    'plan.svg': picture(90),
  });
  await buildOrThrow(build);
  server = await serve(build.out, '/sub/', 0);
});

test.afterAll(() => {
  server.close();
  forget(build);
  removeWorkshop(workshop);
});

/** Opens a page, and waits until the garden has kept what it keeps at a first visit. */
async function firstVisit(page: Page, path: string): Promise<void> {
  await page.goto(server.address + path);
  await expect.poll(() => keptWhole(page), { timeout: 20_000 }).toBe(true);
}

function keptWhole(page: Page): Promise<boolean> {
  return page.evaluate(
    async () => (await caches.match('/sub/offline.json', { cacheName: 'coldframe /sub/ whole' })) !== undefined,
  );
}

test.describe('without network', () => {
  let context: BrowserContext;
  let page: Page;

  // One reader for all of these: sees Soil and Beds, then the network is gone.
  test.beforeAll(async ({ browser }) => {
    context = await browser.newContext();
    page = await context.newPage();
    await firstVisit(page, 'soil/');
    await page.locator('.note-body').getByRole('link', { name: 'Beds' }).click();
    await expect(page.locator('h1')).toHaveText('Beds');
    await expect(page.locator('.copy-notice')).toHaveCount(0);
    await context.setOffline(true);
  });

  test.afterAll(() => context.close());

  test('a page that was seen opens again, with its picture and style, and says how old it is', async () => {
    await page.locator('.note-body').getByRole('link', { name: 'Soil' }).click();
    await expect(page.locator('.note-body')).toContainText('Soil is brown');
    await expect(page.getByText(/^You are offline: this copy is from .*:\d\d.*\.$/u)).toBeVisible();
    await expect(page.locator('.copy-notice')).toHaveCSS('position', 'fixed');
    expect(
      await page
        .locator('.note-body img')
        .evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0),
    ).toBe(true);
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expect(page.locator('.copy-notice')).toBeHidden();
  });

  test('a page that was never seen is answered with those that were', async () => {
    await page.goto(`${server.address}shed/`);
    await expect(page.getByText('this page has not been opened in this browser before')).toBeVisible();
    const kept = page.locator('[data-kept-list]');
    await expect(kept.getByRole('link', { name: 'AWS cheat sheet' })).toBeVisible();
    await kept.getByRole('link', { name: 'Beds' }).click();
    await expect(page.locator('h1')).toHaveText('Beds');
    // Without the slash at its end, the server would have led there.
    await page.goto(`${server.address}beds`);
    await expect(page).toHaveURL(`${server.address}beds/`);
  });

  test('the chosen note and search work, though neither was opened', async () => {
    await page.goto(`${server.address}reference/aws-cheat-sheet/`);
    await expect(page.locator('.note-body')).toContainText('Always at hand.');
    await page.goto(`${server.address}search/?q=heliotrope`);
    await expect(page.locator('[data-search-results]').getByRole('link', { name: 'Shed' })).toBeVisible();
  });
});

test('an open page is told of a newer version of itself, and only then; search keeps to one build', async ({
  page,
  context,
}) => {
  await firstVisit(page, 'soil/');
  const home = await context.newPage();
  await home.goto(server.address);
  vault.write('Soil.md', '---\naliases: [Ground]\n---\nSoil is black, says [[Beds]]. ![[leaf.svg]]\n');
  vault.write('Shed.md', 'A zinnia stands in the shed.\n');
  await buildOrThrow(build);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration('/sub/'))?.update());
  await expect(page.getByText('A newer version of this page is ready.')).toBeVisible();
  await expect(home.locator('.copy-notice')).toHaveCount(0);
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(page.locator('.note-body')).toContainText('Soil is black');
  await expect(page.locator('.copy-notice')).toHaveCount(0);

  const versions = (): Promise<string[]> =>
    page.evaluate(async () => {
      const [kept, built] = await Promise.all([
        caches.match('/sub/offline.json', { cacheName: 'coldframe /sub/ whole' }),
        fetch('/sub/offline.json', { cache: 'no-store' }),
      ]);
      return Promise.all(
        [kept, built].map(async (one) => ((await one?.json()) as { version?: string } | undefined)?.version ?? ''),
      );
    });
  await expect.poll(async () => new Set(await versions()).size, { timeout: 20_000 }).toBe(1);
  await context.setOffline(true);
  await page.goto(`${server.address}search/?q=zinnia`);
  await expect(page.locator('[data-search-results]').getByRole('link', { name: 'Shed' })).toBeVisible();
  await page.goto(`${server.address}search/?q=heliotrope`);
  await expect(page.locator('[data-search]')).toContainText('Nothing found');
});

test('what is another garden’s, no page, an error or a part of a file is left alone; and switched off, all of it goes', async ({
  page,
}) => {
  await page.goto(server.address);
  await page.evaluate(async () => {
    await (await caches.open('coldframe / pages')).put('/a/', new Response('a'));
    await (await caches.open('coldframe /sub/ of-before')).put('/sub/a/', new Response('a'));
  });
  await firstVisit(page, 'soil/');
  await page.goto(`${server.address}no/such/page/`);
  await expect(page.locator('h1')).toHaveText('No page at this address');
  await page.goto(server.address);
  await page.evaluate(() =>
    Promise.all([
      fetch('/sub/soil.md'),
      fetch('/sub/plan.svg', { headers: { range: 'bytes=0-9' } }),
      fetch('/sub/beds'),
    ]),
  );
  const kept = await page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => !/ (whole|always)$/u.test(name));
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return { names, paths: requests.flat().map(({ url }) => new URL(url).pathname) };
  });
  expect(kept.names).toContain('coldframe / pages');
  expect(kept.names).not.toContain('coldframe /sub/ of-before');
  expect(kept.paths).toEqual(expect.arrayContaining(['/a/', '/sub/', '/sub/soil/', '/sub/leaf.svg']));
  expect(kept.paths.filter((path) => /such|\.md$|beds|plan/u.test(path))).toEqual([]);

  // What a build with `offline: false` writes there.
  const workers = join(workshop, 'workers');
  mkdirSync(workers);
  for (const [name, code] of await bundleWorkers()) writeFileSync(join(workers, name), code);
  writeOfflineFiles(siteWriter(build.out), '/sub/', undefined, workers);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration('/sub/'))?.update());
  await expect
    .poll(() =>
      page.evaluate(async () => [await caches.keys(), (await navigator.serviceWorker.getRegistrations()).length]),
    )
    .toEqual([['coldframe / pages'], 0]);
});
