/**
 * `npm run picture`: takes README's picture from the built site, once in each colour scheme: a wide window with a phone
 * before it, each with the page that package.json names. Builds the garden, or shows what COLDFRAME_DIST names.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { gardenPlaces } from '../src/astro/output/places.ts';
import { orStop } from '../src/astro/output/refusal.ts';
import { readConfig } from '../src/astro/read-config.ts';
import { chromiumArguments, provideChromium, thisMachine } from './chromium.ts';
import { serve } from '../src/cli/serve-site.ts';

type Scheme = 'light' | 'dark';

const root = join(import.meta.dirname, '..');
const { config } = await orStop(() => readConfig(process.env));
const places = await orStop(() => gardenPlaces(config, process.env, root));
const [widePage = '', phonePage = ''] = process.argv.slice(2);
const wide = { page: widePage, width: 1280, height: 800, isMobile: false } as const;
const phone = { page: phonePage, width: 390, height: 780, isMobile: true } as const;
/** CSS pixels of the whole picture; the phone is a little smaller than life, and stands over the window's corner. */
const picture = { width: 1400, height: 860, phone: 300 } as const;
/** Where text still has no halo. */
const quality = 84;

const { address, close } = await serve(process.env['COLDFRAME_DIST'] ?? build(), places.address.pathname, 0);
const browser = await chromium.launch({
  executablePath: provideChromium(thisMachine()),
  args: chromiumArguments,
});
try {
  for (const scheme of ['light', 'dark'] as const) {
    const [window, hand] = [await look(browser, scheme, wide), await look(browser, scheme, phone)];
    const file = join(root, '.tools', `picture-${scheme}.webp`);
    const bytes = await compose(browser, scheme, window, hand);
    writeFileSync(file, bytes);
    console.log(`${file}: ${(bytes.length / 1000).toFixed(0)} KB`);
  }
} finally {
  await browser.close();
  close();
}

/** What a visitor sees first, as a PNG. */
async function look(
  browser: Browser,
  scheme: Scheme,
  { page: path, width, height, isMobile }: typeof wide | typeof phone,
): Promise<Buffer> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    deviceScaleFactor: 2,
    isMobile,
    hasTouch: isMobile,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.goto(new URL(path, address).href, { waitUntil: 'networkidle' });
  // The second time the fonts are there before the first paint, which does not wait for them.
  await page.reload({ waitUntil: 'networkidle' });
  // A window of this size has a scrollbar's room and, in a picture, no scrollbar.
  await page.evaluate(() => (document.documentElement.style.scrollbarGutter = 'auto'));
  const image = await page.screenshot();
  await context.close();
  return image;
}

async function compose(browser: Browser, scheme: Scheme, window: Buffer, hand: Buffer): Promise<Buffer> {
  const page = await browser.newPage({
    viewport: { width: picture.width, height: picture.height },
    colorScheme: scheme,
  });
  const edge = scheme === 'light' ? '#00000026' : '#ffffff2e';
  const source = (image: Buffer): string => `data:image/png;base64,${image.toString('base64')}`;
  await page.setContent(`<style>
    html { background: transparent } body { margin: 0; height: 100vh; position: relative }
    img { position: absolute; display: block; box-sizing: border-box; border: 1px solid ${edge}; box-shadow: 0 12px 32px #00000030 }
    .wide { width: ${wide.width}px; border-radius: 14px; inset: 16px auto auto 16px }
    .phone { width: ${picture.phone}px; border: 6px solid ${scheme === 'light' ? '#1c1f1d' : '#3a403c'}; border-radius: 34px; inset: auto 16px 16px auto }
  </style><img class="wide" src="${source(window)}"><img class="phone" src="${source(hand)}">`);
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDefaultBackgroundColorOverride', { color: { r: 0, g: 0, b: 0, a: 0 } });
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality });
  await page.close();
  return Buffer.from(data, 'base64');
}

function build(): string {
  const coldframe = join(root, '.tools', 'coldframe.ts');
  if (spawnSync(process.execPath, [coldframe, 'build'], { cwd: root, stdio: 'inherit' }).status !== 0)
    throw new Error('The garden was not built: see above.');
  return places.out;
}
