/** Plain text of a note's parts, with holes where a link's default text goes. */
import type { Image, Nodes, PhrasingContent } from 'mdast';
import type {} from 'mdast-util-math';
import type { Sentence, Text } from './types.ts';

/** Longest stretch of a sentence kept on each side of a link, in characters. */
const reach = 140;

/** The text that readers see of these nodes; comments, footnotes, embeds and HTML tags have none. */
export function textOfNodes(nodes: readonly Nodes[]): Text {
  const runs: (string | number)[] = [];
  for (const node of nodes) append(node, runs);
  return join(runs);
}

/** Words as white space parts them. */
export function wordCount(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0;
}

/** The sentence around each node of the inline content `nodes` that `isTarget` names. */
export function sentencesIn(nodes: readonly Nodes[], isTarget: (node: Nodes) => boolean): ReadonlyMap<Nodes, Sentence> {
  const runs: (string | number)[] = [];
  const marks: Marks = { isTarget, places: new Map() };
  for (const node of nodes) append(node, runs, marks);
  // A paragraph may hold ten thousand links: what is farther away than any sentence reaches is not looked at.
  return new Map(
    [...marks.places].map(([node, { start, end }]) => {
      const before = join(endOf(runs, start));
      const after = join(startOf(runs, end));
      return [node, { before: lastSentence(before), text: join(runs.slice(start, end)), after: firstSentence(after) }];
    }),
  );
}

/** An image's alternative text: what is written in its brackets, as far as it is text. */
export function textOfImage({ alt, data }: Pick<Image, 'alt' | 'data'>): Text {
  const nodes = data?.altNodes ?? [];
  const text = nodes.some(isMoreThanText) ? textOfNodes(nodes.map(altInstead)) : alt ? [alt] : [];
  return trimEnd(trimStart(text));
}

function isMoreThanText(node: Nodes): boolean {
  return (
    node.type === 'comment' ||
    node.type === 'html' ||
    node.type === 'embed' ||
    node.data?.reference !== undefined ||
    ('children' in node && node.children.some(isMoreThanText))
  );
}

/** A picture in a picture's text is its own text. */
function altInstead(node: Nodes): Nodes {
  if (node.type === 'image' || node.type === 'imageReference')
    return { type: 'emphasis', children: (node.data?.altNodes ?? []).map(altInstead) as PhrasingContent[] };
  return 'children' in node ? ({ ...node, children: node.children.map(altInstead) } as Nodes) : node;
}

/** Characters that are looked at on each side of a place: a sentence is cut long before. */
const view = 4 * reach;

/** What stands before run `end`, as far as a sentence may reach. */
export function endOf<T>(runs: readonly (string | T)[], end: number): (string | T)[] {
  const found: (string | T)[] = [];
  for (let at = end - 1, room = view; at >= 0 && at >= end - reach && room > 0; at -= 1) {
    const run = runs[at];
    if (run === undefined) break;
    found.push(typeof run === 'string' ? run.slice(-room) : run);
    room -= typeof run === 'string' ? run.length : 0;
  }
  return found.reverse();
}

/** What stands from run `start` on, as far as a sentence may reach. */
export function startOf<T>(runs: readonly (string | T)[], start: number): (string | T)[] {
  const found: (string | T)[] = [];
  for (let at = start, room = view; at < runs.length && at < start + reach && room > 0; at += 1) {
    const run = runs[at];
    if (run === undefined) break;
    found.push(typeof run === 'string' ? run.slice(0, room) : run);
    room -= typeof run === 'string' ? run.length : 0;
  }
  return found;
}

interface Marks {
  isTarget: (node: Nodes) => boolean;
  /** Where each target begins and ends among the runs. */
  places: Map<Nodes, { start: number; end: number }>;
}

/** Joins neighbouring strings and folds white space. */
function join(runs: readonly (string | number)[]): Text {
  const result: (string | number)[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (typeof run === 'string' && typeof last === 'string') result[result.length - 1] = last + run;
    else result.push(run);
  }
  return result
    .map((run) => (typeof run === 'string' ? run.replaceAll(/\s+/gu, ' ') : run))
    .filter((run) => run !== '');
}

function append(node: Nodes, runs: (string | number)[], marks?: Marks): void {
  const start = runs.length;
  switch (node.type) {
    case 'text':
      runs.push(...(node.data?.typed ?? [node.value]));
      break;
    case 'inlineCode':
    case 'code':
    case 'math':
    case 'inlineMath':
      // What a query finds is known later, and its source is shown nowhere.
      if (node.data?.query === undefined) runs.push(node.value);
      break;
    case 'tag':
      runs.push(`#${node.value}`);
      break;
    case 'break':
      runs.push(' ');
      break;
    case 'comment':
    case 'html':
    case 'inlineFootnote':
    case 'footnoteReference':
    case 'embed':
    case 'image':
    case 'yaml':
      break;
    case 'wikilink': {
      const reference = node.data?.reference;
      if (node.displayText === undefined) runs.push(...(reference === undefined ? [] : [reference]));
      else for (const child of node.children) append(child, runs, marks);
      break;
    }
    default:
      if ('children' in node) for (const child of node.children) append(child, runs, marks);
  }
  if (marks?.isTarget(node) === true) marks.places.set(node, { start, end: runs.length });
}

const sentenceEnd = /[.!?。！？…]["'”’)\]]*\s/gu;

/** The end of a text, back to where its last sentence begins; a long one is cut. */
export function lastSentence(text: Text): Text {
  const result: (string | number)[] = [];
  let room = reach;
  for (const run of [...text].reverse()) {
    if (typeof run === 'number') {
      result.unshift(run);
      continue;
    }
    const end = [...run.matchAll(sentenceEnd)].at(-1);
    const sentence = end === undefined ? run : run.slice(end.index + end[0].length);
    if (sentence.length > room) {
      result.unshift(`…${sentence.slice(sentence.length - room).replace(/^\S*\s/u, '')}`);
      break;
    }
    result.unshift(sentence);
    room -= sentence.length;
    if (end !== undefined) break;
  }
  return trimStart(result.filter((run) => run !== ''));
}

/** The beginning of a text, up to where its first sentence ends; a long one is cut. */
export function firstSentence(text: Text): Text {
  const result: (string | number)[] = [];
  let room = reach;
  for (const run of text) {
    if (typeof run === 'number') {
      result.push(run);
      continue;
    }
    const end = run.matchAll(sentenceEnd).next().value;
    const sentence = end === undefined ? run : run.slice(0, end.index + end[0].trimEnd().length);
    if (sentence.length > room) {
      result.push(`${sentence.slice(0, room).replace(/\s\S*$/u, '')}…`);
      break;
    }
    result.push(sentence);
    room -= sentence.length;
    if (end !== undefined) break;
  }
  return result.filter((run) => run !== '');
}

function trimStart(text: Text): Text {
  const [first, ...rest] = text;
  return typeof first === 'string' ? [first.trimStart(), ...rest].filter((run) => run !== '') : text;
}

function trimEnd(text: Text): Text {
  const last = text.at(-1);
  return typeof last === 'string' ? [...text.slice(0, -1), last.trimEnd()].filter((run) => run !== '') : text;
}
