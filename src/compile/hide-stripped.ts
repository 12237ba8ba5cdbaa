/**
 * Text inside of elements that are stripped (`<template>`, `<select>` …) is no text of the note. Markdown knows tags
 * only: what stands between two of them is a text like any other, and which element it is in, a browser's parser alone
 * can tell. So the note is sanitised once with a number in each text's place; what does not come through becomes a
 * comment, which descriptions, sentences, the search index and the Markdown copy all leave out.
 */
import type { ElementContent, Nodes as HastNodes, Root as HastRoot } from 'hast';
import type { Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { walk } from '../syntax/walk.ts';
import { hidesByAttribute } from '../vault/hiding-style.ts';
import { internalTarget } from '../vault/internal-target.ts';
import { becomeComment, hideBetweenTags } from '../vault/hide-between-tags.ts';
import { strippedNames } from '../vault/stripped-elements.ts';
import type { Strings } from '../strings/strings.ts';
import { noteToHast } from './note-to-hast.ts';
import type { Hole } from './template.ts';
import { readComment, readElement } from './tree-marks.ts';
import type { ElementMark, TrustedMark } from './tree-marks.ts';

const mayStrip = new RegExp(
  String.raw`<(?:${strippedNames}|plaintext)(?![\w-])|\b(?:hidden|popover)\b|\bstyle\s*=`,
  'iu',
);
const isStrippedName = new RegExp(`^(?:${strippedNames})$`, 'iu');

/** Private-use characters stand around a text's number: no parser gives them a meaning. */
const numbered = /\uE000(\d+)\uE001/gu;

/** Changes the tree. `sanitise` makes of raw HTML what the page shows of it. */
export function hideStripped(tree: Root, strings: Strings, sanitise: (hast: HastRoot) => HastRoot): void {
  let isNeeded = false;
  walk(tree, (node) => {
    isNeeded ||= node.type === 'html' && mayStrip.test(node.value);
    const isJsx = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
    if (isJsx && (isStrippedName.test(node.name ?? '') || isHiddenJsx(node))) becomeComment(node);
    return undefined;
  });
  if (!isNeeded) return;
  hideBetweenTags(tree);
  const probe = new Probe();
  const copy = probe.copy(tree);
  const trusted = {
    nodes: [],
    keep: (kept: readonly ElementContent[]): ElementContent => ({ type: 'comment', value: JSON.stringify(kept) }),
  };
  const text = (value: string): ElementContent => ({ type: 'text', value });
  const render = {
    strings,
    code: (node: { value: string }) => [text(node.value)],
    math: (value: string) => [text(value)],
    image: (_url: string, alt: string) => text(alt),
  };
  const seen = numbersIn(sanitise(noteToHast(copy, '/', trusted, {}, render)));
  hide(tree, probe, seen);
}

function isHiddenJsx({ attributes }: MdxJsxFlowElement | MdxJsxTextElement): boolean {
  return attributes.some((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute') return false;
    const { name, value } = attribute;
    return hidesByAttribute(name, typeof value === 'string' ? value : styleOf(value?.value ?? ''));
  });
}

/** A style that is written as an object, `{{ fontSize: 0, display: 'none' }}`, as a sheet would write it. */
function styleOf(expression: string): string {
  return expression
    .replaceAll(/["'`]/gu, '')
    .replaceAll(/[{},]/gu, ';')
    .replaceAll(/[A-Z]/gu, (letter) => `-${letter}`)
    .replaceAll(/(?<![a-z-])[a-z-]+\s*:/giu, ';$&');
}

/** A copy of a tree in which each text is a number; the numbers are those of the nodes of the tree itself. */
class Probe {
  readonly numbers = new Map<Nodes, number>();
  readonly #footnotes: RootContent[] = [];

  copy(tree: Root): Root {
    const children = this.#all(tree.children) as RootContent[];
    return { type: 'root', children: [...children, ...this.#footnotes] };
  }

  #all(nodes: readonly Nodes[]): Nodes[] {
    return nodes.flatMap((node) => this.#one(node));
  }

  #number(node: Nodes): number {
    const known = this.numbers.get(node) ?? this.numbers.size;
    this.numbers.set(node, known);
    return known;
  }

  /** Stands where a node stands that shows nothing, or not here. */
  #place(node: Nodes): Nodes {
    return { type: 'embed', linkpath: 'place.png', data: { reference: this.#number(node) } };
  }

  #one(node: Nodes): Nodes[] {
    switch (node.type) {
      case 'text':
        return node.value.trim() === '' ? [node] : [{ type: 'text', value: this.#token(node) }];
      case 'inlineCode':
      case 'inlineMath':
      case 'tag':
        return [{ type: node.type, value: this.#token(node) } as Nodes];
      case 'code':
      case 'math':
        return [{ type: 'code', value: this.#token(node) }];
      case 'comment':
      case 'yaml':
        return [];
      case 'embed':
      case 'definition':
      case 'imageReference':
        return [this.#place(node)];
      case 'image':
        return internalTarget(node.url) === undefined
          ? [{ type: 'text', value: this.#token(node) }]
          : [this.#place(node)];
      case 'html':
        // One place before it and one, of the value's own, after: whether it begins and ends where something is shown.
        return [this.#place(node), { ...node, data: {} }];
      case 'footnoteReference':
        return [{ type: 'footnoteReference', identifier: String(this.#number(node)) }];
      case 'inlineFootnote': {
        const identifier = String(this.#number(node));
        this.#footnotes.push({
          type: 'footnoteDefinition',
          identifier,
          children: [{ type: 'paragraph', children: this.#all(node.children) as PhrasingContent[] }],
        });
        return [{ type: 'footnoteReference', identifier }];
      }
      case 'footnoteDefinition':
        this.#footnotes.push({
          type: 'footnoteDefinition',
          identifier: `of-${node.identifier}`,
          children: this.#all(node.children) as never[],
        });
        return [this.#place(node)];
      case 'wikilink':
        return [
          { ...node, children: this.#all(node.children) as PhrasingContent[], data: { reference: this.#number(node) } },
        ];
      case 'link': {
        const reference = internalTarget(node.url) === undefined ? undefined : this.#number(node);
        return [{ ...node, children: this.#all(node.children) as PhrasingContent[], data: { reference } } as Nodes];
      }
      case 'inlineField':
        return [
          {
            ...node,
            data: {},
            labelChildren: this.#all(node.labelChildren) as PhrasingContent[],
            children: this.#all(node.children) as PhrasingContent[],
          },
        ];
      default:
        return [
          'children' in node
            ? ({ ...node, data: {}, children: this.#all(node.children) } as Nodes)
            : { ...node, data: {} },
        ];
    }
  }

  #token(node: Nodes): string {
    return `\uE000${this.#number(node)}\uE001`;
  }
}

function numbersIn(tree: HastRoot): ReadonlySet<number> {
  const seen = new Set<number>();
  const read = (node: HastNodes): void => {
    if (node.type === 'text' || node.type === 'comment')
      for (const [, number] of node.value.matchAll(numbered)) seen.add(Number(number));
    const mark = node.type === 'comment' ? readComment(node) : node.type === 'element' ? readElement(node) : undefined;
    const number = mark === undefined ? undefined : numberIn(mark);
    if (number !== undefined) seen.add(number);
    if ('children' in node) for (const child of node.children) read(child);
  };
  read(tree);
  return seen;
}

/** The number that `Probe` has put in the place of a reference or a footnote's name. */
function numberIn(mark: Hole | TrustedMark | ElementMark): number | undefined {
  if (mark.kind === 'footnote-reference') return /^\d+$/u.test(mark.id) ? Number(mark.id) : undefined;
  return 'reference' in mark && !Number.isNaN(mark.reference) ? mark.reference : undefined;
}

/** Containers that may be a comment where they stand. */
const whole: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'blockquote',
  'callout',
  'columns',
  'column',
  'list',
  'table',
  'strong',
  'emphasis',
  'delete',
  'highlight',
  'link',
  'linkReference',
]);

/** True where nothing of the node is shown. */
function hide(node: Nodes, probe: Probe, seen: ReadonlySet<number>): boolean {
  const number = probe.numbers.get(node);
  const isUnseen = number !== undefined && !seen.has(number);
  if (node.type === 'html') {
    if (isUnseen) node.data = { ...node.data, isStripped: true };
    return false;
  }
  if (node.type === 'comment') return true;
  if (isUnseen && node.type !== 'wikilink' && node.type !== 'link') {
    becomeComment(node);
    return true;
  }
  if (node.type === 'text') return node.value.trim() === '';
  if (!('children' in node)) return false;
  const inside: readonly Nodes[] =
    node.type === 'inlineField' ? [...node.labelChildren, ...node.children] : (node as Parents).children;
  const isHidden =
    inside.map((child) => hide(child, probe, seen)).every(Boolean) && inside.some((child) => child.type !== 'text');
  if ((isHidden && whole.has(node.type)) || (isUnseen && inside.every((child) => child.type === 'comment')))
    becomeComment(node);
  return isHidden;
}
