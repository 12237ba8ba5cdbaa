/** What of a note's source is never shown as source: comments, and addresses that only the vault understands. */
import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast';
import type {} from '../syntax/comment-ranges.ts';
import { walk } from '../syntax/walk.ts';
import { htmlElements } from './html-elements.ts';
import { hidesByTag } from './hiding-style.ts';
import { isPublicAddress, namesFile } from './public-address.ts';
import { strippedElements } from './stripped-elements.ts';

declare module 'unist' {
  interface Data {
    /** On raw HTML: it begins inside of an element that is stripped. */
    isStripped?: boolean;
    /** On a definition: links were made of it. */
    isUsed?: boolean;
  }
}

export interface HiddenRange {
  /** Offsets into the note's text, end exclusive. */
  start: number;
  end: number;
}

/**
 * Ranges in the order of the text: comments of both kinds (rules COM-5, COM-6), definitions of links into the vault
 * (their links carry the address themselves), code of `.mdx` notes, and in raw HTML what may name a file of the vault
 * or would run. `isInternal` tells whether an address leads into the vault.
 */
export function hiddenRanges(tree: Root, text: string, isInternal: (url: string) => boolean): HiddenRange[] {
  const ranges: HiddenRange[] = (tree.data?.comments ?? []).map(({ start, end }) => ({ start, end }));
  const read = (node: Nodes): 'skip' | undefined => {
    const at = rangeOf(node);
    if (node.type === 'comment') {
      ranges.push(at);
      return 'skip';
    }
    // A field's label stands beside its children.
    if (node.type === 'inlineField') for (const child of node.labelChildren) walk(child, read);
    if (node.type === 'definition' && isInternal(node.url)) ranges.push(at);
    if (
      (node.type === 'link' || node.type === 'image' || node.type === 'definition') &&
      !isInternal(node.url) &&
      !isPublicAddress(node.url)
    ) {
      if (node.type !== 'link') ranges.push(at);
      else if (text[at.start] === '[') ranges.push(...aroundChildren(node));
      else if (namesFile(node.url)) ranges.push(at);
    }
    if (node.type === 'code' && node.lang?.toLowerCase() === 'mermaid')
      for (const { start, end } of matchesOf(unshownInDiagram, text.slice(at.start, at.end)))
        ranges.push({ start: at.start + start, end: at.start + end });
    if (node.type.startsWith('mdx')) ranges.push(...aroundChildren(node));
    const source = text.slice(at.start, at.end);
    if (node.type === 'html' && node.data?.isStripped === true) ranges.push(at);
    const inside =
      node.type === 'html'
        ? hiddenInHtml(source)
        : node.type === 'image'
          ? matchesOf(comments, source.slice(0, endOfComments(source)))
          : [];
    for (const { start, end } of inside) ranges.push({ start: at.start + start, end: at.start + end });
    return undefined;
  };
  walk(tree, read);
  for (const node of unusedDefinitions(tree)) ranges.push(rangeOf(node));
  return ranges.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Definitions that nothing asks for: no page shows them, and many use them as comments (`[//]: # (words)`). */
function unusedDefinitions(tree: Root): Nodes[] {
  const asked = new Set<string>();
  const definitions: (Definition | FootnoteDefinition)[] = [];
  const read = (node: Nodes): undefined => {
    if (node.type === 'definition' || node.type === 'footnoteDefinition') definitions.push(node);
    else if (node.type === 'linkReference' || node.type === 'imageReference') asked.add(`link ${node.identifier}`);
    else if (node.type === 'footnoteReference') asked.add(`note ${node.identifier}`);
    else if (node.type === 'inlineField') for (const child of node.labelChildren) walk(child, read);
  };
  walk(tree, read);
  const known = new Set<string>();
  return definitions.filter((node) => {
    const key = `${node.type === 'definition' ? 'link' : 'note'} ${node.identifier}`;
    const isFirst = !known.has(key);
    known.add(key);
    return !isFirst || (node.data?.isUsed !== true && !asked.has(key));
  });
}

function rangeOf(node: Nodes): HiddenRange {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** Code of an `.mdx` note: all of a statement or expression, and of an element the tags around its content. */
function aroundChildren(node: Nodes): HiddenRange[] {
  const { start, end } = rangeOf(node);
  const children: readonly Nodes[] = 'children' in node ? node.children : [];
  const [first, last] = [children[0], children.at(-1)];
  if (first === undefined || last === undefined) return [{ start, end }];
  return [
    { start, end: rangeOf(first).start },
    { start: rangeOf(last).end, end },
  ];
}

function matchesOf(pattern: RegExp, source: string): HiddenRange[] {
  return [...source.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** Lines of a diagram: its comments, and what a click on a node opens, where that is no address on the web. */
const unshownInDiagram = /^[ \t>]*(?:%%(?!\{)|click\s(?!.*https?:\/\/)).*$/gmu;
/** Comments in the text of an image, which is no Markdown. */
const comments = /%%.*?%%|<!--[^]*?-->/gu;
/** Elements whose content is no text of the note. */
const opaque = new RegExp(
  String.raw`<(${strippedElements.join('|')})\b(?:[^>"']|"[^"]*"|'[^']*')*>(?:[^]*?<\/\1\s*>|[^]*$)`,
  'giu',
);
const unshown =
  /<(?!https?:|mailto:)[a-z][a-z\d+.-]{0,30}:[^>]*(?:>|$)|<!--[^]*?(?:-->|$)|<\?[^]*?(?:\?>|$)|<![^]*?(?:>|$)/giu;
const tags = /<([a-z][a-z\d-]*)(?![a-z\d-])((?:[^>"']|"[^"]*"|'[^']*')*?)\/?>/giu;
const attributes = /(?<!\s)\s+([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'=<>`]+))?/gu;
/** Elements that are nothing without their address. */
const isMedia = /^(img|source|track|video|audio|embed|link|area|base|meta)$/iu;
const mediaEnds = /<\/(?:video|audio|embed)\s*>/giu;

/** What no comment ends after is not looked at: each beginning would be followed to the end. */
function endOfComments(source: string): number {
  return Math.max(source.lastIndexOf('-->') + 3, source.lastIndexOf('%%') + 2);
}

/** Steps a character that may be spent on tags; those of people end where they seem to. */
const mostSteps = 30;

/** Whether looking for the ends of this piece's tags would take time by the square: many have none. */
function isTangled(html: string): boolean {
  let room = mostSteps * html.length + 10_000;
  for (const { index } of html.matchAll(/<[a-z]|\bstyle\b/giu)) {
    room -= endOfTag(html, index, room) - index;
    if (room <= 0) return true;
  }
  return false;
}

/** The `>` outside of quotes, or where the text or the room ends. */
function endOfTag(html: string, start: number, room: number): number {
  const last = Math.min(html.length, start + room);
  let quote = '';
  for (let at = start; at < last; at += 1) {
    const character = html[at] ?? '';
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '>') return at;
    else if (character === '"' || character === "'") quote = character;
  }
  return last;
}

/** Ranges in one piece of raw HTML: it keeps its tags, its text and addresses on the web, nothing else. */
function hiddenInHtml(html: string): HiddenRange[] {
  if (isTangled(html)) return [{ start: 0, end: html.length }];
  const ranges = [unshown, opaque, mediaEnds].flatMap((pattern) => matchesOf(pattern, html));
  for (const match of html.matchAll(tags)) {
    const [tag, name = '', written = ''] = match;
    // Where such an element ends is not known here: all that comes after it in its piece of HTML goes with it.
    if (hidesByTag(tag)) {
      ranges.push({ start: match.index, end: html.length });
      break;
    }
    const found = [...written.matchAll(attributes)];
    const isKept = (value: string): boolean => /^["']?https?:\/\//iu.test(value);
    const isNone = !htmlElements.has(name.toLowerCase());
    if (isNone || (isMedia.test(name) && !found.some(([, , value = '']) => isKept(value)))) {
      ranges.push({ start: match.index, end: match.index + tag.length });
      continue;
    }
    const first = match.index + 1 + name.length;
    for (const attribute of found) {
      const [whole, , value = ''] = attribute;
      if (!isKept(value)) ranges.push({ start: first + attribute.index, end: first + attribute.index + whole.length });
    }
  }
  return ranges;
}
