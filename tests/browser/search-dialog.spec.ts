/** Search from any page: its dialog, its keys, and what it leads to. */
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { tooFaint } from './contrast.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });
const field = (page: Page) => dialog(page).getByRole('combobox', { name: 'Search the notes' });
const options = (page: Page) => dialog(page).getByRole('listbox', { name: 'Results' }).getByRole('option');
const active = (page: Page) => dialog(page).locator('a[aria-selected=true]');

async function search(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/');
  await field(page).pressSequentially(query);
  // What is said last is said of all that was typed, texts included.
  await expect(dialog(page).getByRole('status')).toContainText(`${query.split(' ').at(-1)}”`);
}

test('press / and type “lambda timeout”, press Enter, I am on AWS Lambda at Max duration', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await page.keyboard.type('lambda timeout');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/lambda/#^max-duration');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('AWS Lambda');
  await expect(page.locator('[id="^max-duration"]')).toBeInViewport();
  await expect(page.locator('[id="^max-duration"]')).toContainText('15 minutes');
});

test('I may type on while a slow network brings the dialog', async ({ page }) => {
  await page.route(/search-dialog.*\.js/u, (route) =>
    new Promise((resolve) => setTimeout(resolve, 800)).then(() => route.continue()),
  );
  await page.goto('/');
  await page.keyboard.press('/');
  await page.keyboard.type('lambda timeouts');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/lambda/#^max-duration');
});

test('the field of the first page answers while I type', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('searchbox').first().click();
  await page.keyboard.type('lambda timeout');
  await expect(field(page)).toHaveValue('lambda timeout');
  await expect(options(page).first()).toContainText('15 minutes');
});

test('Ctrl+K opens it, Escape closes it, and the focus is where it was', async ({ page }) => {
  await page.goto('/sqs/');
  const link = page.locator('main a').first();
  await link.focus();
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(link).toBeFocused();
  await page.keyboard.press('Alt+/');
  await expect(dialog(page)).toBeHidden();
});

test('/ in a field is a letter', async ({ page }) => {
  await page.goto('/limits/');
  const filter = page.getByRole('searchbox').or(page.getByRole('textbox')).first();
  await filter.focus();
  await page.keyboard.type('a/b');
  await expect(filter).toHaveValue('a/b');
  await expect(dialog(page)).toBeHidden();
});

test('short names, other names and plain words find the note that is meant first', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  for (const [query, title] of [
    ['sqs', 'Amazon SQS'],
    ['ddb', 'Amazon DynamoDB'],
    ['apigw', 'Amazon API Gateway'],
    ['dead letter queue', 'Dead-letter queue'],
  ] as const) {
    await field(page).fill('');
    await field(page).pressSequentially(query);
    await expect(dialog(page).getByRole('status'), query).toContainText(`${query.split(' ').at(-1)}”`);
    await expect(options(page).first().locator('.hit-title'), query).toHaveText(title);
  }
});

test('facts that match are shown as facts, and marked', async ({ page }) => {
  await page.goto('/');
  await search(page, 'api gateway timeout');
  const fact = options(page).and(page.locator('.fact-hit')).first();
  await expect(fact).toHaveText(
    'Amazon API Gateway: REST APIs — Timeout: 29 seconds by default, from 50 milliseconds; can be raised for Regional and private APIs',
  );
  await expect(fact.locator('mark')).toHaveText(['API', 'Gateway', 'API', 'Timeout', 'API']);
});

test('arrow keys choose, round the ends, and the choice is said', async ({ page }) => {
  await page.goto('/');
  await search(page, 'lambda timeout');
  const names = await options(page).allTextContents();
  await expect(active(page)).toHaveText(names[0] ?? '');
  await page.keyboard.press('ArrowDown');
  await expect(active(page)).toHaveText(names[1] ?? '');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(active(page)).toHaveText(names.at(-1) ?? '');
  await expect(active(page)).toBeInViewport();
  await expect(field(page)).toHaveAttribute('aria-activedescendant', (await active(page).getAttribute('id')) ?? '');
  await expect(field(page)).toBeFocused();
});

test('Ctrl+Enter opens a result in a new tab, and the search stays', async ({ page, context }) => {
  await page.goto('/');
  await search(page, 'sqs');
  const [tab] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('Control+Enter')]);
  await expect(tab).toHaveURL('/sqs/');
  await expect(dialog(page)).toBeVisible();
});

