/**
 * What looks like a link where none is: `[[name` and `](name` left open, cut by a cell's end, escaped, in a block of
 * HTML; a definition in a property, an attribute of HTML in a diagram, an address of the app or of the disk. Its author
 * sees a link there in other places of the app, and takes it for one; so a private note's name in it is not shown
 * either.
 */
import { parseLinktext } from '../syntax/linktext.ts';
import { internalTarget } from './internal-target.ts';
import { namesFile } from './public-address.ts';
import type { Reference, Text } from './types.ts';

/** Protocols whose addresses are of the web, of people, of shelves: what they name is no file of the vault. */
const foreign = String.raw`(?!(?:https?(?!:\/\/localhost\/_(?:capacitor|app)_file_\/)|ftps?|mailto|tel|sms|geo|xmpp|irc|ssh|git|wss?|doi|urn|sips?|news):)`;
/** How what may name a file begins: a protocol and a slash, a protocol that needs none, a place on a disk. */
const beginning = [
  String.raw`(?<![\p{L}\p{N}+.\-])${foreign}[a-z][a-z\d+.\-]{0,30}:(?:[/\\]|%[25][\dfc])`,
  String.raw`(?<![\p{L}\p{N}+.\-])(?:obsidian|file|javascript|data|blob|view-source|hookmark|app):(?=[^\s<>"'])`,
  String.raw`(?<![\p{L}\p{N}\\/])(?:\\\\(?=[\p{L}\p{N}])|~/)`,
].join('|');
/** Up to what encloses it, or else to a space, and over spaces to where a file's name ends. */
const typedAddress = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}])javascript:[^<>\n]+`,
    String.raw`(?<=<)(?:${beginning})[^<>]*`,
    String.raw`(?<=")(?:${beginning})[^"<>]*`,
    String.raw`(?<=')(?:${beginning})[^'<>]*`,
    String.raw`(?:${beginning})[^\s<>]*(?:[^\n<>]{0,200}\.(?:mdx?|canvas|base)(?![\p{L}\p{N}]))?`,
  ].join('|'),
  'giu',
);
const mayHoldAddress =
  /:(?:[/\\]|%[25])|\\\\|~\/|(?:obsidian|file|javascript|data|blob|view-source|hookmark|app):[^\s<>"']/iu;

/** Names in double brackets, addresses behind a link's text or a definition's label. */
const typedLink =
  /(?<=\[\[)[^[\]|\n<]+|(?<=\]\()(?:<[^<>]*>|[^\n<>()"[\]]+(?:\([^\n()<>]*\)[^\n<>()"[\]]*){0,9})|(?<=\]:[ \t]{0,9})(?:<[^<>]*>|[^\s<>[\]]+)/gu;
const mayHoldLink = /\[\[|\]\(|\]:/u;
/** Addresses in attributes of HTML that is typed where it is none. */
const typedAttribute = new RegExp(
  String.raw`(?<=(?<![\w-])(?:href|src|srcset|cite|ping|poster|action|formaction|background|longdesc|itemid|about|resource|data(?:-[a-z]{1,20}){0,3})\s{0,3}=\s{0,3})(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>][^"'<>\n]*)`,
  'giu',
);
const mayHoldAttribute =
  /(?:href|src|srcset|cite|ping|poster|action|background|longdesc|itemid|about|resource|data(?:-[a-z-]{1,60})?)\s{0,3}=/iu;

/** Whether a text has in it what may name a file of the vault though it is no link. */
export function holdsTyped(text: string): boolean {
  return typedLinks(text).length > 0;
}

export interface TypedLink {
  /** Offsets into the searched text. */
  start: number;
  end: number;
  target: Pick<Reference, 'linkpath' | 'subpath' | 'shown'>;
}

/** The same, but for addresses of other programs, which mostly name something else. */
export function holdsTypedName(text: string): boolean {
  return namesIn(text).length > 0 || addressesIn(text).some(({ target }) => target.linkpath === outside);
}

/** In the order of the text. Of two that overlap the first, and all that the later one covers. */
export function typedLinks(text: string): TypedLink[] {
  const found = [...namesIn(text), ...addressesIn(text)].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: TypedLink[] = [];
  for (const link of found) {
    const last = kept.at(-1);
    if (last === undefined || link.start >= last.end) {
      kept.push(link);
      continue;
    }
    last.end = Math.max(last.end, link.end);
    const isShut = link.target.linkpath === outside || last.target.linkpath === outside;
    const whole = text.slice(last.start, last.end);
    last.target = { linkpath: isShut ? outside : whole, shown: [whole] };
  }
  return kept;
}

/** A folder that is never read: what lies in it is shown to nobody. */
export const outside = '.outside';

type Target = Pick<Reference, 'linkpath' | 'subpath'>;

function namesIn(text: string): TypedLink[] {
  return [
    ...(mayHoldLink.test(text) ? matchesOf(typedLink, text, linkAt) : []),
    ...(text.includes('=') && mayHoldAttribute.test(text) ? matchesOf(typedAttribute, text, linkAt) : []),
  ];
}

function addressesIn(text: string): TypedLink[] {
  return /[:\\~]/u.test(text) && mayHoldAddress.test(text) ? matchesOf(typedAddress, text, addressAt) : [];
}

function matchesOf(
  pattern: RegExp,
  text: string,
  targetAt: (name: string, at: number, text: string) => Target | undefined,
): TypedLink[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: name, index }) => {
    const target = targetAt(name, index, text);
    if (target === undefined) return [];
    const { linkpath, subpath } = target;
    return [
      {
        start: index,
        end: index + name.length,
        target: { linkpath, ...(subpath === undefined ? {} : { subpath }), shown: [name] },
      },
    ];
  });
}

function linkAt(name: string, at: number, text: string): Target | undefined {
  return text.startsWith('[[', at - 2) ? parseLinktext(name) : targetOf(name.replaceAll(/^[<"']|[>"']$/gu, ''));
}

function addressAt(name: string): Target {
  return { linkpath: namesFile(name) ? outside : name };
}

const isOfTheWeb = /^\s*(?:$|\/\/|https?:|mailto:|tel:|ftp:)/iu;

/** An address that may not be shown is taken for one in a folder that is never read. */
function targetOf(url: string): Target | undefined {
  const target = internalTarget(url);
  if (target !== undefined) return target;
  return namesFile(url) ? { linkpath: outside } : isOfTheWeb.test(url) ? undefined : { linkpath: url };
}

/** The text with a hole for each; `undefined` where there is none. */
export function typedText(text: string, addReference: (link: TypedLink) => number): Text | undefined {
  const links = typedLinks(text);
  if (links.length === 0) return undefined;
  let at = 0;
  const runs: (string | number)[] = [];
  for (const link of links) {
    runs.push(text.slice(at, link.start), addReference(link));
    at = link.end;
  }
  return [...runs, text.slice(at)].filter((run) => run !== '');
}
