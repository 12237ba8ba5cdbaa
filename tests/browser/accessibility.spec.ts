/** For everybody: what axe finds on a page of each layout, in both colour schemes, and what it cannot see. */
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { violations, withoutRepeats } from './axe.ts';
import { tooFaint } from './contrast.ts';
import { kinds, visit } from './page-kinds.ts';

/** The colours that decide a page's look. */
function colours(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body, main, main :is(h1, h2, p, a, td, code)')].slice(0, 200).flatMap((element) => {
      const { color, backgroundColor } = getComputedStyle(element);
      return [color, backgroundColor];
    }),
  );
}

const everyText = 'body *:not(svg *, .anchor)';

/** Presses the switch until the scheme is chosen. */
async function choose(page: Page, scheme: 'light' | 'dark'): Promise<void> {
  const button = page.getByRole('banner').getByRole('button', { name: /Colour scheme/ });
  for (const _press of [1, 2, 3])
    if (!(await button.getAttribute('aria-label'))?.includes(scheme)) await button.click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', scheme);
}

/** One page of each layout, and those whose parts no other page has: axe takes seconds for a page. */
const examined = ['home', 'service', 'category', 'compare', 'limits', 'search', 'graph', 'syntax', 404] as const;

for (const kind of examined) {
  const path = kinds[kind];
  test(`axe finds nothing on ${kind} in either scheme, and its switch gives the same colours as the system`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await visit(page, path);
    await withoutRepeats(page);
    expect(await violations(page), 'light').toEqual([]);
    const light = await colours(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    // Of what axe looks at only colours differ; what it finds of those, this finds sooner.
    expect(await tooFaint(page, everyText, 4.5), 'dark').toEqual([]);
    expect(await violations(page, { rules: ['link-in-text-block'] }), 'dark').toEqual([]);
    const dark = await colours(page);
    expect(dark).not.toEqual(light);
    await choose(page, 'light');
    expect(await colours(page), 'light by switch').toEqual(light);
    await page.emulateMedia({ colorScheme: 'light' });
    await choose(page, 'dark');
    expect(await colours(page), 'dark by switch').toEqual(dark);
  });
}

test('landmarks and headings of each kind of page are in order', async ({ page }) => {
  for (const [kind, path] of Object.entries(kinds)) {
    await visit(page, path);
    for (const role of ['banner', 'main', 'contentinfo'] as const)
      await expect(page.getByRole(role), `${role} of ${kind}`).toHaveCount(1);
    const outline = await page.evaluate(() => {
      const shown = (selector: string): Element[] =>
        [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
      const name = (element: Element): string =>
        element.getAttribute('aria-label') ??
        document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent?.trim() ??
        '';
      return {
        navigation: shown('nav').map(name),
        asides: shown('aside:not(article aside)').map(name),
        headings: shown('main :is(h1, h2, h3, h4, h5, h6), aside :is(h1, h2, h3, h4, h5, h6)').map(
          ({ tagName, textContent }) => ({ level: Number(tagName[1]), text: textContent }),
        ),
      };
    });
    expect(outline.navigation, kind).not.toContain('');
    expect(new Set(outline.navigation).size, `${kind}: ${outline.navigation.join()}`).toBe(outline.navigation.length);
    expect(outline.asides.length, kind).toBeLessThanOrEqual(1);
    expect(outline.headings[0]?.level, kind).toBe(1);
    const skipped = outline.headings.filter(({ level }, at) => level > (outline.headings[at - 1]?.level ?? 1) + 1);
    expect(skipped, kind).toEqual([]);
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });

  test('axe finds nothing in the opened side panels', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await visit(page, kinds.service);
    await withoutRepeats(page);
    for (const [name, within] of [
      ['Explorer', '#explorer'],
      ['On this page', '#beside'],
    ] as const) {
      await page.getByRole('banner').getByRole('button', { name, exact: true }).click();
      // The page behind is what it was.
      expect(await violations(page, { within }), name).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });

  for (const kind of ['home', 'comparison', 'compare', 'limits', 'search'] as const) {
    test(`what is touched on ${kind} is large enough, or far enough from the next`, async ({ page }) => {
      await visit(page, kinds[kind]);
      await withoutRepeats(page);
      expect(await violations(page, { rules: ['target-size'] })).toEqual([]);
    });
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`text is read without effort in ${colorScheme}: 7 to 1, everything else 4.5`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const path of [kinds.service, kinds.comparison, kinds.syntax]) {
      await visit(page, path);
      expect(
        await tooFaint(
          page,
          '.note-body :is(p, li, h1, h2, h3, h4, td, dd, strong, em):not(.quiet, .callout-title *)',
          7,
        ),
        path,
      ).toEqual([]);
      expect(await tooFaint(page, everyText, 4.5), path).toEqual([]);
    }
  });
}
