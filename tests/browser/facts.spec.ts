/** Comparisons and limits as readers use them, with scripts and without. */
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { readFileSync, rmSync } from 'node:fs';
import { makeVault } from '../site/vault-files.ts';
import { serveGarden } from './garden.ts';
import type { ServedGarden } from './garden.ts';

const source = '([Docs](https://docs.example/a))';
const service = (category: string, body: string): string =>
  `---\ntype: service\ncategory: ${category}\nchecked: 2026-11-01\n---\n## Limits\n${body}\n`;
const files = {
  'Lambda.md': service(
    'compute',
    `- **Max duration**:: 15 minutes ${source} ^max-duration\n- **Memory**:: 10,240 MB ${source}\n- **Delivery**:: At least once ${source}`,
  ),
  'Fargate.md': service(
    'compute',
    `- **Max duration**:: 1 hour ${source}\n    - adjustable:: no\n- **Memory**:: 10 GB ${source}`,
  ),
  'Queue.md': service('integration', `- **Max duration**:: 12 hours ${source}\n- **Payload**:: 1 MiB ${source}`),
  'Lambda vs Fargate.md':
    '---\ntype: comparison\ncompares: ["[[Lambda]]", "[[Fargate]]"]\ndescription: Short or long.\n---\nIt depends.\n\n```compare\n- max-duration\n- memory\n```\n',
};

let garden: ServedGarden;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  garden = await serveGarden((vault) => {
    rmSync(vault, { recursive: true, force: true });
    makeVault(vault, files);
  });
});
test.afterAll(() => garden.close());

const visit = (page: Page, path: string): Promise<unknown> => page.goto(new URL(path, garden.address).href);
const rows = (page: Page): Promise<string[]> =>
  page.locator('[data-compare] tbody tr:visible .row-label').allTextContents();

