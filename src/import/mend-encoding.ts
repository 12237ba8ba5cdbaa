/** Texts that were read in a wrong encoding once: `donâ€™t` → `don’t`. */
import { decodeText } from '../vault/decode-text.ts';
import type { VaultPath } from '../vault/types.ts';

export interface Mended {
  text: string;
  /** How many places were mended. */
  mended: number;
}

/** @returns `undefined` for what is no text */
export function decodeSource(bytes: Uint8Array): Mended | undefined {
  const decoded = decodeText(bytes, '' as VaultPath);
  if (decoded.unreadable === undefined) return mendText(decoded.text);
  if (bytes.includes(0)) return undefined;
  // Whatever is no UTF-8 and no UTF-16 was most likely written on Windows.
  const text = new TextDecoder('windows-1252').decode(bytes).replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  // eslint-disable-next-line no-control-regex
  return /[\u0000-\u0008\u000E-\u001F]/u.test(text) ? undefined : { text, mended: 1 };
}

/** The characters that Windows-1252 has for the bytes 0x80 to 0x9F; the other bytes are their own code points. */
const special = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
const continuation = `[\\u0080-\\u00BF${special}]`;
/** Those that stand in text as it should be: `été’’`, `IRMû`. */
const loose = '[‘’“”‹›»…–—]';
const firm = `(?!${loose})${continuation}`;
/**
 * Bytes of one character as Windows-1252 shows them: one of them, at least, is nothing that would stand there
 * otherwise.
 */
const patterns = new RegExp(
  `(?:ð${continuation}{3}|[à-ï](?:${firm}${continuation}|${continuation}${firm})|[ÂÃÄÅ]${firm}|(?<!\\p{Lu})[ÂÃÄÅ]${loose})+`,
  'gu',
);

export function mendText(text: string): Mended {
  let mended = 0;
  const changed = text.replaceAll(patterns, (wrong) => {
    const bytes = [...wrong].map(byteOf);
    if (bytes.some((byte) => byte === undefined)) return wrong;
    try {
      const right = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes.map((byte) => byte ?? 0)));
      mended += 1;
      return right;
    } catch {
      return wrong;
    }
  });
  return { text: changed, mended };
}

function byteOf(character: string): number | undefined {
  const at = special.indexOf(character);
  if (at >= 0) return 0x80 + at;
  const code = character.codePointAt(0) ?? 0;
  return code <= 0xff ? code : undefined;
}
