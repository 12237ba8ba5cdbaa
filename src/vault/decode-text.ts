/** A note's bytes → its text. What is not certainly text is `unreadable`, and so private. */
import { cleanText } from './clean-text.ts';
import { problem } from '../problems.ts';
import type { Problem, VaultPath } from './types.ts';

export interface DecodedText {
  /** Without byte order mark, line ends as `\n`; empty where it is unreadable. */
  text: string;
  unreadable?: true;
  problems: readonly Problem[];
}

/** A mark at the beginning says the encoding (UTF-8, UTF-16, UTF-32); without one the file has to be UTF-8. */
export function decodeText(bytes: Uint8Array, path: VaultPath): DecodedText {
  const encoding = markOf(bytes) ?? (holdsOtherEncoding(bytes) ? 'unknown' : 'utf-8');
  const raw =
    encoding === 'unknown'
      ? undefined
      : encoding.startsWith('utf-32')
        ? decodeUtf32(bytes, encoding === 'utf-32le')
        : decodeWith(encoding, bytes);
  if (raw === undefined)
    return {
      text: '',
      unreadable: true,
      problems: [problem('file-not-utf8', {}, { path, line: encoding === 'utf-8' ? lineOfBreak(bytes) : 1 })],
    };
  const whole = withoutCarriageReturns(raw.replace(/^\uFEFF+/u, ''));
  const { text, first } = cleanText(whole);
  if (first === undefined) return { text, problems: [] };
  return {
    text,
    problems: [problem('text-cleaned', { first: first.name }, { path, line: lineAt(whole, first.offset) })],
  };
}

/** By the byte order mark. */
function markOf(bytes: Uint8Array): string | undefined {
  const starts = (...mark: number[]): boolean => mark.every((byte, at) => bytes[at] === byte);
  if (starts(0xff, 0xfe, 0, 0)) return 'utf-32le';
  if (starts(0, 0, 0xfe, 0xff)) return 'utf-32be';
  if (starts(0xff, 0xfe)) return 'utf-16le';
  if (starts(0xfe, 0xff)) return 'utf-16be';
  // The mark in UTF-7.
  return starts(0x2b, 0x2f, 0x76) && [0x38, 0x39, 0x2b, 0x2f].includes(bytes[3] ?? 0) ? 'unknown' : undefined;
}

/**
 * Whether bytes that may be valid UTF-8 are more likely something else: UTF-16 or UTF-32 without a mark is full of NUL,
 * all at even or all at odd places; ISO-2022 switches its tables by escape sequences.
 */
function holdsOtherEncoding(bytes: Uint8Array): boolean {
  const zeros = [0, 0];
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if ((even + odd) * 20 >= bytes.length && even + odd > 1) return true;
  if (bytes.length % 2 === 0 && (even === 0 || odd === 0) && (even + odd > 1 || bytes[0] === 0 || bytes[1] === 0))
    return true;
  for (let at = bytes.indexOf(0x1b); at >= 0; at = bytes.indexOf(0x1b, at + 1))
    if (bytes[at + 1] === 0x24 || bytes[at + 1] === 0x28) return true;
  return false;
}

function decodeWith(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function decodeUtf32(bytes: Uint8Array, isLittle: boolean): string | undefined {
  if (bytes.length % 4 !== 0) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 4) {
    const code = view.getUint32(at, isLittle);
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
    parts.push(String.fromCodePoint(code));
  }
  return parts.join('');
}

/** The line of the first bytes that are no UTF-8. A U+FFFD that was written as such may stand before them. */
function lineOfBreak(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, start);
    if (end < 0 || decodeWith('utf-8', bytes.subarray(start, end)) === undefined) return line;
    start = end + 1;
  }
  return line;
}

function withoutCarriageReturns(text: string): string {
  return text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
