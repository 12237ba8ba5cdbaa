/** Search in a real browser: over a vault made for it under a base path, and over the project's own garden. */
import { expect, test } from '@playwright/test';
import { makeVault } from '../site/vault-files.ts';
import { find } from './find.ts';
import { serveGarden } from './garden.ts';
import type { ServedGarden } from './garden.ts';

test.describe('a vault under a base path', () => {
  test.describe.configure({ mode: 'default' });

  let garden: ServedGarden;

  test.beforeAll(async () => {
    garden = await serveGarden((folder) => {
      makeVault(folder, {
        'Soil.md':
          'Soil is ground.\n\n## Layers\n\nA heliotrope layer.\n\n### Deeper\n\nThe zinnia grows deep. ^deep\n',
        'Beds.md': 'Beds are where marigolds grow.\n\n![[Soil#Layers]]\n',
        'Year.md': '![[Beds]]\n\n![[Soil#^deep]]\n',
        'Tagged.md': '---\ntags: [larkspur]\naliases: [Foxglove]\n---\nNothing more.\n',
        'Hidden.md': '---\npublish: false\n---\nThe oleander is private.\n',
        'Ünïcode & more.md': 'Here an edelweiß grows.\n',
      });
    }, 'https://example.org/sub/');
  });

  test.afterAll(() => garden.close());

  test.beforeEach(({ page }) => page.goto(`${garden.address}soil/`).then(() => undefined));

  test('a word of a note finds it, at the heading that it stands below', async ({ page }) => {
    expect(await find(page, 'heliotrope', '/sub/')).toEqual([
      { url: '/sub/soil/', title: 'Soil', places: [{ url: '/sub/soil/#layers', title: 'Layers' }] },
    ]);
    expect((await find(page, 'zinnia', '/sub/'))[0]?.places).toEqual([{ url: '/sub/soil/#deeper', title: 'Deeper' }]);
  });

  test('transcluded text is found once: at its origin', async ({ page }) => {
    expect((await find(page, 'heliotrope', '/sub/')).map(({ url }) => url)).toEqual(['/sub/soil/']);
    expect((await find(page, 'zinnia', '/sub/')).map(({ url }) => url)).toEqual(['/sub/soil/']);
    expect((await find(page, 'marigolds', '/sub/')).map(({ url }) => url)).toEqual(['/sub/beds/']);
  });

  test('every note is found by its name, also where all its text is transcluded', async ({ page }) => {
    for (const name of ['Soil', 'Beds', 'Year', 'Tagged'])
      expect((await find(page, name, '/sub/')).map(({ title }) => title)).toContain(name);
    expect((await find(page, 'edelweiß', '/sub/')).map(({ title, url }) => `${title} ${decodeURI(url)}`)).toEqual([
      'Ünïcode & more /sub/ünïcode-more/',
    ]);
  });

  test('what is private is not found', async ({ page }) => {
    expect(await find(page, 'oleander', '/sub/')).toEqual([]);
  });

  test('the search page answers by address and leads to the places', async ({ page }) => {
    await page.goto(`${garden.address}search/?q=heliotrope`);
    await expect(page.getByRole('status')).toHaveText('1 note for “heliotrope”');
    await expect(page.getByRole('searchbox')).toHaveValue('heliotrope');
    await page
      .locator('[data-search-results]')
      .getByRole('link', { name: /^Layers/u })
      .click();
    await expect(page).toHaveURL(`${garden.address}soil/#layers`);
    await expect(page.locator('#layers')).toBeInViewport();
  });

  test('every result leads to a page', async ({ page, request }) => {
    for (const { url, places } of await find(page, 'grows', '/sub/')) {
      for (const address of [url, ...places.map((place) => place.url)])
        expect((await request.get(new URL(address, garden.address).href)).status()).toBe(200);
    }
  });
});

test.describe('the search page of the project’s own garden', () => {
  test('finds as the reader types, and keeps the query in the address', async ({ page }) => {
    await page.goto('/search/');
    const field = page.getByRole('searchbox');
    await expect(field).toBeFocused();
    await field.pressSequentially('idempotency', { delay: 20 });
    await expect(page.getByRole('status')).toContainText(/\d+ notes? for “idempotency”$/u);
    await expect(page.locator('[data-search-results]').getByRole('link').first()).toHaveText(/^Idempotency/u);
    await expect(page).toHaveURL('/search/?q=idempotency');
    await page.reload();
    await expect(page.getByRole('status')).toContainText('for “idempotency”');
  });

  test('is narrowed by kind and category, and the address says so', async ({ page }) => {
    await page.goto('/search/?q=queue');
    await page.getByRole('radio', { name: 'Recipe' }).check({ force: true });
    await expect(page).toHaveURL('/search/?q=queue&type=recipe');
    await expect(page.locator('.hit-kind').first()).toHaveText('Recipe');
    expect(new Set(await page.locator('.hit-kind').allTextContents())).toEqual(new Set(['Recipe']));
    await page.goto('/search/?q=queue&category=integration');
    await expect(page.getByLabel('Category')).toHaveValue('integration');
    await expect(page.locator('a.note-hit').first()).toBeVisible();
    expect(
      await page
        .locator('a.note-hit')
        .evaluateAll((links) => links.filter((link) => link.querySelector('.category-integration') === null).length),
    ).toBe(0);
  });

  test('its results are links: arrow keys go from one to the next, and letters go back to the field', async ({
    page,
  }) => {
    await page.goto('/search/?q=lambda+timeout');
    const links = page.locator('[data-search-results] a');
    await expect(links.nth(3)).toBeVisible();
    await page.getByRole('searchbox').press('ArrowDown');
    await expect(links.first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(links.nth(1)).toBeFocused();
    await page.keyboard.press('End');
    await expect(links.last()).toBeFocused();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('s');
    await expect(page.getByRole('searchbox')).toHaveValue('lambda timeouts');
  });

  test('shows more on demand, and puts the reader at the first of them', async ({ page }) => {
    await page.goto('/search/?q=lambda');
    const notes = page.locator('a.note-hit');
    await expect(notes.nth(9)).toBeVisible();
    const before = await notes.count();
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect(notes.nth(before)).toBeFocused();
  });

  test('says so where nothing is found, and forgets it with the field', async ({ page }) => {
    await page.goto('/search/?q=þþþþ');
    await expect(page.getByRole('status')).toContainText('Nothing found for “þþþþ”');
    await page.getByRole('searchbox').fill('');
    await expect(page.getByRole('status')).toHaveText('');
    await expect(page).toHaveURL('/search/');
  });

  test('a query is text, never HTML', async ({ page }) => {
    await page.goto(`/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)> lambda')}`);
    await expect(page.getByRole('status')).toContainText('“<img src=x onerror=alert(1)> lambda”');
    await expect(page.locator('main img')).toHaveCount(0);
  });

  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false });

    test('the header leads to a page with other ways around', async ({ page }) => {
      await page.goto('/lambda/');
      await page.getByRole('link', { name: 'Search', exact: true }).click();
      await expect(page).toHaveURL('/search/');
      await page.getByRole('main').getByRole('link', { name: 'All notes' }).click();
      await expect(page).toHaveURL('/notes/');
    });
  });
});
