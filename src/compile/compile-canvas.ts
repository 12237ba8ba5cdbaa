/**
 * A `.canvas` file's text → its record and template. Its text cards are compiled as notes are; their references and
 * headings become the canvas's own, so that links, backlinks and problems know it as they know a note.
 */
import { boundsOf } from '../canvas/bounds.ts';
import { drawEdges } from '../canvas/draw-edges.ts';
import { createPlaces, unitOffsets } from '../canvas/json-places.ts';
import { outlineOf } from '../canvas/outline.ts';
import { readCanvas } from '../canvas/read-canvas.ts';
import type { CanvasNode, FileNode, GroupNode, Scene, Span, TextNode } from '../canvas/scene.ts';
import { emptyRecord } from '../vault/empty-record.ts';
import type { BaseBlock } from '../vault/base-block.ts';
import { readProperties } from '../vault/properties.ts';
import type { NoteRecord, RecordProblem, Reference, SourceRange, Text } from '../vault/types.ts';
import { linkedText } from '../vault/linked-text.ts';
import { syntaxOf } from '../vault/property-texts.ts';
import type { Parser } from '../syntax/parser.ts';
import type { QueryBlock } from '../vault/plugin-content.ts';
import type { CanvasCard, CanvasLine, CanvasTemplate, CardContent } from './canvas-template.ts';
import { shiftHeading, shiftReference, shiftTemplate, shiftText } from './canvas-numbers.ts';
import type { CompiledNote } from './compiled-note.ts';
import { linkCard } from './link-card.ts';
import type { LinkCardOptions } from './link-card.ts';

/** Words of a card that its edges call it by. */
const longestName = 60;

export async function compileCanvas(
  text: string,
  compileCard: (text: string) => Promise<CompiledNote>,
  options: LinkCardOptions & { parser: Parser },
): Promise<CompiledNote> {
  const scene = readCanvas(text);
  const placeOf = createPlaces(text);
  const drawn = drawEdges(scene);
  const parts: CanvasParts = { references: [], headings: [], bases: [], queries: [], tags: [], problems: [], words: 0 };
  const cards: CanvasCard[] = [];
  /** A label is text, and may hold what looks like a link, or a comment. */
  const labelText = (label: string, span: Span): Text =>
    label.split('\n').flatMap((line, at) => [
      ...(at === 0 ? [] : ['\n']),
      ...linkedText(line, {
        parser: options.parser,
        addReference: (target) =>
          parts.references.push({
            kind: 'link',
            syntax: syntaxOf(target),
            ...target,
            isText: true,
            range: rangeOf(span, placeOf),
          }) - 1,
      }),
    ]);
  const edgeLabels = scene.edges.map(({ label, span }) => (label === undefined ? [] : labelText(label, span)));
  const labels = labelsOf(scene, edgeLabels);
  let firstWords: Text | undefined;
  for (const [at, node] of scene.nodes.entries()) {
    const { box, colour } = node;
    const common = { box, ...(colour === undefined ? {} : { colour }) };
    if (node.kind === 'text') {
      const { content, name, words } = await textCard(node, text, compileCard, parts, placeOf);
      firstWords ??= words;
      cards.push({ ...common, name, content });
    } else {
      const sentence = labels.get(at);
      const label = node.kind === 'group' && node.label !== undefined ? labelText(node.label, node.span) : [];
      cards.push({ ...common, ...otherCard(node, label, parts, (span) => rangeOf(span, placeOf), sentence, options) });
    }
  }
  for (const { id, at, reason } of scene.problems) parts.problems.push({ id, ...placeOf(at), values: { reason } });

  const lines = scene.edges.flatMap((edge, at): CanvasLine[] => {
    const line = drawn[at];
    const { from, to, arrows, colour } = edge;
    const label = edgeLabels[at] ?? [];
    return line === undefined
      ? []
      : [
          {
            ...line,
            from,
            to,
            arrows,
            ...(colour === undefined ? {} : { colour }),
            ...(label.length === 0 ? {} : { label }),
          },
        ];
  });
  // JSON is YAML: a canvas speaks of its publication as the front matter of a note does.
  const { visibility } = readProperties(scene.properties ?? '{}', 1);
  const canvas: CanvasTemplate = {
    cards,
    lines,
    bounds: boundsOf(scene, drawn),
    outline: outlineOf(scene.nodes),
    ...(scene.invalid === undefined
      ? {}
      : { invalid: { line: placeOf(scene.invalid.at).line, reason: scene.invalid.reason } }),
  };
  return {
    record: { ...recordOf(parts, firstWords ?? namesOf(cards)), visibility },
    template: { blocks: [], nested: [], fields: [], footnotes: [], references: [], canvas },
  };
}

/** What the cards have brought in so far. */
interface CanvasParts {
  references: Reference[];
  headings: NoteRecord['headings'][number][];
  bases: BaseBlock[];
  queries: QueryBlock[];
  tags: string[];
  problems: RecordProblem[];
  words: number;
}

type PlaceOf = (offset: number) => { line: number; column: number };

