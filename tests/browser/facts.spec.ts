/** Comparisons and limits as readers use them, with scripts and without. */
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { rmSync } from 'node:fs';
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
  'Fargate.md': service('compute', `- **Max duration**:: 1 hour ${source}\n- **Memory**:: 10 GB ${source}`),
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
    expect(await rows(page)).toEqual(['Max duration', 'Memory', 'Delivery', 'Payload']);
    await expect(page.locator('[data-compare] tbody tr').last().locator('td')).toHaveText([
      'no fact',
      'no fact',
      /^1 MiB/,
    ]);
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
        [...(row as HTMLTableRowElement).cells]
          .slice(0, 3)
          .map((cell) => cell.innerText.replace(/\s*#$/u, '').trim())
          .join(' | '),
      ),
    );

  test('is narrowed by text, service, category and kind', async ({ page }) => {
    await visit(page, 'limits/');
    expect(await shown(page)).toHaveLength(6);
    await page.getByRole('searchbox', { name: 'Text' }).fill('duration');
    expect(await shown(page)).toHaveLength(3);
    await page.getByLabel('Category').selectOption('integration');
    expect(await shown(page)).toEqual(['Queue | Max duration | 12 hours']);
    await expect(page.getByRole('status')).toHaveText('1 of 6 figures');
    await page.getByRole('searchbox', { name: 'Text' }).fill('');
    await page.getByLabel('Kind').selectOption('Size');
    expect(await shown(page)).toEqual(['Queue | Payload | 1 MiB']);
    await expect(page).toHaveURL(/\?category=integration&unit=B$/);
  });

  test('is ordered by size, at an address that can be shared', async ({ page }) => {
    await visit(page, 'limits/?unit=s&sort=largest');
    expect(await shown(page)).toEqual([
      'Queue | Max duration | 12 hours',
      'Fargate | Max duration | 1 hour',
      'Lambda | Max duration | 15 minutes',
    ]);
    await page.getByLabel('Order').selectOption('Smallest first');
    expect((await shown(page))[0]).toBe('Lambda | Max duration | 15 minutes');
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
