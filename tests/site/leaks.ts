/** Looks for a word in everything that a build wrote, however it is written there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { filesOf } from './pages.ts';

/**
 * Files below `dist` whose name or content holds the word (ASCII letters), whatever its case, each with the text around
 * the first place. Found are packed files and parts of files (the search index, PDF, PNG, data addresses), both kinds
 * of UTF-16, and letters that are escaped as addresses, JSON, CSS or HTML do, or parted by what nobody sees.
 */
export function filesWith(word: string, dist: string): string[] {
  return filesOf(dist).flatMap((file) => {
    const place =
      around(word, decoded(file)) ??
      readingsOf(readFileSync(join(dist, file)), file.endsWith('.br'))
        .map((text) => around(word, text))
        .find((found) => found !== undefined);
    return place === undefined ? [] : [`${file}: ${place}`];
  });
}

/** The texts that bytes may be. */
export function readingsOf(bytes: Buffer, isBrotli = false): string[] {
  const unpacked = isBrotli ? brotliDecompressSync(bytes) : bytes;
  const whole = unpacked[0] === 0x1f && unpacked[1] === 0x8b ? gunzipSync(unpacked) : unpacked;
  const text = decoded(whole.toString('utf8'));
  const inner = [...text.matchAll(/[A-Za-z0-9+/_-]{12,}/gu)].flatMap(([run]) => base64Readings(run));
  return [text, ...inner, ...packedParts(whole)];
}

/** A run of letters may be base64 from any of its first four letters on, as an address may stand right before it. */
function base64Readings(run: string): string[] {
  const starts = run.length > 2000 ? [0] : [0, 1, 2, 3];
  return starts.map((start) => decoded(Buffer.from(run.slice(start), 'base64').toString('latin1')));
}

/** What is packed inside of a file, as parts of PNG and PDF are. */
function packedParts(bytes: Buffer): string[] {
  const parts: string[] = [];
  for (let at = bytes.indexOf(0x78); at >= 0; at = bytes.indexOf(0x78, at + 1)) {
    if (bytes.readUInt16BE(at < bytes.length - 1 ? at : 0) % 31 !== 0) continue;
    try {
      parts.push(decoded(inflateSync(bytes.subarray(at)).toString('latin1')));
    } catch {
      // It only looks like the beginning of something packed.
    }
  }
  return parts;
}

/**
 * Without escapes, also those of escapes, and without what nobody sees between letters; NUL is half a letter of UTF-16.
 */
function decoded(text: string): string {
  let [before, after] = ['', text];
  for (let turn = 0; turn < 4 && before !== after; turn += 1) [before, after] = [after, unescaped(after)];
  return after.replaceAll(/[\0\p{Default_Ignorable_Code_Point}]+/gu, '');
}

function unescaped(text: string): string {
  const character = (_: string, code: string): string => point(Number.parseInt(code, 16));
  return text
    .replaceAll(/(?:%[0-9a-f]{2})+/giu, (run) => {
      try {
        return decodeURIComponent(run);
      } catch {
        return run;
      }
    })
    .replaceAll(/\\u\{?([\da-f]{4,6})\}?/giu, character)
    .replaceAll(/\\x([\da-f]{2})/giu, character)
    .replaceAll(/\\0{0,4}([2-7][\da-f])\s?/giu, character)
    .replaceAll(/&#x0*([\da-f]{1,6});?/giu, character)
    .replaceAll(/&#0*(\d{1,7});?/gu, (_, code: string) => point(Number(code)));
}

function point(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

function around(word: string, text: string): string | undefined {
  const at = text.toLowerCase().indexOf(word.toLowerCase());
  return at < 0 ? undefined : JSON.stringify(text.slice(Math.max(at - 40, 0), at + word.length + 40));
}
