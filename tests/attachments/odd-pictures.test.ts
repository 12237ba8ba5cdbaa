/** Pictures that are none, cut off or too large: told where a note shows them, and the note stands. */
import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { gardenOf, noteIn, problemsOf } from '../vaults/garden-of.ts';

/** Noise, which no format makes small. */
async function noise(format: 'png' | 'jpeg' | 'webp'): Promise<Buffer> {
  const raw = createHash('shake256', { outputLength: 300 * 300 * 3 })
    .update('noise')
    .digest();
  return sharp(raw, { raw: { width: 300, height: 300, channels: 3 } })
    .toFormat(format, { quality: 100 })
    .toBuffer();
}

const pictureProblems = async (files: Record<string, string | Uint8Array>): Promise<string[]> => {
  const text = Object.keys(files)
    .map((name) => `![[${name}]]`)
    .join('\n\n');
  const garden = await gardenOf({ 'A.md': `Text.\n\n${text}\n`, ...files }, { pictures: true });
  expect(noteIn(garden, 'A.md').html).toContain('Text.');
  return problemsOf(garden);
};

test('whole ones are not told', async () => {
  const files = { 'a.png': await noise('png'), 'b.jpg': await noise('jpeg'), 'c.webp': await noise('webp') };
  for (const bytes of Object.values(files)) expect(bytes.length).toBeGreaterThan(40_000);
  expect(await pictureProblems(files)).toEqual([]);
});

test.each(['png', 'jpeg', 'webp'] as const)('a %s that is cut off is told with its line', async (format) => {
  const bytes = await noise(format);
  const name = `a.${format}`;
  const told = await pictureProblems({ [name]: new Uint8Array(bytes.subarray(0, Math.floor(bytes.length * 0.8))) });
  expect(told).toContain('A.md:3:1 picture-odd');
});

test('so is one of too many pixels, and one without a size', async () => {
  const large = await sharp({
    create: { width: 30_000, height: 5000, channels: 3, background: '#777' },
    limitInputPixels: false,
  })
    .png({ compressionLevel: 1 })
    .toBuffer();
  const told = await pictureProblems({
    'large.png': new Uint8Array(large),
    'none.jpg': new Uint8Array(50_000).fill(7),
  });
  expect(told.filter((line) => line.endsWith('picture-odd'))).toEqual(['A.md:3:1 picture-odd', 'A.md:5:1 picture-odd']);
});