test.describe('a comparison', () => {
  test('can show its differences only', async ({ page }) => {
    await visit(page, 'lambda-vs-fargate/');
    expect(await rows(page)).toEqual(['Max duration', 'Memory']);
    await page.getByRole('switch', { name: 'Only differences (1 of 2)' }).check();
    expect(await rows(page)).toEqual(['Max duration']);
  });

  test('is copied as Markdown and as CSV', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await visit(page, 'lambda-vs-fargate/');
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect(page.getByRole('status')).toHaveText('Copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      '| Max duration | 15 minutes ([Docs](https://docs.example/a)) | 1 hour ([Docs](https://docs.example/a)) |',
    );
    await page.getByRole('button', { name: 'Copy as CSV' }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toContain('Memory,"10,240 MB",10 GB,https://docs.example/a');
  });

  test('is linked from what it compares', async ({ page }) => {
    await visit(page, 'fargate/');
    await expect(page.getByRole('region', { name: 'Compared with' }).getByRole('link')).toHaveText('Lambda vs Fargate');
    await expect(page.getByRole('region', { name: 'At a glance' })).toContainText('Max duration1 hour');
  });
});

test.describe('/compare/', () => {
  test('shows the subjects that the address names', async ({ page }) => {
    await visit(page, 'compare/?with=lambda,fargate,queue');
    await expect(page.locator('[data-compare] thead th')).toHaveText(['Fact', 'Lambda', 'Fargate', 'Queue']);
    expect(await rows(page)).toEqual(['Max duration', 'Memory']);
    await page.getByRole('switch', { name: 'All rows (4)' }).check();
    expect(await rows(page)).toEqual(['Max duration', 'Memory', 'Delivery', 'Payload']);
    await expect(page).toHaveURL(/\?with=lambda,fargate,queue&rows=all$/);
    await expect(page.locator('[data-compare] tbody tr').last().locator('td')).toHaveText([
      'no fact',
      'no fact',
      /^1 MiB/,
    ]);
    await expect(page.getByRole('list', { name: 'In short' })).toHaveText('Lambda vs Fargate Short or long.');
  });

  test('keeps its headings and its first column in view', async ({ page }) => {
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 360 });
      await visit(page, 'compare/?with=lambda,fargate,queue&rows=all');
      const box = page.getByRole('group', { name: 'Comparison' });
      await box.evaluate((element) => {
        element.scrollIntoView();
        element.scrollTo(200, 200);
      });
      for (const name of ['Fact', 'Queue'])
        await expect(page.getByRole('columnheader', { name, exact: true })).toBeInViewport();
      const last = page.getByRole('rowheader').last();
      const [shown, outer] = [await last.boundingBox(), await box.boundingBox()];
      expect(shown?.x, `${width}`).toBe(outer?.x);
    }
  });

  test('answers an unknown name with the nearest', async ({ page }) => {
    await visit(page, 'compare/?with=lamda,fargate');
    await expect(page.getByRole('status').first()).toContainText(
      'Nothing here is called “lamda”. Did you mean Lambda?',
    );
    await page.getByRole('status').first().getByRole('link', { name: 'Lambda', exact: true }).click();
    await expect(page).toHaveURL(/\?with=lambda,fargate$/);
    await expect(page.locator('[data-compare] thead th')).toHaveText(['Fact', 'Lambda', 'Fargate']);
  });

  test('keeps what is typed and chosen while the facts are still on their way', async ({ page }) => {
    let send = (): void => {};
    const sent = new Promise<void>((resolve) => {
      send = resolve;
    });
    await page.route('**/facts.json', async (route) => {
      await sent;
      await route.continue();
    });
    await visit(page, 'compare/');
    await page.getByLabel('First').fill('Queue');
    await page.getByLabel('Second').fill('lambda');
    await page.getByRole('button', { name: 'Compare' }).click();
    send();
    await expect(page).toHaveTitle(/^Queue vs Lambda/);
    await page.goto('about:blank');
    const again = page.waitForResponse('**/facts.json');
    await page.unroute('**/facts.json');
    await page.route('**/facts.json', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    await visit(page, 'compare/');
    await page.getByLabel('First').fill('Queue');
    await again;
    await expect(page.locator('#compare-subjects option')).not.toHaveCount(0);
    await expect(page.getByLabel('First')).toHaveValue('Queue');
  });

  test('is asked by its form alone, before its script comes', async ({ page }) => {
    await visit(page, 'compare/?with=Queue&with=lambda&with=&with=');
    await expect(page).toHaveTitle(/^Queue vs Lambda/);
    const names = await page
      .locator('[data-compare-form] input')
      .evaluateAll((all) => all.map((field) => field.getAttribute('name')));
    expect(new Set(names)).toEqual(new Set(['with']));
  });

  test('keeps a choice in the address, which the back button leaves again', async ({ page }) => {
    await visit(page, 'compare/');
    await page.getByLabel('First').fill('Queue');
    await page.getByLabel('Second').fill('lambda');
    await page.getByRole('button', { name: 'Compare' }).click();
    await expect(page).toHaveURL(/\?with=queue,lambda$/);
    await expect(page).toHaveTitle(/^Queue vs Lambda/);
    await page.reload();
    await expect(page.getByLabel('Second')).toHaveValue('Lambda');
    await page.goBack();
    await expect(page.locator('[data-compare]')).toHaveCount(0);
  });
});

