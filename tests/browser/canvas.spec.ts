/** A canvas as readers use it: drawn without scripts; zoomed and moved with them; as an outline on small screens. */
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { rmSync } from 'node:fs';
import { validationMessages } from '../site/html-rules.ts';
import { readPage } from '../site/pages.ts';
import { makeVault } from '../site/vault-files.ts';
import { violations } from './axe.ts';
import { serveGarden } from './garden.ts';
import type { ServedGarden } from './garden.ts';

const box = { width: 300, height: 120 };
const board = {
  nodes: [
    { id: 'g', type: 'group', label: 'Beds', x: -40, y: -60, width: 1000, height: 300, color: '4' },
    { id: 'a', type: 'text', text: '# Soil\n\nDig **here**, then go to [[Water]].', x: 0, y: 0, ...box },
    { id: 'b', type: 'file', file: 'Water.md', x: 600, y: 0, ...box, color: '1' },
    { id: 'c', type: 'text', text: 'Words that do not fit in this card. '.repeat(20), x: 0, y: 400, ...box },
    { id: 'd', type: 'link', url: 'https://example.org/a', x: 1400, y: 1200, ...box },
  ],
  edges: [
    { id: '1', fromNode: 'a', fromSide: 'right', toNode: 'b', toSide: 'left', label: 'needs' },
    { id: '2', fromNode: 'c', toNode: 'd' },
  ],
};

let garden: ServedGarden;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  garden = await serveGarden((vault) => {
    rmSync(vault, { recursive: true, force: true });
    makeVault(vault, {
      'Home.md': 'The plan:\n\n![[Plan.canvas]]\n',
      'Water.md': 'It falls.\n',
      'Plan.canvas': JSON.stringify(board),
    });
  });
});
test.afterAll(() => garden.close());

const visit = (page: Page, path: string): Promise<unknown> => page.goto(new URL(path, garden.address).href);
const widthOf = (page: Page): Promise<number> =>
  page.locator('.canvas-drawing').evaluate((drawing) => drawing.getBoundingClientRect().width);
const view = (page: Page): ReturnType<Page['locator']> => page.getByRole('group', { name: 'Drawing of Plan' });

test('buttons and keys zoom the drawing, and the address keeps the place', async ({ page }) => {
  await visit(page, 'plan.canvas/');
  const fitted = await widthOf(page);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => widthOf(page)).toBeCloseTo(fitted * 1.25, 0);
  await view(page).focus();
  await page.keyboard.press('1');
  await expect.poll(() => widthOf(page)).toBeCloseTo(1820, 0);
  await expect.poll(() => new URL(page.url()).hash).toMatch(/^#at=-?\d+,-?\d+,1$/u);
  await page.reload();
  await expect.poll(() => widthOf(page)).toBeCloseTo(1820, 0);
  await view(page).focus();
  await page.keyboard.press('0');
  await expect.poll(() => widthOf(page)).toBeCloseTo(fitted, 0);
  await expect.poll(() => new URL(page.url()).hash).toBe('');
});

test('the wheel zooms with Ctrl only, at the pointer; the mouse moves the ground', async ({ page }) => {
  await visit(page, 'plan.canvas/');
  await expect(page.getByRole('button', { name: 'Zoom in' })).toBeVisible();
  const fitted = await widthOf(page);
  const place = await view(page).boundingBox();
  const [x, y] = [(place?.x ?? 0) + 300, (place?.y ?? 0) + 20];
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, -100);
  expect(await widthOf(page)).toBeCloseTo(fitted, 0);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -800);
  await page.keyboard.up('Control');
  await expect.poll(() => widthOf(page)).toBeGreaterThan(fitted * 2);
  const before = await view(page).evaluate((element) => element.scrollLeft);
  await page.evaluate(() => document.querySelector('.canvas-view')?.scrollIntoView({ block: 'start' }));
  const now = await view(page).boundingBox();
  await page.mouse.move((now?.x ?? 0) + 200, (now?.y ?? 0) + 8);
  await page.mouse.down();
  await page.mouse.move((now?.x ?? 0) + 100, (now?.y ?? 0) + 8, { steps: 4 });
  await page.mouse.up();
  expect(await view(page).evaluate((element) => element.scrollLeft)).toBe(before + 100);
});

test('a card that is cut off can be reached by keys, others cannot', async ({ page }) => {
  await visit(page, 'plan.canvas/');
  const cut = page.locator('.canvas-content[tabindex="0"]');
  await expect(cut).toHaveCount(1);
  await expect(cut).toHaveAttribute('aria-label', /^Words that do not fit/u);
});

test('a small screen has the outline, opened', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await visit(page, 'plan.canvas/');
  await expect(page.locator('.canvas-drawing')).toBeHidden();
  await expect(page.locator('.canvas-outline').getByText('Dig here')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('without scripts the drawing is there, at its width and in full size', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await visit(page, 'plan.canvas/');
  await expect(page.locator('.canvas-drawing').getByText('Dig here')).toBeVisible();
  await page.getByRole('link', { name: 'Full size' }).click();
  await expect(page.getByRole('link', { name: 'Fit to width' })).toBeVisible();
  await context.close();
});

for (const path of ['plan.canvas/', ''])
  test(`axe and html-validate find nothing on /${path}`, async ({ page }) => {
    expect(await validationMessages([readPage(garden.dist, `${path}index.html`)])).toEqual([]);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await visit(page, path);
      await expect(page.getByRole('button', { name: 'Zoom in' })).toBeVisible();
      expect(await violations(page, { within: '.canvas' }), colorScheme).toEqual([]);
    }
  });