async function textCard(
  { text, span }: TextNode,
  source: string,
  compileCard: (text: string) => Promise<CompiledNote>,
  parts: CanvasParts,
  placeOf: PlaceOf,
): Promise<{ content: CardContent; name: Text; words: Text | undefined }> {
  // A card has no front matter: `---` at its beginning is a line across it.
  const lead = /^[-+;{\uFEFF]/u.test(text) ? '\n' : '';
  const { record, template } = await compileCard(lead + text);
  const [references, headings, bases] = [parts.references.length, parts.headings.length, parts.bases.length];
  const queries = parts.queries.length;
  const offsetOf = unitOffsets(source, span.start);
  const inFile = (unit: number): number => Math.min(offsetOf(Math.max(0, unit - lead.length)), span.end);
  const lineStarts = [...(lead + text).matchAll(/^/gmu)].map(({ index }) => index);
  for (const reference of record.references) {
    const range = rangeOf({ start: inFile(reference.range.start), end: inFile(reference.range.end) }, placeOf);
    parts.references.push(shiftReference(reference, references, range));
  }
  for (const heading of record.headings) parts.headings.push(shiftHeading(heading, references));
  for (const { id, line, column, values } of record.problems)
    parts.problems.push({ id, values, ...placeOf(inFile((lineStarts[line - 1] ?? 0) + column - 1)) });
  for (const block of record.baseBlocks ?? [])
    parts.bases.push({ ...block, ...placeOf(inFile((lineStarts[block.line - 1] ?? 0) + block.column - 1)) });
  for (const query of record.queries ?? [])
    parts.queries.push({ ...query, ...placeOf(inFile((lineStarts[query.line - 1] ?? 0) + query.column - 1)) });
  parts.tags.push(...record.tags);
  parts.words += record.words;
  const { blocks, footnotes } = shiftTemplate(template, { references, headings, bases, queries });
  const opening = template.blocks[0]?.heading === 0 ? record.headings[0]?.text : undefined;
  const prose = record.prose[0]?.map((run) => (typeof run === 'object' ? run[0] : run));
  const words = record.excerpt ?? opening ?? prose;
  return {
    content: { kind: 'text', blocks, footnotes, source: { text: lead + text, record, firstReference: references } },
    name: shortened(shiftText(opening ?? record.excerpt ?? prose ?? [], references)),
    words: words === undefined ? undefined : shiftText(words, references),
  };
}

function otherCard(
  node: Exclude<CanvasNode, TextNode>,
  label: Text,
  { references }: CanvasParts,
  range: (span: Span) => SourceRange,
  sentence: string | undefined,
  options: LinkCardOptions,
): Pick<CanvasCard, 'name' | 'content'> {
  const refer = (file: string, rest: Pick<FileNode, 'span' | 'subpath'>): number =>
    references.push({
      kind: 'embed',
      syntax: 'canvas',
      // From the root, as nothing else is meant.
      linkpath: `/${file.replace(/^\/+/u, '')}`,
      ...(rest.subpath === undefined ? {} : { subpath: rest.subpath }),
      range: range(rest.span),
      ...(sentence === undefined ? {} : { sentence: { before: [sentence], text: [], after: [] } }),
    }) - 1;
  switch (node.kind) {
    case 'file': {
      const reference = refer(node.file, node);
      return { name: [reference], content: { kind: 'file', reference } };
    }
    case 'link': {
      const link = linkCard(node.url, options);
      return { name: [link.name], content: { kind: 'link', url: node.url, html: link.html, isLink: link.isLink } };
    }
    case 'group': {
      const { background } = node;
      return {
        name: label,
        content: { kind: 'group', ...groupContent(label, background, refer) },
      };
    }
  }
}

function groupContent(
  label: Text,
  background: GroupNode['background'],
  refer: (file: string, rest: Pick<FileNode, 'span'>) => number,
): { label?: Text; background?: { reference: number; style: 'cover' | 'ratio' | 'repeat' } } {
  return {
    ...(label.length === 0 ? {} : { label }),
    ...(background === undefined
      ? {}
      : { background: { reference: refer(background.file, background), style: background.style } }),
  };
}

/** What the edges of a card say: the words around a link to the note that it shows. */
function labelsOf({ edges }: Scene, texts: readonly Text[]): Map<number, string> {
  const labels = new Map<number, Set<string>>();
  for (const [at, { from, to }] of edges.entries()) {
    // A label with a link in it is told by its own words alone.
    const label = (texts[at] ?? []).map((run) => (typeof run === 'string' ? run : '…')).join('');
    if (label.trim() === '') continue;
    for (const end of [from, to]) labels.set(end, (labels.get(end) ?? new Set()).add(label.replaceAll(/\s+/gu, ' ')));
  }
  return new Map([...labels].map(([node, set]) => [node, [...set].slice(0, 5).join(' · ')]));
}

function recordOf(
  { references, headings, bases, queries, tags, problems, words }: CanvasParts,
  excerpt: Text,
): NoteRecord {
  return {
    ...emptyRecord(),
    tags: [...new Set(tags)],
    references,
    headings,
    ...(bases.length === 0 ? {} : { baseBlocks: bases }),
    ...(queries.length === 0 ? {} : { queries }),
    ...(excerpt.length === 0 ? {} : { excerpt }),
    words,
    problems,
  };
}

/** A description where no card has words of its own. */
function namesOf(cards: readonly CanvasCard[]): Text {
  const names = cards.map(({ name }) => name).filter((name) => name.length > 0);
  return names.slice(0, 12).flatMap((name, at) => (at === 0 ? name : [', ', ...name]));
}

function rangeOf(span: Span, placeOf: PlaceOf): SourceRange {
  return { ...placeOf(span.start), start: span.start, end: span.end };
}

function shortened(name: Text): Text {
  let left = longestName;
  const short: (string | number)[] = [];
  for (const run of name) {
    if (left <= 0) break;
    if (typeof run === 'number') {
      short.push(run);
      left -= 15;
      continue;
    }
    const words = run.replaceAll(/\s+/gu, ' ');
    short.push(
      words.length <= left
        ? words
        : `${words
            .slice(0, left)
            .toWellFormed()
            .replace(/\s\S*$/u, '')}…`,
    );
    left -= words.length;
  }
  return short;
}
