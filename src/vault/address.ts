/**
 * Any text → an address: the one place that makes a `Slug`. Everything that is written to the output or linked to has
 * this type, so it is always a relative path below the output whose segments every file system and host can have.
 * Runs in browsers too.
 */
import type { Slug } from './types.ts';

/** Bytes of a segment as UTF-8: file systems end at 255, and `-12`, `.html`, `.md` or `.jpg` may follow. */
const maxSegment = 185;
/** Bytes of a whole address: the smallest limit of the usual hosts is 1,024, suffixes included. */
const maxAddress = 900;
/** Of an address that is too long, as many bytes of its first segments are kept. */
const keptOfAddress = 600;

/**
 * Controls, lone surrogates, line ends, noncharacters, and what nobody sees: but what joins letters, or says whether a
 * sign is drawn as text or in colours.
 */
const unwritable =
  /(?:(?!\u200C|\u200D|\uFE0E|\uFE0F)[\p{Cc}\p{Cs}\p{Cf}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}])+/gu;
/** What some file systems do not read in a name at all. */
const unread = /\p{Default_Ignorable_Code_Point}+/gu;
/** Characters that end a path, or that some file systems have no place for. */
const unsafe = /[?#\\:*"<>|]+/gu;
/** Names of devices on Windows, whatever extension they have. */
const device = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$|clock\$)(?=$|[. ])/iu;
const schemeOrHost = /^(?:[a-z][a-z\d+.-]*:[\\/]|[\\/]{2})/iu;

/** What is an address as it stands: most names are, and a vault asks for each of them many times. */
const plain = /^[a-z\d_-][a-z\d_/-]{0,180}$/i;
const notPlain = /\/\/|\/$|(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d)(?=\/|$)/i;
/** What no segment's encoding changes. */
const unencoded = /^[a-z\d_./-]*$/i;

/** The address of the home page. */
export const homeAddress = '' as Slug;

/**
 * An address from anything: percent-decoded once (a `%` that begins no escape stays), NFC, without segments that are
 * empty or lead upwards. What is too long is cut, and ends in a hash of the whole. Letter case and spaces stay. Empty
 * where nothing is left; an address is its own address.
 */
export function addressOf(text: string): Slug {
  if (plain.test(text) && !notPlain.test(text)) return text as Slug;
  const decoded = decodeEscapes(text.replaceAll(unwritable, '')).replaceAll(unwritable, '').normalize('NFC');
  // What could be decoded once more would mean two things: to a host, and to the next program.
  const once = decodeEscapes(decoded, (escape) => escape.replaceAll('%', '-')).replaceAll(unsafe, '-');
  const segments = once
    .split('/')
    .map(safeSegment)
    .filter((segment) => segment !== '');
  return shortened(segments).join('/') as Slug;
}

/** Whether a text names another place than one below this site: it has a scheme or a host. */
export function leavesSite(text: string): boolean {
  return schemeOrHost.test(decodeEscapes(text.replaceAll(unwritable, '')).trim());
}

/**
 * What two addresses share that are one on some file systems or hosts: normal form, letter case (in full: `ß` is `SS`,
 * as some systems have it) and characters that nobody sees do not count. Only `ı` is no `i`, which no system says.
 */
export function addressKey(address: string): string {
  const read = address.normalize('NFD').replaceAll(unread, '');
  // First to small letters: of `ẞ` the large form is itself.
  const folded = read.toLowerCase().replaceAll(/[^ı]+/gu, (part) => part.toUpperCase().toLowerCase());
  // The small form of a letter may be one that is composed, and that of `Σ` depends on where it stands.
  return folded.normalize('NFC').replaceAll('ς', 'σ');
}

/** Whether anything of a text is drawn; a space is. */
export function isVisible(text: string): boolean {
  return text.replaceAll(unread, '') !== '';
}

