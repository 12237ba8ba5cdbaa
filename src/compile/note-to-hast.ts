/** A note's mdast → hast, with marks where the template will have holes. The dialect's nodes are rendered here. */
import type { Element, ElementContent, Nodes as HastNodes, Root as HastRoot } from 'hast';
import type {
  Code,
  FootnoteDefinition,
  InlineCode,
  Nodes,
  Paragraph,
  Parents,
  PhrasingContent,
  Root,
  Text as MdastText,
} from 'mdast';
import type { InlineMath, Math } from 'mdast-util-math';
import { defaultHandlers, toHast } from 'mdast-util-to-hast';
import type { Handler, Handlers, State } from 'mdast-util-to-hast';
import type { Callout, Column, Columns } from '../syntax/nodes.ts';
import type { Strings } from '../strings/strings.ts';
import { holdsComparison } from '../vault/compare-blocks.ts';
import { tagHref } from '../vault/slug.ts';
import type { Text } from '../vault/types.ts';
import { uniqueNames } from '../vault/unique-names.ts';
import { calloutToHast } from './callout-to-hast.ts';
import { detailsToHast, withoutDetails } from './details-to-hast.ts';
import { element } from './element.ts';
import { externalLink } from './external.ts';
import { fieldToHast, withFactAnchor } from './field-to-hast.ts';
import { listStandIns } from './list-stand-in.ts';
import { rehypeHtmlDepth } from './rehype-html-depth.ts';
import { rehypeTextElements } from './rehype-text-elements.ts';
import { withCellClasses, withRowAddresses } from './table-rows.ts';
import { hole } from './template.ts';
import { elementMark, holeComment, trustedComment, tableHole } from './tree-marks.ts';

/** Elements made from a note's own syntax, kept out of the tree until its raw HTML has been sanitised. */
export interface Trusted {
  /** Takes nodes and returns their place holder. */
  keep: (nodes: readonly ElementContent[]) => ElementContent;
  nodes: readonly (readonly ElementContent[])[];
}

export function createTrusted(): Trusted {
  const nodes: (readonly ElementContent[])[] = [];
  return { nodes, keep: (kept) => trustedComment(nodes.push(kept) - 1) };
}

/** Renderers of what is not prose, and the program's own words. */
export interface Renderers {
  strings: Strings;
  code: (node: Code) => ElementContent[];
  math: (value: string, display: boolean) => ElementContent[];
  /** An image of another site. */
  image: (url: string, alt: string) => ElementContent;
  /** Told the line of raw HTML that is shown as it is written, as it opens too much. */
  onHtmlBound?: (line: number) => void;
}

