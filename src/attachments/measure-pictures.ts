/** Which pictures are published in several widths, and how large they are: photographs and the like, not icons. */
import { withRealFile } from '../vault/real-file.ts';
import { extensionOf } from './kinds.ts';
import type { PictureSize } from './picture-widths.ts';
import type { AttachmentFile } from './read-attachment.ts';

/** Bytes of a file below which nothing is won. */
const worthIt = 40_000;
/** Pixels of a picture: to draw a larger one would take gigabytes of memory. It is published as it is. */
export const mostPixels = 120_000_000;

const kinds: ReadonlySet<string> = new Set(['jpg', 'jpeg', 'png', 'webp']);

/** By where they are on disk. What cannot be measured is left as it is, and told by whoever reads it. */
export async function measurePictures(files: readonly AttachmentFile[]): Promise<ReadonlyMap<string, PictureSize>> {
  const wanted = files.filter(({ source, size }) => size >= worthIt && kinds.has(extensionOf(source) ?? ''));
  const measured = new Map<string, PictureSize>();
  if (wanted.length === 0) return measured;
  const { default: sharp } = await import('sharp');
  for (const { source } of wanted) {
    try {
      const bytes = withRealFile(source, ({ read }) => read());
      const { width, height, pages = 1, autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata();
      if (pages > 1 || width * height > mostPixels || isAnimatedPng(bytes)) continue;
      measured.set(source, { width: autoOrient.width, height: autoOrient.height });
    } catch {
      // No picture, or one that is broken from the start.
    }
  }
  return measured;
}

/** Its frames come after a chunk that says so; a program that draws one picture of it shows the first alone. */
function isAnimatedPng(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 65_536)).includes('acTL');
}
