/**
 * Figures that are typed a second time: quantities in prose and hand-written tables beside links to what knows them as
 * facts.
 */
import type { Nodes, Root, Table } from 'mdast';
import { findQuantities } from '../../src/facts/quantity.ts';
import { isSameQuantity } from '../../src/facts/same-quantity.ts';
import type { Quantity } from '../../src/facts/quantity.ts';
import type { Fact } from '../../src/facts/fact.ts';
import { publishedTarget } from '../../src/links/resolve-references.ts';
import { plainText } from '../../src/links/texts.ts';
import type { Note } from '../../src/vault/index-vault.ts';
import type { Indexed } from './guide.ts';

export interface Repetition {
  path: string;
  line: number;
  /** As written. */
  text: string;
  kind: 'equals' | 'contradicts';
  /** The fact that the figure should have been a link to: `Notes/Path.md ^anchor: value`. */
  fact: string;
}

/**
 * A row or paragraph as plain text; what is no figure of its own (code, links to facts, transclusions) is one
 * placeholder.
 */
interface Passage {
  text: string;
  line: number;
  /** Notes linked to, with the offset in `text`; those of a table's first row hold for every row. */
  links: { at: number; note: Note }[];
}

const figuresOfFacts = new Map<string, readonly Quantity[]>();

/** The figures in a fact’s value: a fact is compared with many figures, and read once. */
function figuresOf({ value }: Fact): readonly Quantity[] {
  const figures =
    figuresOfFacts.get(value) ??
    findQuantities(value)
      .filter(({ unit }) => unit !== 'date')
      .filter(isFigure);
  figuresOfFacts.set(value, figures);
  return figures;
}

const placeholder = ' \uFFFC ';

/** Every repetition in the published notes; an empty list is what the guide promises. */
export function repetitions(guide: Indexed): Repetition[] {
  return [...guide.index.notes.values()]
    .filter(({ published }) => published)
    .flatMap((note) => {
      const tree = guide.trees.get(note.path);
      const passages = tree === undefined ? [] : passagesOf(tree, note, guide);
      return passages.flatMap((passage) =>
        sentencesOf(passage).flatMap((sentence) => repeatedIn(sentence, note, guide)),
      );
    });
}

/** A sentence is about the notes that it links to, and about the one that it stands in. */
function repeatedIn({ text, line, links }: Passage, { path }: Note, { facts }: Indexed): Repetition[] {
  const about = [...new Set([...links.map(({ note }) => note.path), path])].flatMap(
    (target) => facts.get(target) ?? [],
  );
  return findQuantities(withoutNames(text)).flatMap((figure): Repetition[] => {
    if (figure.unit === '1' && figure.of === undefined) return [];
    const same = about.find((fact) =>
      figuresOf(fact).some((known) => isOneThing(figure, known) && isSameQuantity(figure, known)),
    );
    const other = same ?? about.find((fact) => contradicts(figure, fact));
    if (other === undefined) return [];
    const fact = `${other.note.path} #${other.anchor}: ${other.value}`;
    return [{ path, line, text: figure.text, kind: same === undefined ? 'contradicts' : 'equals', fact }];
  });
}

/** A number in a name counts nothing: “a Route 53 zone” is not 53 zones. */
function withoutNames(text: string): string {
  return text.replaceAll(/\b(Route) 53\b/gu, '$1');
}

function isFigure({ unit, of }: Quantity): boolean {
  return unit !== '1' || of !== undefined;
}

/** Counts are of one thing when they share a noun: “10 messages” and “10 messages a batch”, not “10 tables”. */
function isOneThing(a: Quantity, b: Quantity): boolean {
  if (a.unit !== '1' && b.unit !== '1') return a.unit === b.unit;
  const nouns = (quantity: Quantity): string[] =>
    (quantity.of ?? '')
      .toLowerCase()
      .split(/[\s-]+/u)
      .map((word) => word.replace(/s$/u, ''));
  return nouns(a).some((noun) => nouns(b).includes(noun));
}

/** Another figure in the unit of a fact: the reader cannot tell whether it is meant to be that fact's. */
function contradicts(figure: Quantity, { quantity }: Fact): boolean {
  return quantity !== undefined && isFigure(quantity) && quantity.unit === figure.unit && isOneThing(figure, quantity);
}

function sentencesOf({ text, line, links }: Passage): Passage[] {
  const sentences = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)];
  return sentences.map(({ segment, index }) => ({
    text: segment,
    line,
    links: links.filter(({ at }) => at < 0 || (at >= index && at < index + segment.length)),
  }));
}

function passagesOf(tree: Root, note: Note, { resolutions, facts }: Indexed): Passage[] {
  const { description } = note.record;
  const passages: Passage[] =
    description === undefined ? [] : [{ text: plainText(description, note, resolutions), line: 1, links: [] }];
  walk(tree);
  return passages;

  function walk(node: Nodes): void {
    if (node.type === 'heading' || node.type === 'yaml' || node.type === 'comment') return;
    if (node.type === 'table') return walkTable(node);
    if (node.type === 'paragraph' || node.type === 'calloutTitle') {
      if (node.type === 'paragraph' && node.children.some(({ type }) => type === 'inlineField')) return;
      passages.push(passageOf(node));
    } else if ('children' in node) {
      for (const child of node.children) walk(child);
    }
  }

  /** A row is one sentence, and what heads a column holds for its cells. */
  function walkTable(table: Table): void {
    const [head, ...rows] = table.children.map((row) => passageOf(row, ' | '));
    for (const row of rows)
      passages.push({
        ...row,
        text: row.text.replaceAll(/[.?!]/gu, ','),
        links: [...row.links, ...(head?.links ?? [])].map(({ note: target }) => ({ at: -1, note: target })),
      });
  }

  function passageOf(node: Nodes, between = ''): Passage {
    const passage: Passage = { text: '', line: node.position?.start.line ?? 0, links: [] };
    add(node);
    return passage;

    function add(part: Nodes): void {
      const reference = part.type === 'wikilink' || part.type === 'link' ? part.data?.reference : undefined;
      const target = reference === undefined ? undefined : publishedTarget(resolutions.get(note.path)?.[reference]);
      if (target !== undefined) passage.links.push({ at: passage.text.length, note: target });
      if (part.type === 'text') passage.text += part.value;
      else if (part.type === 'break') passage.text += ' ';
      else if ((reference !== undefined && isFactLink(reference)) || !('children' in part)) passage.text += placeholder;
      else for (const child of part.children) add(child);
      if (part.type === 'tableCell') passage.text += between;
    }
  }

  function isFactLink(reference: number): boolean {
    const resolution = resolutions.get(note.path)?.[reference];
    if (
      resolution?.status !== 'resolved' ||
      resolution.kind !== 'note' ||
      resolution.place === undefined ||
      !('block' in resolution.place)
    )
      return false;
    const anchor = `^${resolution.place.block}`;
    return facts.get(resolution.note.path)?.some((fact) => fact.anchor === anchor) === true;
  }
}
