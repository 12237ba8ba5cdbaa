/** Text cards are compiled as notes of their own; what they count from zero is counted on in the canvas. */
import type { Heading, Reference, SourceRange, Text } from '../vault/types.ts';
import { fillHoles, hole } from './template.ts';
import type { Hole, NoteTemplate } from './template.ts';

export interface Shift {
  references: number;
  headings: number;
  bases: number;
  queries: number;
}

export function shiftText(text: Text, by: number): Text {
  return text.map((run) => (typeof run === 'number' ? run + by : run));
}

/** `range` is where it stands in the canvas's file. */
export function shiftReference(reference: Reference, by: number, range: SourceRange): Reference {
  const { label: _label, shown, sentence, ...rest } = reference;
  return {
    ...rest,
    range,
    ...(shown === undefined ? {} : { shown: shiftText(shown, by) }),
    ...(sentence === undefined
      ? {}
      : {
          sentence: {
            before: shiftText(sentence.before, by),
            text: shiftText(sentence.text, by),
            after: shiftText(sentence.after, by),
          },
        }),
  };
}

export function shiftHeading(heading: Heading, by: number): Heading {
  return { ...heading, text: shiftText(heading.text, by), references: heading.references.map((each) => each + by) };
}

export function shiftTemplate(
  { blocks, footnotes }: NoteTemplate,
  shift: Shift,
): Pick<NoteTemplate, 'blocks' | 'footnotes'> {
  const shifted = (html: string): string => fillHoles(html, (each) => shiftHole(each, shift));
  return {
    blocks: blocks.map(({ html }) => ({ html: shifted(html) })),
    footnotes: footnotes.map(([id, html]) => [id, shifted(html)]),
  };
}

function shiftHole(each: Hole, { references, headings, bases, queries }: Shift): string {
  switch (each.kind) {
    case 'link':
      return hole.link(each.reference + references);
    case 'link-end':
      return hole.linkEnd(each.reference + references);
    case 'drawn-link':
      return hole.drawnLink(each.reference + references);
    case 'drawn-link-end':
      return hole.drawnLinkEnd(each.reference + references);
    case 'written-link':
      return hole.writtenLink(each.reference + references);
    case 'written-link-end':
      return hole.writtenLinkEnd(each.reference + references);
    case 'default-text':
      return hole.defaultText(each.reference + references);
    case 'embed':
      return hole.embed(each.reference + references, each.among);
    case 'address':
      return hole.address(each.reference + references);
    case 'heading-anchor':
      return hole.headingAnchor(each.heading + headings);
    case 'heading-text':
      return hole.headingText(each.heading + headings);
    case 'block-anchor':
      return hole.blockAnchor(each.id);
    case 'made-anchor':
      return hole.madeAnchor(each.id);
    case 'id-prefix':
      return hole.idPrefix();
    case 'footnote-reference':
      return hole.footnoteReference(each.id);
    case 'base':
      return hole.base(each.block + bases);
    case 'query':
      return hole.query(each.query + queries);
    // What belongs to notes only: tables of facts, examples and components.
    case 'comparison':
    case 'sum':
    case 'example':
    case 'mdx-piece':
      return '';
  }
}
