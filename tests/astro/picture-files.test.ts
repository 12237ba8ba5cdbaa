/**
 * Pictures of a vault in the widths that pages load: fewer bytes, no metadata, drawn once, and whatever is broken
 * stays.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { openPictureFiles } from '../../src/astro/picture-files.ts';
import { siteWriter } from '../../src/astro/output/site-writer.ts';
import { writeAttachments } from '../../src/astro/published-attachment.ts';
import { defaultAttachmentRule } from '../../src/attachments/publish-attachment.ts';
import { addFiles, buildVault, noteIn, temporaryFolder, vaultOf } from '../vaults/garden-of.ts';
import type { Files } from '../vaults/garden-of.ts';
import type { Garden } from '../../src/garden.ts';

/** Like a photograph: no two pixels alike, so that it is large. */
async function photograph(width: number, height: number, orientation?: number): Promise<Buffer> {
  const pixels = Buffer.alloc(width * height * 3);
  let state = 1;
  for (let at = 0; at < pixels.length; at += 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    pixels[at] = ((at / 3) % 200) + (state >> 26);
  }
  const drawn = sharp(pixels, { raw: { width, height, channels: 3 } }).jpeg({ quality: 95 });
  return drawn
    .withExif({ IFD0: { Artist: 'Somebody private' } })
    .withMetadata(orientation === undefined ? {} : { orientation })
    .toBuffer();
}

