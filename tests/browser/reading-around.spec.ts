/** Around a note's text: contents that follow the reader, notes that link to it, notes that only name it. */
import { expect, test } from '@playwright/test';

test.describe('contents', () => {
  test.use({ viewport: { width: 1280, height: 720 } });
  const current = '.contents [aria-current]';

  test('mark the section that I read, one at a time, up to the last', async ({ page }) => {
    await page.goto('/lambda/');
    await page.locator('#invocation-models').evaluate((heading) => heading.scrollIntoView({ behavior: 'instant' }));
    await expect(page.locator(current)).toHaveText(['Invocation models']);
    await page.mouse.wheel(0, 100_000);
    await expect(page.locator(current)).toHaveText(['Related']);
    await expect(page.locator(current)).toBeInViewport();
    await expect(page.locator(current)).toHaveAttribute('aria-current', 'true');
  });

  test('mark the section that I chose, also where it cannot come to the top', async ({ page }) => {
    await page.goto('/lambda/');
    await page.locator('.contents a', { hasText: 'Gotchas' }).click();
    await expect(page).toHaveURL('/lambda/#gotchas');
    await expect(page.locator(current)).toHaveText(['Gotchas']);
  });
});

test('a note that names this one without a link is listed, with its sentence and the words marked', async ({
  page,
}) => {
  await page.goto('/lambda/');
  const mentions = page.locator('.mentions');
  await mentions.getByText('Mentioned, not linked').click();
  // Eight are listed, in the order of their titles: this one stays when recipes come.
  const item = mentions.locator('li', { hasText: 'AWS CodeBuild' });
  await expect(item.locator('mark')).toHaveText('Lambda');
  await expect(item).toContainText('reserved fleets');
  await item.getByRole('link').click();
  await expect(page.locator('h1')).toHaveText('AWS CodeBuild');
  await expect(page.locator('.note-body a[href="/lambda/"]')).toHaveCount(0);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('many backlinks are folded, and open', async ({ page }) => {
    await page.goto('/lambda/');
    const links = page.locator('.backlinks .link-title');
    const all = await links.count();
    expect(await links.filter({ visible: true }).count()).toBe(12);
    await page.getByText(`Show all ${all}`).click();
    expect(await links.filter({ visible: true }).count()).toBe(all);
    await expect(page.getByText('Show fewer')).toBeVisible();
  });
});
