/** The kinds of pages there are, each by one that has everything on it. */
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

export const kinds = {
  home: '/',
  service: '/lambda/',
  'cheat sheet': '/cheat-sheets/aws-cheat-sheet/',
  'concept with a diagram': '/architectures/fan-out/',
  comparison: '/compare/lambda-vs-fargate/',
  compare: '/compare/?with=lambda,fargate,sqs',
  limits: '/limits/',
  changes: '/changes/',
  dates: '/dates/',
  search: '/search/?q=queue',
  graph: '/graph/',
  category: '/categories/compute/',
  folder: '/concepts/',
  tags: '/tags/',
  'all notes': '/notes/',
  'recently tended': '/recent/',
  syntax: '/about/syntax/callouts/',
  404: '/no/such/page/',
} as const;

/**
 * The page as its reader sees it when everything has arrived: results of a search and tables made in the browser
 * included.
 */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  if (path.startsWith('/search/?')) await expect(page.locator('[data-search-results] a').first()).toBeVisible();
  if (path.startsWith('/compare/?')) await expect(page.locator('[data-compare] tbody tr').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
}
