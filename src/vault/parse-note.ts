/** A note's tree → its record: everything that the index needs to know, and nothing of the tree itself. */
import type { Definition, Heading as HeadingNode, Image, Link, Nodes, Parents, Root } from 'mdast';
import { parseLinktext } from '../syntax/linktext.ts';
import type { Embed, Wikilink } from '../syntax/nodes.ts';
import { walk } from '../syntax/walk.ts';
import { compareBlocks } from './compare-blocks.ts';
import { hiddenRanges } from './hidden-ranges.ts';
import { inlineFields } from './inline-fields.ts';
import { readProperties, visibilityOfUnclosed } from './properties.ts';
import type { Properties } from './properties.ts';
import { dateOf, tagsOf, textOf, textsOf, unique } from './property-values.ts';
import { proseOf } from './prose.ts';
import { sentencesIn, textOfNodes } from './text.ts';
import type { Heading, NoteRecord, Prose, Reference, SourceRange, Text } from './types.ts';

declare module 'unist' {
  interface Data {
    /** Index into the record's references, on links, wikilinks, embeds and images that lead into the vault. */
    reference?: number | undefined;
    /** Index into the record's headings, on top-level headings. */
    heading?: number | undefined;
  }
}

/**
 * Reads a note's record and numbers its references and headings on the tree's nodes (`data.reference`,
 * `data.heading`), so that the template made from the same tree speaks of the same numbers.
 */
export function parseNote(tree: Root, text: string): NoteRecord {
  const properties = propertiesOf(tree, text);
  const references: Reference[] = [];
  const headings: Heading[] = [];
  const blocks = new Map<string, Nodes>();
  const tags: string[] = tagsIn(properties.values);
  inlineDefinitions(tree);

  const read = (node: Nodes, parent?: Parents): 'skip' | undefined => {
    const id = node.data?.blockId;
    if (id !== undefined) {
      // Of two blocks with one id the last has it (rule BLK-7).
      const earlier = blocks.get(id);
      if (earlier?.data !== undefined) earlier.data.blockId = undefined;
      blocks.set(id, node);
    }
    if (node.type === 'comment') return 'skip';
    // A field's label stands beside its children.
    if (node.type === 'inlineField') for (const child of node.labelChildren) walk(child, read);
    if (node.type === 'image' && node.alt) node.alt = withoutComments(node.alt);
    if (node.type === 'embed' && node.displayText !== undefined) node.displayText = withoutComments(node.displayText);
    if (node.type === 'tag') tags.push(node.value);
    if (node.type === 'heading' && parent === tree) {
      node.data = { ...node.data, heading: headings.length };
      headings.push({ depth: node.depth, raw: rawHeading(node, text), text: [], line: node.position?.start.line ?? 1 });
    }
    const reference = referenceOf(node);
    if (reference === undefined) return undefined;
    node.data = { ...node.data, reference: references.length };
    references.push(reference);
    return undefined;
  };
  walk(tree, read);

  const prose = addTexts(tree, headings, references);
  const comparisons = compareBlocks(tree, text);
  const { values } = properties;
  const created = dateOf(values['created'] ?? values['date']);
  const updated = dateOf(values['updated'] ?? values['modified'] ?? values['lastmod']);
  const excerpt = excerptOf(tree);
  references.push(...referencesInProperties(properties));
  const description = descriptionOf(properties, references);
  return {
    properties: values,
    aliases: unique([...textsOf(values['aliases']), ...textsOf(values['alias'], /,/u)]),
    tags: unique(tags),
    cssclasses: [...textsOf(values['cssclasses']), ...textsOf(values['cssclass'], /[\s,]/u)].filter((name) => !/\s/u.test(name)),
    ...defined({
      permalink: textOf(values['permalink']),
      description,
      type: textOf(values['type']),
      image: textOf(values['image']) ?? textOf(values['cover']),
      created,
      updated,
      publish: properties.publish,
      draft: properties.draft,
      excerpt: excerpt.length === 0 ? undefined : excerpt,
    }),
    references,
    headings,
    blocks: Object.fromEntries([...blocks].map(([id, node]) => [id, node.position?.start.line ?? 1])),
    fields: text.includes('::') ? inlineFields(tree) : [],
    compareBlocks: comparisons.blocks,
    prose,
    words: text.split(/\s+/u).length,
    bodyStart: tree.children[0]?.type === 'yaml' ? (tree.children[0].position?.end.offset ?? 0) : 0,
    hidden: hiddenRanges(tree, text, (url) => internalTarget(url) !== undefined),
    problems: [...properties.problems, ...comparisons.problems],
  };
}

