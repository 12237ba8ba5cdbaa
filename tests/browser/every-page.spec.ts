/** Every page of the sitemap, opened in a browser: it complains of nothing, and no page asks another host for anything. */
import { expect, test } from '@playwright/test';
import { complaints } from './complaints.ts';

const abreast = 4;
/** Bytes of fonts that a page may load, of design §7: every face that its letters need. */
const fontBudget = 60_000;

// What the service worker does has tests of its own, and it would keep every page.
test.use({ serviceWorkers: 'block' });

test('no page makes the browser complain, and none loads more fonts than it may', async ({ context, baseURL, request }) => {
  test.setTimeout(180_000);
  const maps = addresses(await (await request.get('/sitemap-index.xml')).text());
  const listed = await Promise.all(maps.map(async (map) => addresses(await (await request.get(map)).text())));
  const waiting = [...listed.flat(), '/search/', '/compare/?with=lambda,fargate', '/no/such/page/'];
  expect(waiting.length).toBeGreaterThan(200);
  const found: string[] = [];
  const walk = async (_: unknown, at: number): Promise<void> => {
    const page = await context.newPage();
    // With side columns, and as a phone has them, which is less work.
    if (at > 0) await page.setViewportSize({ width: 390, height: 800 });
    const complained = await complaints(page, String(baseURL));
    const fonts = new Map<string, number>();
    page.on('response', (response) => {
      if (response.request().resourceType() === 'font') fonts.set(response.url(), Number(response.headers()['content-length']));
    });
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      fonts.clear();
      // The scripts have run by then; pictures are not waited for.
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      const bytes = [...fonts.values()].reduce((sum, one) => sum + one, 0);
      if (bytes > fontBudget) found.push(`${path} loads ${bytes} bytes of fonts: ${[...fonts.keys()].join(' ')}`);
    }
    await page.waitForLoadState('networkidle');
    found.push(...complained.filter((one) => !one.includes('Service Worker registration blocked by Playwright')));
    await page.close();
  };
  await Promise.all(Array.from({ length: abreast }, walk));
  expect(found).toEqual([]);
});

/** Paths of what a sitemap lists. */
function addresses(xml: string): string[] {
  return [...xml.matchAll(/<loc>([^<]*)<\/loc>/gu)].map(([, address = '']) => new URL(address).pathname);
}
