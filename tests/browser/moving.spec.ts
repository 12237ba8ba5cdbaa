/** Moving about: pages are there when they are asked for, nothing flashes, and going back finds what was left. */
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';

/** Paths that the page asks for ahead of their time, from now on. */
function fetchedAhead(page: Page): string[] {
  const paths: string[] = [];
  page.on('request', (request) => {
    if (request.headers()['sec-purpose']?.startsWith('prefetch') === true) paths.push(new URL(request.url()).pathname);
  });
  return paths;
}

test('pointing at a link, or reaching it by keyboard, fetches its page once; nothing else is fetched ahead', async ({
  page,
}) => {
  const paths = fetchedAhead(page);
  await page.goto('/lambda/');
  const links = page.locator('.note-body a.internal');
  const first = await links.first().evaluate((link: HTMLAnchorElement) => link.pathname);
  await links.first().hover();
  await expect.poll(() => paths).toEqual([first]);
  await page.locator('h1').hover();
  await links.first().hover();
  const home = page.locator('.site-name');
  await home.focus();
  await expect.poll(() => paths).toEqual([first, '/']);
  // A file that is no page may be large.
  await page
    .locator('a[type="text/markdown"]')
    .first()
    .evaluate((link: HTMLAnchorElement) => link.focus());
  await page.getByRole('contentinfo').getByRole('link', { name: 'All notes' }).focus();
  await expect.poll(() => paths).toEqual([first, '/', '/notes/']);
});

test('who saves on traffic has nothing fetched ahead', async ({ page }) => {
  const paths = fetchedAhead(page);
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
  await page.goto('/lambda/');
  await page.locator('.note-body a.internal').first().hover();
  // The preview of the link comes later than a page would have been fetched.
  await expect(page.locator('.preview')).toBeVisible();
  expect(paths).toEqual([]);
});

for (const reducedMotion of ['no-preference', 'reduce'] as const) {
  test(`pages fade over where motion is welcome: ${reducedMotion}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion });
    await page.addInitScript(() => {
      addEventListener('pagereveal', (event) => {
        document.documentElement.dataset['faded'] = String(
          (event as Event & { viewTransition: unknown }).viewTransition !== null,
        );
      });
    });
    // A browser that is too busy leaves a fade out: then once more.
    await expect(async () => {
      await page.goto('/lambda/');
      await page.locator('.site-name').click();
      await expect(page).toHaveURL('/');
      await expect(page.locator('html')).toHaveAttribute('data-faded', String(reducedMotion === 'no-preference'), {
        timeout: 1000,
      });
    }).toPass();
  });
}

test('going back shows the page as it was left, without loading it again', async ({
  playwright,
  launchOptions,
  baseURL,
}) => {
  // Playwright switches the cache for back and forward off, unless it is told not to.
  const browser = await playwright.chromium.launch({
    ...launchOptions,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  try {
    const page = await browser.newPage({ serviceWorkers: 'allow', ...(baseURL === undefined ? {} : { baseURL }) });
    await page.goto('/lambda/');
    await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated');
    await page.evaluate(() => {
      document.documentElement.dataset['left'] = '';
      window.scrollTo({ top: 900, behavior: 'instant' });
    });
    await page
      .getByRole('contentinfo')
      .getByRole('link', { name: 'All notes' })
      .evaluate((link: HTMLAnchorElement) => link.click());
    await expect(page).toHaveURL('/notes/');
    await page.goBack({ waitUntil: 'commit' });
    await expect(page.locator('html')).toHaveAttribute('data-left', '');
    expect(await page.evaluate(() => window.scrollY)).toBe(900);
  } finally {
    await browser.close();
  }
});
