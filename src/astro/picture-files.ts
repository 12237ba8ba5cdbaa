/** Pictures in the widths that pages load, drawn by all cores and kept by their content: what has not changed is not drawn. */
import { hash } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { mostPixels } from '../attachments/measure-pictures.ts';
import { plainWidth, variantAddress, widthsOf } from '../attachments/picture-widths.ts';
import type { PictureSize } from '../attachments/picture-widths.ts';
import { makeFolder, readKept, writeKept } from '../cache/kept-file.ts';

/** Changes when the same picture would be drawn otherwise. */
const recipe = 'webp 78, 1';

export interface PictureToDraw {
  slug: string;
  size: PictureSize;
  /** As it would be published by itself. */
  bytes: Uint8Array;
  /** A note links to the file itself. */
  isWhole: boolean;
}

export interface PictureFiles {
  /** Draws what is not kept, and writes all that a picture's page may load. */
  draw: (pictures: readonly PictureToDraw[], write: (address: string, bytes: Uint8Array) => void) => Promise<void>;
  /** Removes what no picture has asked for. */
  sweep: () => void;
  counts: { drawn: number; reused: number };
}

/** @param cache folder of the kept pictures, this garden's alone */
export function openPictureFiles(cache: string): PictureFiles {
  const wanted = new Set<string>();
  const counts = { drawn: 0, reused: 0 };
  async function kept(name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    wanted.add(name);
    const known = readKept(join(cache, name), name);
    if (known !== undefined) {
      counts.reused += 1;
      return known;
    }
    if (counts.drawn === 0) makeFolder(cache);
    const made = await make();
    counts.drawn += 1;
    writeKept(join(cache, name), name, made);
    return made;
  }

  async function drawOne(
    { slug, size, bytes, isWhole }: PictureToDraw,
    write: (address: string, bytes: Uint8Array) => void,
  ): Promise<void> {
    const content = hash('sha256', `${recipe} ${hash('sha256', bytes)}`).slice(0, 32);
    for (const width of widthsOf(size)) {
      const made = await kept(`${content}-${width}`, () => resized(bytes, width, 'webp'));
      write(variantAddress(slug, width), made);
    }
    const plain = isWhole ? bytes : await kept(`${content}-plain`, () => resized(bytes, plainWidth, 'same'));
    write(slug, plain);
  }

  return {
    async draw(pictures, write) {
      const waiting = [...pictures];
      const work = async (): Promise<void> => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await drawOne(next, write);
      };
      await Promise.all(Array.from({ length: availableParallelism() }, work));
    },
    sweep() {
      // A garden without pictures has no such folder.
      for (const name of existsSync(cache) ? readdirSync(cache) : [])
        if (!wanted.has(name)) rmSync(join(cache, name), { force: true });
    },
    counts,
  };
}

/** What the rest of a picture that is cut off would show stays grey; one that cannot be drawn at all stays as it is. */
async function resized(bytes: Uint8Array, width: number, format: 'webp' | 'same'): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  try {
    const drawn = sharp(bytes, { failOn: 'none', limitInputPixels: mostPixels })
      .autoOrient()
      .resize({ width, withoutEnlargement: true });
    const { data } = await (format === 'webp' ? drawn.webp({ quality: 78, smartSubsample: true }) : drawn).toBuffer({
      resolveWithObject: true,
    });
    // Never more than it was.
    return format === 'same' && data.length >= bytes.length ? bytes : data;
  } catch {
    return bytes;
  }
}