test.describe('/limits/', () => {
  const shown = (page: Page): Promise<string[]> =>
    page.locator('[data-limits] tr:visible').evaluateAll((all) =>
      all.map((row) =>
        ['service', 'limit', 'value']
          .map((name) => row.querySelector<HTMLElement>(`[data-column="${name}"]`)?.innerText ?? '')
          .map((text) => text.replace(/\s*#$/u, '').trim())
          .join(' | '),
      ),
    );
  const field = (page: Page): ReturnType<Page['getByRole']> => page.getByRole('searchbox', { name: 'Text' });

  test('is narrowed by words, figures, service, category, kind and state', async ({ page }) => {
    await visit(page, 'limits/');
    expect(await shown(page)).toHaveLength(6);
    await field(page).fill('duration');
    expect(await shown(page)).toHaveLength(3);
    await field(page).fill('MB');
    expect(await shown(page)).toEqual(['Lambda | Memory | 10,240 MB']);
    await field(page).fill('at least 60 minutes');
    expect(await shown(page)).toEqual(['Fargate | Max duration | 1 hour', 'Queue | Max duration | 12 hours']);
    await page.locator('[name="state"]').selectOption('Fixed');
    expect(await shown(page)).toEqual(['Fargate | Max duration | 1 hour']);
    await expect(page).toHaveURL(/\?q=at\+least\+60\+minutes&state=fixed$/);
    await page.locator('[name="state"]').selectOption('');
    await field(page).fill('duration');
    await page.getByLabel('Category').selectOption('integration');
    expect(await shown(page)).toEqual(['Queue | Max duration | 12 hours']);
    await expect(page.getByRole('status')).toHaveText('1 of 6 figures');
    await field(page).fill('');
    await page.getByLabel('Kind').selectOption('Size');
    expect(await shown(page)).toEqual(['Queue | Payload | 1 MiB']);
    await expect(page).toHaveURL(/\?category=integration&unit=B$/);
  });

  test('is ordered by its heads, which stay in view, at an address that can be shared, and is saved', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 420 });
    await visit(page, 'limits/?unit=s');
    const head = page.getByRole('columnheader', { name: 'Value' });
    await head.getByRole('button').click();
    expect((await shown(page))[0]).toBe('Lambda | Max duration | 15 minutes');
    await head.getByRole('button').click();
    expect(await shown(page)).toEqual([
      'Queue | Max duration | 12 hours',
      'Fargate | Max duration | 1 hour',
      'Lambda | Max duration | 15 minutes',
    ]);
    await expect(head).toHaveAttribute('aria-sort', 'descending');
    await expect(page).toHaveURL(/\?unit=s&sort=-value$/);
    await page.mouse.wheel(0, 300);
    await expect(head).toBeInViewport({ ratio: 1 });
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as CSV' }).click();
    const file = await saving;
    expect(file.suggestedFilename()).toBe('limits.csv');
    expect(readFileSync(await file.path(), 'utf8').split('\r\n')[1]).toMatch(
      /^Queue,Max duration,12 hours,,2026-11-01,/u,
    );
  });

  test.describe('on a phone', () => {
    test.use({ viewport: { width: 390, height: 800 } });

    test('is a list of cards, the value first, with its filters behind a button', async ({ page }) => {
      await visit(page, 'limits/');
      await expect(page.locator('[name="service"]')).toBeHidden();
      const card = page.locator('[data-limits] tr').first();
      const top = async (name: string): Promise<number> =>
        (await card.locator(`[data-column="${name}"]`).boundingBox())?.y ?? Number.NaN;
      expect(await top('value')).toBeLessThan(await top('limit'));
      await page.getByRole('button', { name: 'Filters' }).click();
      await page.getByLabel('Order').selectOption('Largest first');
      expect((await shown(page))[0]).toBe('Fargate | Memory | 10 GB');
      await page.locator('[name="service"]').selectOption('Queue');
      await expect(page.getByRole('button', { name: 'Filters (1)' })).toHaveAttribute('aria-expanded', 'true');
      expect(await shown(page)).toHaveLength(2);
    });
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('limits shows the whole table, and nothing that would not work', async ({ page }) => {
    await visit(page, 'limits/');
    await expect(page.locator('[data-limits] tr')).toHaveCount(6);
    await expect(page.locator('[data-limits-filter]')).toBeHidden();
  });

  test('compare lists what there is', async ({ page }) => {
    await visit(page, 'compare/');
    await expect(page.locator('[data-compare-form]')).toBeHidden();
    await expect(page.getByRole('link', { name: 'Lambda vs Fargate' })).toBeVisible();
  });

  test('a comparison has its table', async ({ page }) => {
    await visit(page, 'lambda-vs-fargate/');
    await expect(page.locator('[data-compare] tbody tr')).toHaveCount(2);
    await expect(page.getByRole('button', { name: /Copy/ })).toHaveCount(0);
  });
});
