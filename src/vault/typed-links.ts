/**
 * `[[name` and `](name` that are no link: left open, cut by a cell's end, escaped, in a block of HTML. Its author sees a link there in other
 * places of the app, and takes it for one; so a private note's name in it is not shown either.
 */
import { parseLinktext } from '../syntax/linktext.ts';
import { internalTarget } from './internal-target.ts';
import { namesFile } from './public-address.ts';
import type { Reference, Text } from './types.ts';

const typedLink = /(?<=\[\[)[^[\]|\n]+|(?<=\]\()(?:<[^<>\n]*>|[^\s<>)]+)/gu;

/** Addresses of the app and of the disk that are no link, up to a space. */
const typedAddress = /(?<![\p{L}\p{N}])(?:obsidian|file):\/[^\s<>]+/giu;

export interface TypedLink {
  /** Offsets into the searched text. */
  start: number;
  end: number;
  target: Pick<Reference, 'linkpath' | 'subpath' | 'shown'>;
}

export function typedLinks(text: string): TypedLink[] {
  return [...text.matchAll(typedLink)].flatMap((match) => {
    const [name] = match;
    const target = text[match.index - 1] === '(' ? targetOf(name.replaceAll(/^<|>$/gu, '')) : parseLinktext(name);
    if (target === undefined) return [];
    const { linkpath, subpath } = target;
    return [
      {
        start: match.index,
        end: match.index + name.length,
        target: { linkpath, ...(subpath === undefined ? {} : { subpath }), shown: [name] },
      },
    ];
  });
}

function typedAddresses(text: string): TypedLink[] {
  return [...text.matchAll(typedAddress)].map(({ 0: name, index }) => ({
    start: index,
    end: index + name.length,
    target: { linkpath: '.outside', shown: [name] },
  }));
}

/** An address that may not be shown is taken for one in a folder that is never read. */
function targetOf(url: string): Pick<Reference, 'linkpath' | 'subpath'> | undefined {
  return internalTarget(url) ?? (namesFile(url) ? { linkpath: '.outside' } : undefined);
}

/** The text with a hole for each; `undefined` where there is none. */
export function typedText(text: string, addReference: (link: TypedLink) => number): Text | undefined {
  const links = text.includes('[[') || text.includes('](') ? typedLinks(text) : [];
  if (text.includes(':/')) {
    links.push(...typedAddresses(text));
    links.sort((a, b) => a.start - b.start);
  }
  if (links.length === 0) return undefined;
  let at = 0;
  const runs: (string | number)[] = [];
  for (const [index, link] of links.entries()) {
    // Of two that overlap, the later is an address, and all of it goes.
    if (link.start < at || (links[index + 1]?.start ?? Infinity) < link.end) continue;
    runs.push(text.slice(at, link.start), addReference(link));
    at = link.end;
  }
  return [...runs, text.slice(at)].filter((run) => run !== '');
}