/** Percent-encodes each segment. */
export function encodeSlug(slug: string): string {
  if (unencoded.test(slug)) return slug;
  return slug.toWellFormed().split('/').map(encodeURIComponent).join('/');
}

/** Percent-encoded address below `base` (which ends in a slash): `/base/a/b/`. */
export function hrefOf(slug: string, base: string): string {
  return slug === '' ? base : `${base}${encodeSlug(slug)}/`;
}

/** A page's address as messages show it: that of the home page is `/`. */
export function pathOf(slug: string | undefined): string {
  return slug === undefined || slug === '' ? '/' : `/${slug}/`;
}

/**
 * A path of a URL as this site writes it, however it is encoded: programs differ in what they leave as it is, and
 * some leave a `%` that stands for itself.
 */
export function canonicalPath(path: string): string {
  return encodeSlug(decodedPath(path));
}

/** A path of a URL without its escapes, as the file is named; an escape that is no UTF-8 stands for itself. */
export function decodedPath(path: string): string {
  return decodeEscapes(path);
}

/**
 * Percent-decodes what is UTF-8, and leaves the rest as it is.
 *
 * @param instead what to put in place of the escapes of one character
 */
function decodeEscapes(text: string, instead = (_escape: string, character: string): string => character): string {
  return text.replaceAll(/(?:%[\da-f]{2})+/giu, (run) => {
    let decoded = '';
    for (let at = 0; at < run.length;) {
      const escape = run.slice(at, at + 3 * bytesFrom(Number.parseInt(run.slice(at + 1, at + 3), 16)));
      const character = decodedOrAbsent(escape);
      decoded += character === undefined ? run.slice(at, at + 3) : instead(escape, character);
      at += character === undefined ? 3 : escape.length;
    }
    return decoded;
  });
}

/** How many bytes a character has in UTF-8, by the first of them. */
function bytesFrom(first: number): number {
  if (first < 0xc0) return 1;
  if (first < 0xe0) return 2;
  return first < 0xf0 ? 3 : 4;
}

function decodedOrAbsent(escape: string): string | undefined {
  try {
    return decodeURIComponent(escape);
  } catch {
    return undefined;
  }
}

/**
 * Without dots and spaces at its ends, which some systems drop and others hide files for; no device; short enough.
 * Empty where nothing is to be seen.
 */
function safeSegment(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && isDotOrSpace(text[start])) start += 1;
  while (end > start && isDotOrSpace(text[end - 1])) end -= 1;
  const segment = text.slice(start, end).replace(device, '$&-');
  if (!isVisible(segment)) return '';
  return byteLength(segment) <= maxSegment ? segment : cut(segment, maxSegment, segment);
}

function isDotOrSpace(character: string | undefined): boolean {
  return character === '.' || character?.trim() === '';
}

/** The first segments, and in place of the rest the last one with a hash of the whole, where all are too long. */
function shortened(segments: readonly string[]): readonly string[] {
  const whole = segments.join('/');
  if (byteLength(whole) <= maxAddress) return segments;
  let kept = 0;
  for (let bytes = 0; kept < segments.length - 1; kept += 1) {
    bytes += byteLength(segments[kept] ?? '') + 1;
    if (bytes > keptOfAddress) break;
  }
  return [...segments.slice(0, kept), cut(segments.at(-1) ?? '', maxSegment, whole)];
}

/** As many characters as fit, a hash of `whole`, and the extension, if there is one. */
function cut(segment: string, bytes: number, whole: string): string {
  const extension = /\.[a-z\d]{1,10}$/iu.exec(segment)?.[0] ?? '';
  const end = `-${hashOf(whole)}${extension}`;
  let room = bytes - byteLength(end);
  let kept = '';
  for (const character of segment.slice(0, segment.length - extension.length)) {
    room -= byteLength(character);
    if (room < 0) break;
    kept += character;
  }
  return `${kept}${end}`;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** FNV-1a, 32 bits, as 8 hexadecimal digits: the same in every program, and no more is needed to tell names apart. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