/** As far as its head says; what is in it is nothing. */
function pngOf(width: number, height: number, bytes: number): Buffer {
  const chunk = (name: string, content: Buffer): Buffer => {
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    const body = Buffer.concat([Buffer.from(name), content]);
    length.writeUInt32BE(content.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0]);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', Buffer.alloc(bytes, 1)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

async function siteOf(
  files: Files,
  cache: string,
): Promise<{ garden: Garden; folder: string; drawn: number; reused: number }> {
  const garden = await buildVault(vaultOf(files), { pictures: true, attachments: defaultAttachmentRule });
  const folder = join(temporaryFolder(), 'site');
  mkdirSync(folder);
  const pictures = openPictureFiles(cache);
  const attachments = garden.attachments.map(({ file, ...rest }) => ({
    ...rest,
    path: file.path,
    source: file.source,
  }));
  await writeAttachments(siteWriter(folder), folder, attachments, defaultAttachmentRule, pictures);
  return { garden, folder, ...pictures.counts };
}

test('a photograph is shown in the width that fits, and its file is smaller and says nothing of its author', async () => {
  const jpeg = await photograph(2000, 400);
  const { garden, folder } = await siteOf(
    { 'A.md': '![[p.jpg|A view]]\n\n![[p.jpg|300]]\n', 'p.jpg': jpeg },
    temporaryFolder(),
  );
  const { html } = noteIn(garden, 'A.md');
  expect(html).toContain(
    '<a class="enlarge" href="/p.jpg.1920.webp"><picture><source type="image/webp" srcset="/p.jpg.480.webp 480w, /p.jpg.800.webp 800w, /p.jpg.1280.webp 1280w, /p.jpg.1920.webp 1920w"',
  );
  expect(html).toContain('<img src="/p.jpg" alt="A view" width="1280" height="256" loading="lazy" decoding="async">');
  expect(html).toContain('sizes="300px"><img src="/p.jpg" alt="p.jpg" width="300" height="60"');
  const widths = await Promise.all(
    [480, 800, 1280, 1920].map(async (width) => (await sharp(join(folder, `p.jpg.${width}.webp`)).metadata()).width),
  );
  expect(widths).toEqual([480, 800, 1280, 1920]);
  expect((await sharp(join(folder, 'p.jpg')).metadata()).width).toBe(1280);
  expect(readFileSync(join(folder, 'p.jpg.800.webp')).length).toBeLessThan(jpeg.length / 4);
  for (const name of readdirSync(folder)) expect(readFileSync(join(folder, name)).includes('private')).toBe(false);
  expect(readFileSync(join(folder, '_headers'), 'utf8')).toContain('/*.webp');
});

test('the file itself is published where a note links to it', async () => {
  const { folder } = await siteOf(
    { 'A.md': '![[p.jpg]] [[p.jpg|all of it]]', 'p.jpg': await photograph(1500, 300) },
    temporaryFolder(),
  );
  expect((await sharp(join(folder, 'p.jpg')).metadata()).width).toBe(1500);
});

test('a picture that was taken upright is higher than wide', async () => {
  const { garden, folder } = await siteOf(
    { 'A.md': '![[p.jpg]]', 'p.jpg': await photograph(600, 400, 6) },
    temporaryFolder(),
  );
  expect(noteIn(garden, 'A.md').html).toContain('width="400" height="600"');
  const { width, height } = await sharp(join(folder, 'p.jpg.400.webp')).metadata();
  expect([width, height]).toEqual([400, 600]);
});

test('what has not changed is not drawn again, and what is gone is not kept', async () => {
  const cache = temporaryFolder();
  const [one, two] = [await photograph(900, 300), await photograph(1000, 200)];
  expect(await siteOf({ 'A.md': '![[a.jpg]]![[b.jpg]]', 'a.jpg': one, 'b.jpg': two }, cache)).toMatchObject({
    drawn: 7,
    reused: 0,
  });
  expect(await siteOf({ 'A.md': '![[c.jpg]]', 'c.jpg': one }, cache)).toMatchObject({ drawn: 0, reused: 3 });
  expect(readdirSync(cache)).toHaveLength(3);
});

test('small, animated and drawn ones stay as they are, and so does all where it is not wanted', async () => {
  const frames = await sharp({
    create: {
      width: 400,
      height: 800,
      channels: 3,
      background: 'red',
      noise: { type: 'gaussian', mean: 120, sigma: 60 },
      pageHeight: 400,
    },
  })
    .webp({ quality: 100 })
    .toBuffer();
  const files = {
    'A.md': '![[icon.png]]![[many.webp]]![[d.svg]]',
    'icon.png': await sharp({ create: { width: 40, height: 40, channels: 3, background: 'red' } })
      .png()
      .toBuffer(),
    'many.webp': frames,
    'd.svg': `<svg xmlns="http://www.w3.org/2000/svg"><!--${'x'.repeat(50_000)}--><rect/></svg>`,
  };
  expect((await sharp(frames).metadata()).pages).toBe(2);
  expect(frames.length).toBeGreaterThan(40_000);
  const { garden } = await siteOf(files, temporaryFolder());
  expect(noteIn(garden, 'A.md').html).not.toContain('<picture>');
  const plain = await buildVault(vaultOf({ 'A.md': '![[p.jpg]]', 'p.jpg': await photograph(900, 200) }));
  expect(noteIn(plain, 'A.md').html).toContain('<img src="/p.jpg" alt="p.jpg" loading="lazy" decoding="async">');
});

test('cut off, no picture, or too many pixels: the note stands, and nothing that it shows is missing', async () => {
  const whole = await photograph(1200, 300);
  const huge = pngOf(30_000, 30_000, 60_000);
  const files = {
    'A.md': '![[cut.jpg]]![[none.png]]![[huge.png]]',
    'cut.jpg': whole.subarray(0, whole.length / 2),
    'none.png': Buffer.alloc(60_000, 'text '),
    'huge.png': huge,
  };
  expect(huge.length).toBeGreaterThan(40_000);
  const { garden, folder } = await siteOf(files, temporaryFolder());
  const { html } = noteIn(garden, 'A.md');
  for (const [, address = ''] of html.matchAll(/(?:src|href|srcset)="\/([^" ]+)/gu))
    expect(existsSync(join(folder, address)), address).toBe(true);
  expect(html).toContain('<img src="/huge.png"');
  expect(garden.problems.some(({ reason }) => reason.includes('none.png'))).toBe(true);
});

test('in a link, a picture is no link of its own', async () => {
  const vault = vaultOf({ 'A.md': '[![[p.jpg]]](https://example.org/)\n[![x](p.jpg)](https://example.org/)' });
  addFiles(vault, { 'p.jpg': await photograph(900, 200) });
  const garden = await buildVault(vault, { pictures: true, attachments: defaultAttachmentRule });
  expect(noteIn(garden, 'A.md').html).not.toContain('enlarge');
});
