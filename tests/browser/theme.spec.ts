/** The colour scheme: the system's, until the reader chooses; then theirs, from the first paint on. */
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';

const light = /^oklch\(0\.9/u;
const dark = /^oklch\(0\.1/u;

const ground = (page: Page): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const pressSwitch = (page: Page): Promise<void> => page.getByRole('button', { name: /^Colour scheme/ }).click();

test('the page follows the system until its reader chooses', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/lambda/');
  expect(await ground(page)).toMatch(dark);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await ground(page)).toMatch(light);
});

test('a chosen scheme stays over pages and reloads, and can be given back to the system', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/lambda/');
  const button = page.getByRole('button', { name: /^Colour scheme/ });
  await expect(button).toHaveAccessibleName('Colour scheme: system');
  await pressSwitch(page);
  await pressSwitch(page);
  await expect(button).toHaveAccessibleName('Colour scheme: dark');
  expect(await ground(page)).toMatch(dark);
  await page.goto('/sqs/');
  expect(await ground(page)).toMatch(dark);
  await page.reload();
  await expect(button).toHaveAccessibleName('Colour scheme: dark');
  await pressSwitch(page);
  await expect(button).toHaveAccessibleName('Colour scheme: system');
  expect(await ground(page)).toMatch(light);
});

test('what the browser draws around the page follows the choice', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/lambda/');
  const colours = (): Promise<string[]> =>
    page.locator('meta[name="theme-color"]').evaluateAll((all) => all.map((each) => (each as HTMLMetaElement).content));
  const [light = '', dark = ''] = await colours();
  expect(light).not.toBe(dark);
  await pressSwitch(page);
  expect(await colours()).toEqual([light, light]);
  await pressSwitch(page);
  expect(await colours()).toEqual([dark, dark]);
  await page.reload();
  await expect.poll(colours).toEqual([dark, dark]);
  await pressSwitch(page);
  expect(await colours()).toEqual([light, dark]);
});

test('another tab follows', async ({ page, context }) => {
  await page.goto('/lambda/');
  const other = await context.newPage();
  await other.goto('/sqs/');
  await pressSwitch(other);
  await pressSwitch(other);
  await expect.poll(() => ground(page)).toMatch(dark);
});

test('the chosen scheme is there before anything is painted, and before any other script', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/lambda/');
  await page.evaluate(() => localStorage.setItem('coldframe-theme /', 'dark'));
  // Modules never arrive: what is dark now was so at the first paint.
  await page.route('**/_astro/*.js', (route) => route.abort());
  await page.addInitScript(() => {
    const seen = new Set<string>();
    const look = (): void => {
      if (document.body !== null) seen.add(getComputedStyle(document.body).backgroundColor);
      document.documentElement.dataset['seen'] = [...seen].join(' | ');
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto('/sqs/');
  await page.waitForTimeout(300);
  const seen = (await page.locator('html').getAttribute('data-seen')) ?? '';
  expect(seen).toMatch(dark);
  expect(seen).not.toContain('|');
});

test('without storage a choice holds for the page, and nothing breaks', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Denied', 'SecurityError');
      },
    });
  });
  await page.goto('/lambda/');
  await pressSwitch(page);
  await pressSwitch(page);
  expect(await ground(page)).toMatch(dark);
  expect(errors).toEqual([]);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false, colorScheme: 'dark' });

  test('the system’s scheme it is, and no switch pretends otherwise', async ({ page }) => {
    await page.goto('/lambda/');
    await expect(page.locator('body')).toHaveCSS('background-color', dark);
    await expect(page.locator('[data-theme-switch]')).toBeHidden();
  });
});
