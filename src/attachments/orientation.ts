/**
 * How a camera was held: the one thing of a picture's Exif data that is kept, as the picture would lie on its side
 * without.
 */

const tag = 0x0112;

/**
 * Reads Exif data, which is a TIFF file without its picture. `undefined` where the picture stands upright, or nothing
 * is said.
 */
export function orientationOf(tiff: Uint8Array): number | undefined {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (view.byteLength < 14) return undefined;
  const isLittle = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, isLittle);
  if (directory + 2 > view.byteLength) return undefined;
  const entries = view.getUint16(directory, isLittle);
  for (let at = directory + 2, entry = 0; entry < entries && at + 12 <= view.byteLength; entry += 1, at += 12) {
    if (view.getUint16(at, isLittle) !== tag) continue;
    const value = view.getUint16(at + 8, isLittle);
    return value > 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** Exif data that says nothing else. */
export function exifOf(orientation: number): Uint8Array {
  // Big endian; the only directory, at byte 8, has one entry: a SHORT; no further directory.
  return Uint8Array.from([
    0x4d,
    0x4d,
    0,
    0x2a,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ]);
}