/** `base` is the site's base path, with slashes on both ends. */
export function noteToHast(tree: Root, base: string, trusted: Trusted, mdx: Handlers, render: Renderers): HastRoot {
  const { text } = render.strings;
  const footnotes: Element[] = [];
  const keepFootnote = (id: string, children: ElementContent[]): void => {
    footnotes.push({ type: 'element', tagName: 'div', properties: { dataHole: elementMark.footnote(id) }, children });
  };
  let inlineFootnotes = 0;
  const rowPrefix = holdsComparison(tree) ? 'table' : 'row';
  const freeRowId = uniqueNames();
  const lists = listStandIns();

  const handlers: Handlers = {
    ...mdx,
    wikilink: (state: State, node) =>
      linkElement(node.data?.reference, node.displayText === undefined ? [] : state.all(node)),
    link: (state, node) => {
      const children = state.all(node);
      return node.data?.reference === undefined
        ? externalLink(node.url, node.title ?? undefined, children)
        : linkElement(node.data.reference, children);
    },
    embed: (_state, node, parent) => embedHole(node, parent?.type === 'tableCell'),
    image: (state, node) => {
      if (node.data?.reference !== undefined) return embedHole(node, false);
      const image = render.image(node.url, withHoles(node.data?.alt ?? []));
      state.patch(node, image);
      return image;
    },
    comment: () => undefined,
    text: (state: State, node: MdastText) => {
      const typed = node.data?.typed;
      if (typed === undefined) return defaultHandlers.text(state, node);
      return typed.map((run): ElementContent =>
        typeof run === 'number' ? holeComment(hole.defaultText(run)) : { type: 'text', value: run },
      );
    },
    highlight: (state, node) => element('mark', {}, state.all(node)),
    tag: (_state, node) =>
      element('a', { className: ['tag'], href: tagHref(node.value, base) }, [
        { type: 'text', value: `#${node.value}` },
      ]),
    inlineField: (state, node) => fieldToHast(state, node, text),
    inlineFootnote: (state, node) => {
      inlineFootnotes += 1;
      const id = `inline-${inlineFootnotes}`;
      keepFootnote(id, [element('p', {}, state.all(node))]);
      return holeComment(hole.footnoteReference(id));
    },
    footnoteReference: (_state, node) => holeComment(hole.footnoteReference(node.identifier)),
    footnoteDefinition: (state: State, node: FootnoteDefinition) => {
      keepFootnote(node.identifier, state.all(node) as ElementContent[]);
      return undefined;
    },
    callout: (state: State, node: Callout) => calloutToHast(state, node, text),
    columns: (state: State, node: Columns) =>
      element('div', { className: [`plugin-${node.kind}`] }, state.all(node) as ElementContent[]),
    column: (state: State, node: Column) =>
      element('div', { className: ['plugin-column'] }, state.wrap(state.all(node), true) as ElementContent[]),
    inlineCode: (state: State, node: InlineCode) => tableHole(node) ?? defaultHandlers.inlineCode(state, node),
    code: (_state, node) => tableHole(node) ?? trusted.keep(render.code(node)),
    math: (_state: State, node: Math) =>
      trusted.keep([
        element(
          'div',
          { className: ['math-display'], tabIndex: 0, role: 'group', ariaLabel: text.formula },
          render.math(node.value, true),
        ),
      ]),
    inlineMath: (_state: State, node: InlineMath) => trusted.keep(render.math(node.value, isDisplay(node))),
    paragraph: (state, node) => paragraphs(state, node),
    table: (state, node) => {
      const table = defaultHandlers.table(state, node);
      const named = withRowAddresses(withCellClasses(withHeaderScopes(table)), node, {
        prefix: rowPrefix,
        free: freeRowId,
        strings: text,
      });
      return element('div', { className: ['table-scroll'], tabIndex: 0, role: 'group', ariaLabel: text.table }, [
        named,
      ]);
    },
    listItem: (state, node, parent) => {
      const item = withTask(
        defaultHandlers.listItem(state, withoutDetails(node), lists.standIn(parent)),
        node.data?.task,
        text.task,
      );
      item.children.push(...detailsToHast(state, node, render.strings));
      return withFactAnchor(item, node.data?.anchor);
    },
    heading: (state, node) => {
      const heading = defaultHandlers.heading(state, node);
      if (node.data?.heading !== undefined) heading.properties['id'] = hole.headingAnchor(node.data.heading);
      return heading;
    },
  };
  const all = Object.entries({ ...defaultHandlers, ...handlers }).map(([type, handler]) => [
    type,
    withBlockId(handler as Handler),
  ]);
  // toHast walks through all of what it gets for definitions, of which nothing is left to do: it gets an empty root.
  const root = (state: State): unknown => defaultHandlers.root(state, tree);
  const hast = toHast(
    { type: 'root', children: [] },
    { handlers: Object.fromEntries([...all, ['root', root]]) as Handlers, allowDangerousHtml: true },
  ) as HastNodes;
  const body: HastRoot = hast.type === 'root' ? hast : { type: 'root', children: [hast as ElementContent] };
  const whole: HastRoot = { ...body, children: [...body.children, ...footnotes] };
  rehypeHtmlDepth(whole, render.onHtmlBound ?? (() => undefined));
  rehypeTextElements(whole);
  return whole;
}

/** Text with holes, as a template has them. */
function withHoles(text: Text): string {
  return text.map((run) => (typeof run === 'number' ? hole.defaultText(run) : run)).join('');
}

/** `$$x$$` in a line is large, too (rule MATH-3). */
function isDisplay(node: InlineMath): boolean {
  const classes = node.data?.hProperties?.['className'];
  return Array.isArray(classes) && classes.includes('math-display');
}

