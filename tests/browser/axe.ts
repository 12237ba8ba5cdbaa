/** What axe finds on a page, and a page made short enough for it to look at. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

export interface Scope {
  /** These only. */
  rules?: readonly string[];
  /** Of elements below this selector only. */
  within?: string;
}

/** What axe objects to, a line each. */
export async function violations(page: Page, { rules = [], within }: Scope = {}): Promise<string[]> {
  // No page has frames of ours: the way that opens a second page for them is not needed. Nor are ways to all the
  // elements that nothing is wrong with, which take most of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  if (within !== undefined) axe.include(within);
  const { violations: found } = await (rules.length > 0 ? axe.withRules([...rules]) : axe).analyze();
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ target }) => target.join(' '))
        .slice(0, 3)
        .join(' | ')}`,
  );
}

/**
 * Takes those rows and items away in which each element, class and attribute is one that others before it had: axe
 * looks at everything behind each element, and a table of hundreds of rows takes it minutes. Some stay as they are, for
 * what concerns neighbours.
 */
export async function withoutRepeats(page: Page): Promise<void> {
  await page.evaluate((kept) => {
    for (const list of document.querySelectorAll(':is(main, nav, aside) :is(tbody, ul, ol)')) {
      const seen = new Set<string>();
      for (const [at, item] of [...list.children].entries()) {
        const parts = [item, ...item.querySelectorAll('*')].map(
          ({ tagName, classList, attributes }) =>
            `${tagName} ${[...classList].join('.')} ${[...attributes].map(({ name }) => name).join()}`,
        );
        if (at >= kept && parts.every((part) => seen.has(part))) item.remove();
        for (const part of parts) seen.add(part);
      }
    }
  }, 4);
}
