/** The site as it is read: without scripts, on the narrowest screen, in both colour schemes, with a clean console. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';

const kinds = {
  home: '/',
  note: '/lambda/',
  'cheat sheet': '/cheat-sheets/aws-cheat-sheet/',
  search: '/search/?q=queue',
  tags: '/tags/',
  folder: '/compute/',
  'all notes': '/notes/',
  'recently tended': '/recent/',
  comparison: '/compare/lambda-vs-fargate/',
  compare: '/compare/?with=lambda,fargate,sqs',
  limits: '/limits/',
  category: '/categories/compute/',
  404: '/no/such/page/',
} as const;

/** What the browser complains of from now on, policy violations included; the answer 404 of that page is none. */
async function complaints(page: Page): Promise<string[]> {
  const found: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !message.text().includes('the server responded with a status of 404')) found.push(message.text());
  });
  page.on('pageerror', (error) => found.push(String(error)));
  page.on('requestfailed', (request) => found.push(`${request.url()} failed`));
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.request().isNavigationRequest()) found.push(`${response.url()} ${response.status()}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      // Reaches the test as an error of the page.
      throw new Error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return found;
}

/** The page with everything on it, results of a search included. */
async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  if (path.startsWith('/search/')) await expect(page.locator('[data-search-results] a').first()).toBeVisible();
  if (path.startsWith('/compare/?')) await expect(page.locator('[data-compare] tbody tr').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
}

for (const [kind, path] of Object.entries(kinds)) {
  test.describe(kind, () => {
    test('the console stays empty, and no other host is asked', async ({ page, baseURL }) => {
      const found = await complaints(page);
      const hosts = new Set<string>();
      page.on('request', (request) => hosts.add(new URL(request.url()).origin));
      await visit(page, path);
      expect(found).toEqual([]);
      expect([...hosts]).toEqual([baseURL]);
    });

    for (const colorScheme of ['light', 'dark'] as const) {
      test(`axe finds nothing in ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await visit(page, path);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).slice(0, 3).join(' | ')}`)).toEqual([]);
      });
    }

    test('320 pixels are wide enough', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await visit(page, path);
      const width = await page.evaluate(() => ({ page: document.documentElement.scrollWidth, window: document.documentElement.clientWidth }));
      expect(width.page).toBeLessThanOrEqual(width.window);
      await page.evaluate(() => window.scrollBy(200, 0));
      expect(await page.evaluate(() => window.scrollX)).toBe(0);
    });
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a note is there with its facts, contents, links and backlinks', async ({ page }) => {
    await page.goto('/lambda/');
    await expect(page.locator('h1')).toHaveText('AWS Lambda');
    await expect(page.locator('.note-body')).toBeVisible();
    await expect(page.locator('.backlinks')).toBeVisible();
    await page.locator('.note-body a.internal').first().click();
    await expect(page.locator('h1')).toBeVisible();
  });

  test('the contents of a note open and lead to its headings', async ({ page }) => {
    await page.setViewportSize({ width: 600, height: 800 });
    await page.goto('/lambda/');
    await page.getByRole('button', { name: 'On this page' }).click();
    await page.locator('.contents a').last().click();
    await expect(page.locator(':target')).toBeInViewport();
  });

  test('every note is reached from the home page', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'All notes' }).first().click();
    await expect(page).toHaveURL('/notes/');
    await page.locator('main').getByRole('link', { name: 'Compute' }).first().click();
    await page.locator('main').getByRole('link', { name: 'AWS Lambda', exact: true }).first().click();
    await expect(page.locator('h1')).toHaveText('AWS Lambda');
  });

  test('search says what it needs and offers another way', async ({ page }) => {
    await page.goto('/search/');
    // Playwright's way of switching scripts off leaves `noscript` empty: its words are read from the source.
    expect(await page.request.get('/search/').then((answer) => answer.text())).toMatch(/<noscript>.*Search needs JavaScript.*href="\/notes\/"/su);
    await page.getByRole('contentinfo').getByRole('link', { name: 'All notes' }).click();
    await expect(page).toHaveURL('/notes/');
  });

  test('an old address leads to the note', async ({ page }) => {
    await page.goto('/cheat-sheet/');
    await expect(page).toHaveURL('/cheat-sheets/aws-cheat-sheet/');
  });
});

test('a keyboard reaches the text first, then everything else', async ({ page }) => {
  await page.goto('/lambda/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/lambda/#main');
});
