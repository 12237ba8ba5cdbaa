/** Finding one's way: the explorer, breadcrumbs, what comes before and after a note, what was tended lately. */
import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { violations } from './axe.ts';

const explorerOf = (page: Page): Locator => page.getByRole('navigation', { name: 'Explorer' });
const treeOf = (page: Page): Locator => explorerOf(page).locator('.tree');
const opener = (page: Page, folder: string): Locator =>
  treeOf(page).getByRole('button', { name: `Contents of ${folder}`, exact: true });

test.describe('on a wide screen', () => {
  test.use({ viewport: { width: 1440, height: 700 } });

  test('the explorer has the folder of the note open, and the note marked and in sight', async ({ page }) => {
    await page.goto('/vpc/');
    const current = treeOf(page).locator('[aria-current]');
    await expect(current).toHaveText('Amazon VPC');
    await expect(current).toBeInViewport();
    await expect(opener(page, 'Networking')).toHaveAttribute('aria-expanded', 'true');
    await expect(opener(page, 'Compute')).toHaveAttribute('aria-expanded', 'false');
    await expect(treeOf(page).getByRole('link', { name: 'AWS Lambda', exact: true })).toHaveCount(0);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  });

  test('I open a folder, follow a link in it, and find the explorer as I left it', async ({ page }) => {
    await page.goto('/vpc/');
    await opener(page, 'Compute').click();
    await treeOf(page).getByRole('link', { name: 'Lambda layers', exact: true }).scrollIntoViewIfNeeded();
    const scrolled = await explorerOf(page).evaluate((explorer) => explorer.scrollTop);
    expect(scrolled).toBeGreaterThan(0);
    await treeOf(page).getByRole('link', { name: 'Lambda layers', exact: true }).click();
    await expect(page.locator('h1')).toHaveText('Lambda layers');
    await expect(treeOf(page).locator('[aria-current]')).toHaveText('Lambda layers');
    await expect(opener(page, 'Networking')).toHaveAttribute('aria-expanded', 'true');
    expect(await explorerOf(page).evaluate((explorer) => explorer.scrollTop)).toBe(scrolled);
  });

  test('arrow keys, Home, End and letters move through the explorer, and Tab goes on', async ({ page }) => {
    await page.goto('/glossary/');
    const link = (name: string): Locator => treeOf(page).getByRole('link', { name });
    await link('Analytics').focus();
    await page.keyboard.press('ArrowRight');
    await expect(opener(page, 'Analytics')).toHaveAttribute('aria-expanded', 'true');
    await expect(link('Analytics')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(link('Amazon Athena')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(link('AWS Glue')).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await expect(link('Analytics')).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await expect(opener(page, 'Analytics')).toHaveAttribute('aria-expanded', 'false');
    await expect(link('Amazon Athena')).toHaveCount(0);
    await page.keyboard.press('End');
    await expect(link('What old notes get wrong')).toBeFocused();
    await page.keyboard.press('Home');
    await expect(link('About')).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(link('About')).toBeFocused();
    await page.keyboard.press('s');
    await expect(link('Security')).toBeFocused();
    await page.keyboard.press('s');
    await expect(link('Storage')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(opener(page, 'Tools')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(opener(page, 'Tools')).toHaveAttribute('aria-expanded', 'true');
    await expect(opener(page, 'Tools')).toBeFocused();
  });

  test('filling the explorer moves nothing, and asks for one file', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          document.documentElement.dataset['shifted'] = String((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto('/lambda/');
    await expect(treeOf(page).locator('[aria-current]')).toBeVisible();
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => document.documentElement.dataset['shifted'])).toBeUndefined();
    expect(asked.filter((path) => path.endsWith('/tree.json'))).toHaveLength(1);
  });

  test('I put the explorer away; it stays away, opens from the header, and comes back', async ({ page }) => {
    await page.goto('/lambda/');
    const dock = page.getByRole('button', { name: 'Keep the explorer beside the text' });
    await dock.click();
    await expect(explorerOf(page)).toBeHidden();
    const open = page.getByRole('button', { name: 'Explorer', exact: true });
    await expect(open).toBeFocused();
    await page.goto('/vpc/');
    await expect(explorerOf(page)).toBeHidden();
    await open.click();
    // At its top, where the ways through the garden stand.
    await expect(treeOf(page).locator('[aria-current]')).toBeVisible();
    await expect(explorerOf(page).getByRole('link', { name: 'Tags', exact: true })).toBeInViewport();
    await expect(dock).toHaveAttribute('aria-pressed', 'false');
    await dock.click();
    await expect(explorerOf(page)).toBeVisible();
    await page.reload();
    await expect(explorerOf(page)).toBeVisible();
  });

  test('a random note is another note of the garden', async ({ page }) => {
    await page.goto('/lambda/');
    const notes = (await page.request.get('/notes.json').then((answer) => answer.json())) as { title: string }[];
    await explorerOf(page).getByRole('link', { name: 'A random note' }).click();
    // A note's text may have a heading of the first level besides.
    const title = page.locator('h1').first();
    await expect(title).not.toHaveText('AWS Lambda');
    expect(notes.map((note) => note.title)).toContain(await title.textContent());
  });

  test('axe finds nothing in the open explorer', async ({ page }) => {
    await page.goto('/lambda/');
    await expect(treeOf(page).locator('[aria-current]')).toBeVisible();
    expect(await violations(page, { within: '.explorer' })).toEqual([]);
  });

  test('where the tree cannot be had, the folder of the note is still there', async ({ page }) => {
    await page.route('**/tree.json', (route) => route.abort());
    await page.goto('/lambda/');
    await page.waitForLoadState('networkidle');
    await expect(explorerOf(page).getByRole('link', { name: 'Compute' })).toBeVisible();
    await expect(treeOf(page)).toHaveCount(0);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the explorer is asked for when its button opens it, and not before', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto('/lambda/');
    await page.waitForLoadState('networkidle');
    expect(asked.filter((path) => path.endsWith('/tree.json'))).toEqual([]);
    await page.getByRole('button', { name: 'Explorer', exact: true }).tap();
    await expect(treeOf(page).locator('[aria-current]')).toBeVisible();
    await expect(explorerOf(page).getByRole('link', { name: 'Tags', exact: true })).toBeInViewport();
    await opener(page, 'Concepts').tap();
    await treeOf(page).getByRole('link', { name: 'CORS', exact: true }).tap();
    await expect(page.locator('h1')).toHaveText('CORS');
    await expect(explorerOf(page)).toBeHidden();
  });

  test('what I tap in the explorer is as high as a finger', async ({ page }) => {
    await page.goto('/lambda/');
    await page.getByRole('button', { name: 'Explorer', exact: true }).tap();
    await expect(treeOf(page)).toBeVisible();
    const low = await explorerOf(page)
      .locator('a:visible, button:visible')
      .evaluateAll((targets) =>
        targets.filter((target) => target.getBoundingClientRect().height < 43.5).map((target) => target.textContent),
      );
    expect(low).toEqual([]);
  });
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('I go from note to note of a category, and to the category', async ({ page }) => {
      await page.goto('/lambda/');
      const row = page.getByRole('navigation', { name: 'More of Compute' });
      await row.getByRole('link', { name: 'Next Lambda concurrency' }).click();
      await expect(page.locator('h1')).toHaveText('Lambda concurrency');
      await page.getByRole('link', { name: 'Previous AWS Lambda' }).click();
      await expect(page.locator('h1')).toHaveText('AWS Lambda');
      await row.getByRole('link', { name: 'Compute', exact: true }).click();
      await expect(page).toHaveURL('/categories/compute/');
    });

    test('the category lists its notes in the order that Next takes', async ({ page }) => {
      await page.goto('/categories/database/');
      const titles = await page.locator('main .link-list .link-title').allTextContents();
      await page.locator('main .link-list .link-title').first().click();
      for (const title of titles.slice(0, 4)) {
        await expect(page.locator('h1')).toHaveText(title);
        await page.locator('a[rel=next]').click();
      }
      await page.goto('/');
      await expect(page.locator('[rel=prev], [rel=next]')).toHaveCount(0);
    });

    test('I go up by the breadcrumbs, to what was tended lately, and into it', async ({ page }) => {
      await page.goto('/lambda/');
      const crumbs = page.getByRole('navigation', { name: 'Breadcrumbs' });
      await expect(crumbs.locator('[aria-current=page]')).toHaveText('AWS Lambda');
      await crumbs.getByRole('link', { name: 'Compute' }).click();
      await expect(page.locator('h1')).toHaveText('Compute');
      const notes = await page.locator('main .link-list').first().locator('.link-title').count();
      expect(notes).toBeGreaterThan(20);
      await expect(page.locator('main')).toContainText(`${notes} notes`);
      await page.getByRole('contentinfo').getByRole('link', { name: 'Recently tended' }).click();
      await expect(page).toHaveURL('/recent/');
      expect(await page.locator('.recent .link-title').count()).toBe(100);
      await page.locator('.recent .link-title').first().click();
      await expect(page.locator('article.note')).toBeVisible();
    });
  });
}

test.describe('without scripts, on a wide screen', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 1440, height: 700 } });

  test('the explorer leads to the lists of the garden and to the note’s folders', async ({ page }) => {
    await page.goto('/about/syntax/callouts/');
    await expect(explorerOf(page).getByRole('link', { name: 'Syntax' })).toBeVisible();
    await expect(explorerOf(page).getByRole('link', { name: 'A random note' })).toBeHidden();
    await explorerOf(page).getByRole('link', { name: 'Tags' }).click();
    await expect(page).toHaveURL('/tags/');
  });
});
