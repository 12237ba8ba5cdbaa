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

export interface MeasuredPictures {
  /** How large those are that come in several widths. */
  pictures: ReadonlyMap<string, PictureSize>;
  /** What is wrong with others, which are published as they are. */
  faults: ReadonlyMap<string, string>;
}

/** By where they are on disk. */
export async function measurePictures(files: readonly AttachmentFile[]): Promise<MeasuredPictures> {
  const wanted = files.filter(({ source, size }) => size >= worthIt && kinds.has(extensionOf(source) ?? ''));
  const measured = new Map<string, PictureSize>();
  const faults = new Map<string, string>();
  const found = { pictures: measured, faults };
  if (wanted.length === 0) return found;
  const { default: sharp } = await import('sharp');
  for (const { source } of wanted) {
    try {
      const bytes = withRealFile(source, ({ read }) => read());
      const { width, height, pages = 1, autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata();
      if (width * height > mostPixels)
        faults.set(
          source,
          `it has ${width.toLocaleString('en')} × ${height.toLocaleString('en')} pixels, and ${mostPixels.toLocaleString('en')} are the most that are made smaller`,
        );
      if (pages > 1 || width * height > mostPixels || isAnimatedPng(bytes)) continue;
      if (isCutOff(source, bytes)) faults.set(source, 'it is cut off: its end is missing');
      measured.set(source, { width: autoOrient.width, height: autoOrient.height });
    } catch {
      faults.set(source, 'no size can be read from it');
    }
  }
  return found;
}

/** A whole file says where it ends; what cameras write behind that is short. */
function isCutOff(source: string, bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const kind = extensionOf(source) ?? '';
  if (kind === 'png') return !file.includes('IEND', Math.max(0, file.length - 65_536));
  if (kind === 'webp') return file.toString('latin1', 0, 4) === 'RIFF' && file.readUInt32LE(4) + 8 > file.length;
  return file.lastIndexOf(Buffer.from([0xff, 0xd9])) < 0;
}

/** Its frames come after a chunk that says so; a program that draws one picture of it shows the first alone. */
function isAnimatedPng(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 65_536)).includes('acTL');
}