function propertiesOf(tree: Root, text: string): Properties {
  const first = tree.children[0];
  if (first?.type === 'yaml') return readProperties(first.value, 2);
  const publish = visibilityOfUnclosed(text);
  if (publish === undefined) return { values: {}, lines: {}, problems: [] };
  const values = { reason: 'the front matter is never closed by a line `---`' };
  return { values: {}, lines: {}, publish, problems: [{ id: 'publish-unreadable', line: 1, column: 1, values }] };
}

/** `[text][label]` and `![alt][label]` become plain links and images, so that they resolve like the others (ML-7). */
function inlineDefinitions(tree: Root): void {
  const definitions = new Map<string, Definition>();
  walk(tree, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
    return undefined;
  });
  if (definitions.size === 0) return;
  walk(tree, (node, parent) => {
    if ((node.type !== 'linkReference' && node.type !== 'imageReference') || parent === undefined) return undefined;
    const definition = definitions.get(node.identifier);
    if (definition === undefined) return undefined;
    const { url, title } = definition;
    const common = { url, ...(title ? { title } : {}), position: node.position };
    const inline: Link | Image =
      node.type === 'linkReference'
        ? ({ type: 'link', children: node.children, ...common } as Link)
        : ({ type: 'image', alt: node.alt ?? null, ...common } as Image);
    const siblings: Nodes[] = parent.children;
    siblings[siblings.indexOf(node)] = inline;
    return undefined;
  });
}

function referenceOf(node: Nodes): Reference | undefined {
  if (node.type === 'wikilink' || node.type === 'embed') return wikiReference(node);
  if (node.type !== 'link' && node.type !== 'image') return undefined;
  const target = internalTarget(node.url);
  if (target === undefined) return undefined;
  return {
    kind: node.type === 'image' ? 'embed' : 'link',
    syntax: 'markdown',
    ...target,
    ...(node.type === 'image' && node.alt ? { displayText: node.alt } : {}),
    ...labelOf(node),
    range: rangeOf(node),
  };
}

/** The text of an image or embed is no Markdown, but a comment in it is one to its author (rules COM-5, COM-6). */
function withoutComments(text: string): string {
  return text.replaceAll(/%%.*?%%|<!--.*?-->/gsu, '').trim();
}

function wikiReference(node: Wikilink | Embed): Reference {
  const { linkpath, subpath, displayText } = node;
  return {
    kind: node.type === 'embed' ? 'embed' : 'link',
    syntax: 'wikilink',
    linkpath,
    ...defined({ subpath, displayText }),
    ...(displayText === undefined ? {} : labelOf(node)),
    range: rangeOf(node),
  };
}

function labelOf(node: Nodes): Pick<Reference, 'label'> {
  if (!('children' in node)) return {};
  const start = node.children[0]?.position?.start.offset;
  const end = node.children.at(-1)?.position?.end.offset;
  return start === undefined || end === undefined ? {} : { label: { start, end } };
}

