/**
 * Pictures in the widths that pages load, drawn by all cores and kept by their content: what has not changed is not
 * drawn.
 */
import { hash } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { OutputInfo, Sharp } from 'sharp';
import { mostPixels } from '../attachments/measure-pictures.ts';
import { plainWidth, variantAddress, widthsOf } from '../attachments/picture-widths.ts';
import type { PictureSize } from '../attachments/picture-widths.ts';
import { makeFolder, readKept, writeKept } from '../cache/kept-file.ts';

/** Changes when the same picture would be drawn otherwise. */
const recipe = 'webp 78, 2';

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
    const widths = widthsOf(size);
    const pixels = onceAsked(() => pixelsOf(bytes, Math.max(...widths)));
    for (const width of widths) {
      const made = await kept(`${content}-${width}`, async () => webpOf(await pixels(), width, bytes));
      write(variantAddress(slug, width), made);
    }
    write(slug, isWhole ? bytes : await kept(`${content}-plain`, () => smaller(bytes)));
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

interface Pixels {
  data: Buffer;
  raw: { width: number; height: number; channels: Channels };
}

type Channels = OutputInfo['channels'];

/** Reading a picture and making it smaller takes as long as writing it: all widths are made of one reading. */
function onceAsked<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined;
  return () => (made ??= make());
}

/** As it is seen, no wider than it will be shown; `undefined`: it cannot be drawn. What is cut off stays grey. */
async function pixelsOf(bytes: Uint8Array, width: number): Promise<Pixels | undefined> {
  try {
    const { data, info } = await (await asSeen(bytes, width)).raw().toBuffer({ resolveWithObject: true });
    return { data, raw: { width: info.width, height: info.height, channels: info.channels } };
  } catch {
    return undefined;
  }
}

/**
 * Colours are halved the plain way: the way that looks at brightness too takes twice the time for greys that are off by
 * a hair. One less effort saves a quarter of the time and costs 4 % of the bytes.
 */
async function webpOf(pixels: Pixels | undefined, width: number, bytes: Uint8Array): Promise<Uint8Array> {
  if (pixels === undefined) return bytes;
  const { default: sharp } = await import('sharp');
  return sharp(pixels.data, { raw: pixels.raw }).resize({ width }).webp({ quality: 78, effort: 3 }).toBuffer();
}

/** In its own format, and never more than it was. */
async function smaller(bytes: Uint8Array): Promise<Uint8Array> {
  try {
    const made = await (await asSeen(bytes, plainWidth)).toBuffer();
    return made.length >= bytes.length ? bytes : made;
  } catch {
    return bytes;
  }
}

async function asSeen(bytes: Uint8Array, width: number): Promise<Sharp> {
  const { default: sharp } = await import('sharp');
  return sharp(bytes, { failOn: 'none', limitInputPixels: mostPixels })
    .autoOrient()
    .resize({ width, withoutEnlargement: true });
}