test('filters are reached by Tab, and narrow facts and notes', async ({ page }) => {
  await page.goto('/');
  await search(page, 'timeout');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(dialog(page).getByRole('radio', { name: 'All' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(dialog(page).getByRole('radio', { name: 'Service' })).toBeChecked();
  await dialog(page).getByLabel('Category').selectOption('networking');
  await expect(dialog(page).locator('.note-hit').first()).toBeVisible();
  await expect
    .poll(() =>
      dialog(page)
        .locator('.hit-dot')
        .evaluateAll((dots) => dots.filter((dot) => !dot.matches('.category-networking')).length),
    )
    .toBe(0);
});

test('a slip is told, and what was meant is searched for', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await field(page).pressSequentially('lambda tmieout');
  await expect(dialog(page).getByRole('status')).toContainText('No note has “tmieout”.');
  await expect(dialog(page).getByRole('status')).toContainText('for “lambda timeout”');
  await expect(options(page).first()).toContainText('Max duration: 15 minutes');
});

test('a word that is nowhere is taken for the one that is most like it', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await field(page).pressSequentially('cloudfrnt');
  await expect(
    options(page)
      .locator('.hit-title', { hasText: /^Amazon CloudFront$/u })
      .first(),
  ).toBeVisible();
});

test('where nothing is like it, the notes that most link to are offered', async ({ page }) => {
  await page.goto('/');
  await search(page, 'þþþþ');
  await expect(dialog(page).getByRole('status')).toHaveText('Nothing found for “þþþþ”.');
  await expect(dialog(page).getByRole('group', { name: 'Often linked' }).getByRole('option')).toHaveCount(5);
});

test('what was searched for is kept, can be repeated and forgotten', async ({ page }) => {
  await page.goto('/');
  await search(page, 'fan-out');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/fan-out/u);
  await page.waitForLoadState();
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(dialog(page).getByRole('button', { name: 'fan-out', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue('fan-out');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await dialog(page).getByRole('button', { name: 'Forget “fan-out”' }).click();
  await page.reload();
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await expect(dialog(page).getByText('Recent searches')).toHaveCount(0);
});

test('the words are marked in the page that opens, until Escape, and its address is clean', async ({ page }) => {
  const marks = () => page.evaluate(() => [...(CSS.highlights.get('search') ?? [])].map((range) => String(range)));
  await page.goto('/');
  await search(page, 'visibility timeout');
  await options(page).locator('.hit-line', { hasText: 'Amazon SQS' }).first().click();
  await expect(page).toHaveURL(/\/sqs\/(?:#[^?]*)?$/u);
  await expect
    .poll(async () => (await marks()).map((word) => word.toLowerCase()))
    .toEqual(expect.arrayContaining(['visibility', 'timeout']));
  await page.keyboard.press('Escape');
  expect(await marks()).toEqual([]);
  await expect(page.getByRole('button', { name: /Clear \d+ marks/u })).toHaveCount(0);
});

test('Escape puts one thing away at a time: first the card of a link, then the marks', async ({ page }) => {
  const marks = () => page.evaluate(() => CSS.highlights.get('search')?.size ?? 0);
  await page.goto('/');
  await search(page, 'visibility timeout');
  await options(page).locator('.hit-line', { hasText: 'Amazon SQS' }).first().click();
  await expect.poll(marks).toBeGreaterThan(0);
  await page.locator('.note-body a.internal').first().hover();
  await expect(page.locator('.preview')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.preview')).toHaveCount(0);
  expect(await marks()).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  expect(await marks()).toBe(0);
});

test('a click beside it closes it, the page behind it does not move, and a result on the same page is gone to, its words marked', async ({
  page,
}) => {
  await page.goto('/lambda/');
  const width = await page.locator('main').evaluate((main) => main.getBoundingClientRect().width);
  await page.getByRole('link', { name: 'Search', exact: true }).click();
  await expect(field(page)).toBeFocused();
  expect(await page.locator('main').evaluate((main) => main.getBoundingClientRect().width)).toBe(width);
  await page.mouse.click(5, 400);
  await expect(dialog(page)).toBeHidden();
  await search(page, 'lambda max memory');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeHidden();
  await expect(page).toHaveURL('/lambda/#^max-memory');
  await expect(page.locator('[id="^max-memory"]')).toBeInViewport();
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('search')?.size ?? 0)).toBeGreaterThan(0);
});

test('nothing of search is fetched before the reader wants it', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/lambda/');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => /pagefind|search/u.test(path))).toEqual([]);
  await page.getByRole('link', { name: 'Search', exact: true }).hover();
  await expect.poll(() => asked.filter((path) => /pagefind\.js|search\.json/u.test(path)).length).toBe(2);
});

test('the dialog is accessible on a phone, in either scheme', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/lambda/');
  await search(page, 'sqs');
  expect(await violations(page, { within: 'dialog' }), 'light').toEqual([]);
  expect(await dialog(page).evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await tooFaint(page, 'dialog *:not(svg *)', 4.5), 'dark').toEqual([]);
});