/** The target of a Markdown link into the vault (rules ML-1, ML-2); `undefined` for external addresses. */
export function internalTarget(url: string): { linkpath: string; subpath?: string } | undefined {
  if (url === '' || url.startsWith('//')) return undefined;
  if (url.includes(':') && !/^\.{0,2}[/#]/u.test(url)) return undefined;
  const hash = url.indexOf('#');
  const linkpath = decode(hash < 0 ? url : url.slice(0, hash));
  const subpath = hash < 0 || hash === url.length - 1 ? undefined : decode(url.slice(hash));
  return { linkpath, ...defined({ subpath }) };
}

/** What does not decode stays as written; U+0000 is read as Markdown reads it. */
function decode(url: string): string {
  try {
    return decodeURI(url).replaceAll('\0', '\uFFFD');
  } catch {
    return url;
  }
}

function rangeOf(node: Nodes): SourceRange {
  const start = node.position?.start;
  const end = node.position?.end;
  return { line: start?.line ?? 1, column: start?.column ?? 1, start: start?.offset ?? 0, end: end?.offset ?? 0 };
}

function rawHeading(node: HeadingNode, text: string): string {
  const start = node.children[0]?.position?.start.offset;
  const end = node.children.at(-1)?.position?.end.offset;
  return start === undefined || end === undefined ? '' : text.slice(start, end);
}

/** Texts need the numbers of all references, so they are read in a second walk, which returns the note's prose. */
function addTexts(tree: Root, headings: Heading[], references: Reference[]): Prose[] {
  const prose: Prose[] = [];
  walk(tree, (node) => {
    if (node.type === 'comment') return 'skip';
    const isText = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell' || node.type === 'calloutTitle';
    if (!isText) return undefined;
    const heading = node.data?.heading === undefined ? undefined : headings[node.data.heading];
    if (heading !== undefined) heading.text = textOfNodes(node.children);
    for (const [inner, sentence] of sentencesIn(node.children, (inner) => inner.data?.reference !== undefined)) {
      const reference = references[inner.data?.reference ?? -1];
      if (reference !== undefined) reference.sentence = sentence;
    }
    const own = node.type === 'heading' ? undefined : proseOf(node.children);
    if (own !== undefined) prose.push(own);
    return 'skip';
  });
  return prose;
}

function excerptOf(tree: Root): Text {
  for (const node of tree.children) {
    if (node.type !== 'paragraph') continue;
    const text = textOfNodes(node.children);
    if (text.some((run) => typeof run === 'number' || run.trim() !== '')) return text;
  }
  return [];
}

function tagsIn(values: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(values).flatMap(([name, value]) => (/^tags?$/iu.test(name) ? tagsOf(value) : []));
}

/** A description may name other notes: its links are read, so that a private note's name is not printed. */
function descriptionOf({ values, lines }: Properties, references: Reference[]): Text | undefined {
  const text = textOf(values['description']);
  if (text === undefined) return undefined;
  const range = { line: lines['description'] ?? 1, column: 1, start: 0, end: 0 };
  return text.split(/!?\[\[(.+?)\]\]/gu).flatMap((part, at): Text => {
    const target = at % 2 === 0 ? undefined : parseLinktext(part);
    if (target === undefined) return part === '' ? [] : [part];
    if (target.displayText !== undefined) return [target.displayText];
    return [references.push({ kind: 'link', syntax: 'wikilink', ...target, property: 'description', range }) - 1];
  });
}

/** Links in properties (rule PROP-6): a text, or a list's item, that is one wikilink or one Markdown link. */
function referencesInProperties({ values, lines }: Properties): Reference[] {
  return Object.entries(values).flatMap(([property, value]) => {
    if (property === 'description') return [];
    const texts = Array.isArray(value) ? value : [value];
    return texts.flatMap((item): Reference[] => {
      const target = typeof item === 'string' ? linkInProperty(item.trim()) : undefined;
      if (target === undefined) return [];
      const range = { line: lines[property] ?? 1, column: 1, start: 0, end: 0 };
      return [{ kind: 'link', syntax: 'wikilink', ...target, property, range }];
    });
  });
}

function linkInProperty(text: string): ReturnType<typeof parseLinktext> {
  if (text.startsWith('[[') && text.endsWith(']]')) return parseLinktext(text.slice(2, -2));
  const [, displayText, bracketed, bare] = /^\[([^\]]+)\]\((?:<([^<>]+)>|([^\s<>]+))\)$/u.exec(text) ?? [];
  const target = internalTarget(bracketed ?? bare ?? '');
  return target === undefined || displayText === undefined ? undefined : { ...target, displayText };
}

/** The object without its undefined values. */
function defined<T extends object>(object: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
