/**
 * A GIF without comments and the blocks of programs; pictures, their timing and how often they repeat stay as they are.
 */
import { ascii, concatenate, UnreadableFile } from './bytes.ts';

const applications: ReadonlySet<string> = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012']);

/** @throws UnreadableFile where it is no whole GIF */
export function cleanGif(bytes: Uint8Array): Uint8Array {
  const start = 13 + tableSize(bytes[10] ?? 0);
  const kept = [bytes.subarray(0, start)];
  for (let at = start; at < bytes.length;) {
    const kind = bytes[at];
    // Extensions begin with their label, pictures with ten bytes and their table of colours.
    const blocks = kind === 0x21 ? at + 2 : at + 11 + tableSize(bytes[at + 9] ?? 0);
    if (kind === 0x3b) return concatenate([...kept, Uint8Array.of(0x3b)]);
    if (kind !== 0x21 && kind !== 0x2c) break;
    const end = endOfBlocks(bytes, blocks);
    const label = bytes[at + 1];
    const isKept =
      kind === 0x2c || label === 0xf9 || (label === 0xff && applications.has(ascii(bytes, at + 3, at + 14)));
    if (isKept) kept.push(bytes.subarray(at, end));
    at = end;
  }
  throw new UnreadableFile('the GIF picture ends too early');
}

function tableSize(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1);
}

function endOfBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  for (let size = bytes[at]; size !== undefined && size !== 0; size = bytes[at]) at += size + 1;
  return at + 1;
}