/** What the record does not count among its references leads nowhere. */
function linkElement(reference: number | undefined, children: ElementContent[]): Element | ElementContent[] {
  if (reference === undefined) return children;
  const isEmpty = children.every((child) => child.type === 'text' && child.value.trim() === '');
  return element(
    'a',
    { dataHole: elementMark.link(reference) },
    isEmpty ? [holeComment(hole.defaultText(reference))] : children,
  );
}

const media = /\.(avif|bmp|gif|jpe?g|png|svg|webp|flac|m4a|mp3|ogg|wav|3gp|mkv|mov|mp4|ogv|webm|pdf)$/iu;

/**
 * Whether an embed shows another note or a canvas (and so stands among blocks) rather than a picture, sound or
 * document.
 */
function embedsNote(node: Nodes): boolean {
  if (node.data?.reference === undefined) return false;
  if (node.type === 'embed') return !media.test(node.linkpath);
  return node.type === 'image' && !media.test(node.url.replace(/#.*/su, ''));
}

function embedHole(node: Nodes, amongBlocks: boolean): ElementContent[] {
  const { reference } = node.data ?? {};
  if (reference === undefined) return [];
  return [holeComment(hole.embed(reference, amongBlocks && embedsNote(node) ? 'blocks' : 'phrasing'))];
}

/** A paragraph is parted around the notes that it embeds: a transclusion is a block and cannot stand in a `<p>`. */
function paragraphs(state: State, node: Paragraph): ElementContent[] {
  const result: ElementContent[] = [];
  let inline: PhrasingContent[] = [];
  const flush = (): void => {
    const children = state.all({ ...node, children: trimBreaks(inline) });
    inline = [];
    if (children.some((child) => child.type !== 'text' || child.value.trim() !== '')) {
      const paragraph = element('p', {}, children);
      if (node.position !== undefined) paragraph.position = node.position;
      result.push(paragraph);
    }
  };
  for (const child of node.children) {
    if (embedsNote(child)) {
      flush();
      result.push(...embedHole(child, true));
    } else {
      inline.push(child);
    }
  }
  flush();
  return result;
}

function trimBreaks(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  let start = 0;
  let end = nodes.length;
  while (start < end && isBlank(nodes[start])) start += 1;
  while (end > start && isBlank(nodes[end - 1])) end -= 1;
  return nodes.slice(start, end);
}

function isBlank(node: PhrasingContent | undefined): boolean {
  return node?.type === 'break' || node?.type === 'comment' || (node?.type === 'text' && node.value.trim() === '');
}

/** An empty cell is no heading of anything, only the corner of the table. */
function withHeaderScopes(table: Element): Element {
  const head = table.children.find((child) => child.type === 'element' && child.tagName === 'thead');
  if (head?.type !== 'element') return table;
  for (const row of head.children) {
    if (row.type !== 'element') continue;
    for (const cell of row.children) {
      if (cell.type !== 'element') continue;
      if (cell.children.length === 0) cell.tagName = 'td';
      else cell.properties['scope'] = 'col';
    }
  }
  return table;
}

function withTask(item: Element, task: string | undefined, words: Strings['text']['task']): Element {
  if (task === undefined) return item;
  item.properties['dataTask'] = task;
  const paragraph = item.children.find((child) => child.type === 'element' && child.tagName === 'p');
  for (const child of paragraph?.type === 'element' ? [...paragraph.children, ...item.children] : item.children) {
    if (child.type !== 'element' || child.tagName !== 'input') continue;
    child.properties['ariaLabel'] =
      task === ' ' ? words.open : task.toLowerCase() === 'x' ? words.done : words.marked(task);
    break;
  }
  return item;
}

function withBlockId(handler: Handler): Handler {
  return (state: State, node: Nodes, parent: Parents | undefined) => {
    const result = handler(state, node, parent);
    const id = node.data?.blockId;
    if (id === undefined || !result) return result;
    const list = (Array.isArray(result) ? result : [result]) as ElementContent[];
    const at = list.findIndex((child) => child.type === 'element');
    const target = list[at];
    const value = hole.blockAnchor(id);
    if (target?.type === 'element' && target.properties['id'] === undefined) target.properties['id'] = value;
    else if (target?.type === 'element') target.children.unshift(element('span', { id: value }, []));
    // A block without an element of its own (code, math, an embedded note) gets one to carry the id.
    else return element('div', { id: value }, list);
    return result;
  };
}
