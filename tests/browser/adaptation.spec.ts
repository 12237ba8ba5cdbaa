/** The page as its reader needs it: larger, wider set, still, in colours of their own, on paper. */
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { withoutRepeats } from './axe.ts';
import { tooFaint } from './contrast.ts';
import { kinds, visit } from './page-kinds.ts';

const measured = [
  'home',
  'service',
  'cheat sheet',
  'concept with a diagram',
  'comparison',
  'compare',
  'limits',
  'search',
  'category',
  '404',
] as const;

/** The widest thing that sticks out of the page, or nothing. */
function sticksOut(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return undefined;
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1 && element.checkVisibility(),
    );
    return `${scrollWidth} > ${clientWidth}: ${wide
      .slice(-3)
      .map(({ tagName, className }) => `${tagName}.${String(className)}`)
      .join(' ')}`;
  });
}

/** Texts that their own box cuts off; those that are shown abridged end in dots wherever they are cut. */
function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => {
        const { overflowX, overflowY, webkitLineClamp } = getComputedStyle(element);
        if (
          !element.checkVisibility() ||
          webkitLineClamp !== 'none' ||
          element.closest('.visually-hidden, svg') !== null ||
          (element.textContent ?? '').trim() === ''
        )
          return false;
        const isCut = (overflow: string, inside: number, outside: number): boolean =>
          ['hidden', 'clip'].includes(overflow) && inside > outside + 1;
        return (
          isCut(overflowX, element.scrollWidth, element.clientWidth) ||
          isCut(overflowY, element.scrollHeight, element.clientHeight)
        );
      })
      .map(({ tagName, className, textContent }) => `${tagName}.${className}: ${textContent?.trim().slice(0, 40)}`),
  );
}

for (const kind of measured) {
  test(`320 pixels, and twice the size at 1280, are wide enough for ${kind}; nothing moves while it loads`, async ({
    page,
  }) => {
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[]) {
          document.documentElement.dataset['shift'] = String(
            Number(document.documentElement.dataset['shift'] ?? 0) + (entry.hadRecentInput ? 0 : entry.value),
          );
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const [width, height, larger] of [
      [320, 640],
      [1280, 450, 640],
    ] as const) {
      await page.setViewportSize({ width, height });
      await visit(page, kinds[kind]);
      expect(await sticksOut(page), `${width} pixels`).toBeUndefined();
      expect(
        Number((await page.locator('html').getAttribute('data-shift')) ?? 0),
        `shift at ${width} pixels`,
      ).toBeLessThanOrEqual(0.02);
      if (larger === undefined) continue;
      // Who sets the page larger does so when it is there.
      await page.setViewportSize({ width: larger, height });
      expect(await sticksOut(page), `${larger} pixels`).toBeUndefined();
    }
  });
}

test('text set wider is neither cut off nor pushed out of the page', async ({ page }) => {
  for (const kind of ['home', 'service', 'comparison', 'limits', 'search'] as const) {
    await visit(page, kinds[kind]);
    await withoutRepeats(page);
    await page.evaluate(() => {
      // WCAG 1.4.12.
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
      );
      document.adoptedStyleSheets = [sheet];
    });
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await sticksOut(page), `${kind} at ${width}`).toBeUndefined();
      expect(await clipped(page), `${kind} at ${width}`).toEqual([]);
    }
  }
});

test('nothing moves for who asked for that', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 390, height: 800 });
  await visit(page, kinds.service);
  await page.getByRole('button', { name: 'Explorer' }).click();
  const moving = await page.evaluate(() => ({
    // What only waits and then stands there does not move.
    animations: document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 0)
      .length,
    smooth: getComputedStyle(document.documentElement).scrollBehavior,
    slow: [...document.querySelectorAll('*')].filter((element) => {
      const { transitionDuration, transitionProperty, animationName, animationDuration } = getComputedStyle(element);
      const lasts = (durations: string): boolean => durations.split(',').some((time) => Number.parseFloat(time) > 0);
      return (
        (transitionProperty !== 'none' && lasts(transitionDuration)) ||
        (animationName !== 'none' && lasts(animationDuration))
      );
    }).length,
  }));
  expect(moving).toEqual({ animations: 0, smooth: 'auto', slow: 0 });
});

test.describe('in the reader’s own colours', () => {
  test.use({ forcedColors: 'active', colorScheme: 'dark' });

  test('controls have an edge, the page one is on is marked, focus and marks are seen', async ({ page }) => {
    await visit(page, kinds.limits);
    const edge = (selector: string): Promise<string> =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).borderTopStyle);
    expect(await edge('.filter select')).toBe('solid');
    expect(await edge('.filter input')).toBe('solid');
    expect(await edge('.site-header .search-button')).toBe('solid');
    const current = page.locator('.site-nav [aria-current]');
    // A shadow is not drawn in forced colours.
    expect(
      await current.evaluate(
        (element) =>
          getComputedStyle(element).borderBottomStyle === 'solid' ||
          getComputedStyle(element).textDecorationLine === 'underline' ||
          getComputedStyle(element).outlineStyle === 'solid',
      ),
    ).toBe(true);
    await visit(page, kinds.search);
    await expect(page.locator('[data-search-results] mark').first()).toBeVisible();
    expect(await tooFaint(page, 'mark', 4.5)).toEqual([]);
    const ground = (selector: string): Promise<string> =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(await ground('[data-search-results] mark')).not.toBe(await ground('body'));
  });
});

test('on paper there is the text, and nothing that only works on a screen', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const kind of ['service', 'cheat sheet', 'comparison'] as const) {
    await visit(page, kinds[kind]);
    expect(
      await page.evaluate(() =>
        [...document.querySelectorAll('button, input, select, nav, .anchor, [popover]')]
          .filter((element) => element.checkVisibility())
          .map(({ tagName, className }) => `${tagName}.${String(className)}`),
      ),
    ).toEqual([]);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    const [page0, text] = await page.evaluate(() => [
      getComputedStyle(document.body).backgroundColor,
      getComputedStyle(document.body).color,
    ]);
    expect(page0).toMatch(/^rgb\(255, 255, 255\)|^white/u);
    expect(text).not.toBe(page0);
  }
});
