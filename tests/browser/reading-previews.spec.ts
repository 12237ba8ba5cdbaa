/** Previews of links: a card that comes when a reader rests on a link, and is never in the way. */
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';

const preview = '.preview';

/** Pages that the page's scripts ask for from now on. */
function fetches(page: Page): string[] {
  const found: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (request.resourceType() === 'fetch' && pathname.endsWith('/')) found.push(pathname);
  });
  return found;
}

test('I rest on a link and read what its page says, fetched once', async ({ page }) => {
  const asked = fetches(page);
  await page.goto('/compare/lambda-vs-fargate/');
  const link = page.locator('.note-body a.internal').filter({ hasText: 'AWS Lambda' }).first();
  await link.hover();
  await expect(page.locator(preview)).toBeVisible();
  await expect(page.locator(preview)).toContainText('AWS Lambda');
  await expect(page.locator(preview)).toContainText('15 minutes');
  await expect(link).toHaveAttribute('aria-details', 'link-preview');
  await page.locator('h1').hover();
  await expect(page.locator(preview)).toHaveCount(0);
  await link.hover();
  await expect(page.locator(preview)).toBeVisible();
  expect(asked.filter((path) => path === '/lambda/')).toEqual(['/lambda/']);
});

test('the card stays while I am on it, beside its link and within the window', async ({ page }) => {
  await page.goto('/compare/lambda-vs-fargate/');
  const link = page.locator('.note-body a.internal').filter({ hasText: 'AWS Lambda' }).first();
  await link.hover();
  await page.locator(preview).hover();
  // Longer than the card stays once it has been left.
  await page.waitForTimeout(500);
  const card = await page.locator(preview).boundingBox();
  const place = await link.boundingBox();
  const view = page.viewportSize();
  if (!card || !place || !view) throw new Error('The card has no place.');
  expect(card.y >= place.y + place.height || card.y + card.height <= place.y).toBe(true);
  expect(card.x).toBeGreaterThanOrEqual(0);
  expect(card.x + card.width).toBeLessThanOrEqual(view.width);
  expect(card.y + card.height).toBeLessThanOrEqual(view.height);
  expect(await page.locator(`${preview} [id], ${preview} script, ${preview} :is(h1, h2, h3)`).count()).toBe(0);
});

test('I reach a link with the keyboard, read its card, and Escape puts it away without moving me', async ({ page }) => {
  await page.goto('/compare/lambda-vs-fargate/');
  const link = page.locator('.note-body a.internal').filter({ hasText: 'AWS Lambda' }).first();
  await page.locator('.note-facts a').last().focus();
  for (let step = 0; step < 10 && !(await link.evaluate((each) => each === document.activeElement)); step += 1)
    await page.keyboard.press('Tab');
  await expect(page.locator(preview)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator(preview)).toHaveCount(0);
  await expect(link).toBeFocused();
  await expect(link).not.toHaveAttribute('aria-details');
});

test('a link to a fact shows that fact, also where it stands on the page itself', async ({ page }) => {
  const asked = fetches(page);
  await page.goto('/lambda/');
  await page.locator('.note-body a.internal[href="#^max-duration"]').first().hover();
  await expect(page.locator(preview)).toContainText('Max duration');
  await expect(page.locator(preview)).toContainText('15 minutes');
  await expect(page.locator(preview)).not.toContainText('Max memory');
  expect(asked).toEqual([]);
});

test('a link to a heading shows the beginning of its section', async ({ page }) => {
  await page.goto('/lambda/');
  await page.locator('.note-body a.internal[href$="/lambda-concurrency/#provisioned-concurrency"]').first().hover();
  await expect(page.locator('.preview-title')).toHaveText('Provisioned concurrency');
  await expect(page.locator(preview)).toContainText('Lambda concurrency');
});

test('where the page does not come, nothing is shown', async ({ page }) => {
  await page.route('**/lambda/', (route) =>
    route.request().resourceType() === 'fetch' ? route.abort() : route.continue(),
  );
  await page.goto('/compare/lambda-vs-fargate/');
  const failed = page.waitForEvent('requestfailed');
  await page.locator('.note-body a.internal').filter({ hasText: 'AWS Lambda' }).first().hover();
  await failed;
  await expect(page.locator(preview)).toHaveCount(0);
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true });

  test('no card comes, neither by touch nor by focus', async ({ page }) => {
    const asked = fetches(page);
    await page.goto('/lambda/');
    const link = page.locator('.note-body a.internal').first();
    await link.dispatchEvent('pointerover', { bubbles: true, pointerType: 'touch' });
    await link.focus();
    await page.keyboard.press('Shift');
    await page.waitForTimeout(700);
    await expect(page.locator(preview)).toHaveCount(0);
    expect(asked).toEqual([]);
  });
});
