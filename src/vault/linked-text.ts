/** A text that is no Markdown but may hold links, such as a property's → text with holes in their place. */
import type { Image, Nodes } from 'mdast';
import type { Parser } from '../syntax/parser.ts';
import { walk } from '../syntax/walk.ts';
import { hidesByTag } from './hiding-style.ts';
import { internalTarget } from './internal-target.ts';
import { hideBetweenTags, isStrippedTag } from './hide-between-tags.ts';
import { namesFile } from './public-address.ts';
import { outside, typedText } from './typed-links.ts';
import { textOfNodes } from './text.ts';
import type { Reference, Text } from './types.ts';

export interface LinkedTextContext {
  parser: Parser;
  /** Keeps a link of the text and returns its number among the note's references. */
  addReference: (target: Pick<Reference, 'linkpath' | 'subpath' | 'shown'>) => number;
}

/** Makes the text a paragraph, whatever it begins with. */
const start = 'x ';

/** All that may be more than its characters: links of every kind, comments, HTML. */
const mayHoldMore = /[[<%]/u;

/**
 * What is no link stays as it is typed, on one line. A link becomes its own text, or a hole for its default text;
 * comments and HTML with attributes, which may name a file of the vault, are left out.
 */
export function linkedText(typed: string, context: LinkedTextContext): Text {
  const line = typed.replaceAll(/\s+/gu, ' ').trim();
  if (line === '') return [];
  if (!mayHoldMore.test(line)) return withoutTyped([line], context);
  const source = start + line;
  // `Map<Key>` is no HTML, or none that could name anything.
  const hasAttributes = /<[a-z][\w-]*\s[^<>]*[^\s<>/]|<!/iu.test(line);
  const text: (string | number)[] = [];
  let at = start.length;
  const tree = context.parser.parse(source);
  hideBetweenTags(tree);
  let end = source.length;
  walk(tree, (node) => {
    const start = node.position?.start.offset ?? 0;
    if (start >= end) return 'skip';
    // Where an element ends that is not shown is not known here.
    if (node.type === 'html' && hidesByTag(node.value)) {
      end = start;
      return 'skip';
    }
    if (node.type === 'html' && !hasAttributes && !isStrippedTag(node.value)) return undefined;
    const shown = shownInstead(node, source, context);
    if (shown === undefined) return undefined;
    text.push(source.slice(at, node.position?.start.offset), ...shown);
    at = node.position?.end.offset ?? at;
    return 'skip';
  });
  text.push(source.slice(at, Math.max(at, end)));
  return withoutTyped(joined(text), context);
}

/** What looks like a link and is none becomes a hole, too. */
function withoutTyped(text: Text, { addReference }: LinkedTextContext): Text {
  return text.flatMap((run) =>
    typeof run === 'string' ? (typedText(run, ({ target }) => addReference(target)) ?? [run]) : [run],
  );
}

/**
 * Whether a text that should be a name or an address has in it what no name has: a link, HTML with attributes, a
 * comment.
 */
export function holdsLink(typed: string): boolean {
  return /\[\[|\]\(|\]:|<[a-z][^<>]*=|<!-|%%/isu.test(typed);
}

/** `undefined`: the node is shown as it is typed. */
function shownInstead(node: Nodes, source: string, context: LinkedTextContext): Text | undefined {
  switch (node.type) {
    case 'wikilink':
    case 'embed': {
      const { linkpath, subpath, displayText } = node;
      if (displayText === undefined)
        return [context.addReference({ linkpath, ...(subpath === undefined ? {} : { subpath }) })];
      return node.type === 'wikilink' ? textOfNodes(node.children) : linkedText(displayText, context);
    }
    case 'link':
    case 'image': {
      // An address that stands for itself is its own text.
      if (node.type === 'link' && source.charAt(node.position?.start.offset ?? 0) !== '[')
        return namesFile(node.url) ? [context.addReference({ linkpath: outside, shown: [node.url] })] : undefined;
      const own = node.type === 'image' ? linkedText(altOf(node, source), context) : textOfNodes(node.children);
      const target = internalTarget(node.url);
      return own.length > 0 || target === undefined ? own : [context.addReference(target)];
    }
    case 'comment':
      return [];
    case 'html':
      return [];
    // Nothing is code or math here, so that what stands in it is read as the rest is.
    case 'inlineCode':
    case 'inlineMath': {
      const written = source.slice(node.position?.start.offset, node.position?.end.offset);
      const [fence = ''] = /^[`$]*/u.exec(written) ?? [];
      const inside = written.slice(fence.length, -fence.length);
      return mayHoldMore.test(inside) ? [fence, ...linkedText(inside, context), fence] : undefined;
    }
    default:
      return undefined;
  }
}

/** What is written between an image's brackets. */
function altOf({ alt, data }: Image, source: string): string {
  const nodes = data?.altNodes ?? [];
  return nodes.length === 0
    ? (alt ?? '')
    : source.slice(nodes[0]?.position?.start.offset, nodes.at(-1)?.position?.end.offset);
}

function joined(runs: readonly (string | number)[]): Text {
  const text: (string | number)[] = [];
  for (const run of runs) {
    const last = text.at(-1);
    if (typeof run === 'string' && typeof last === 'string') text[text.length - 1] = last + run;
    else text.push(run);
  }
  return text.filter((run) => run !== '');
}
