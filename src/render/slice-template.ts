/**
 * Parts of templates: what an embed asks for (rules EMB-3 to EMB-5), and footnotes. A thousand embeds may ask one note.
 */
import type { NoteTemplate, TemplateBlock } from '../compile/template.ts';
import type { Place } from '../links/resolve-subpath.ts';
import type { NoteRecord } from '../vault/types.ts';

/** What an embed asks for. */
export interface TemplatePart {
  blocks: readonly TemplateBlock[];
  /** Characters of HTML, before holes are filled. */
  length: number;
}

/** Indexes of the templates that were asked for, each made when it first is. */
export interface TemplateParts {
  /** All blocks, the section of a heading (to the next heading of its level or above), or one block. */
  slice: (template: NoteTemplate, record: NoteRecord, place: Place | undefined) => TemplatePart;
  /** HTML of footnotes by identifier. */
  footnotesOf: (template: NoteTemplate) => ReadonlyMap<string, string>;
}

interface Section {
  start: number;
  end: number;
}

const nothing: TemplatePart = { blocks: [], length: 0 };

export function createTemplateParts(): TemplateParts {
  const wholes = memo(({ blocks }) => partOf(blocks));
  const byId = memo((template) => blocksById(template));
  const footnotesOf = memo((template) => new Map(template.footnotes));
  const sections = new Map<NoteTemplate, ReadonlyMap<number, () => TemplatePart>>();
  return {
    footnotesOf,
    slice(template, record, place) {
      if (place === undefined) return wholes(template);
      if ('block' in place) return byId(template).get(place.block) ?? nothing;
      const known = sections.get(template) ?? sectionsOf(template, record);
      sections.set(template, known);
      return known.get(place.heading)?.() ?? nothing;
    },
  };
}

function partOf(blocks: readonly TemplateBlock[]): TemplatePart {
  return { blocks, length: blocks.reduce((sum, { html }) => sum + html.length, 0) };
}

function memo<T>(make: (template: NoteTemplate) => T): (template: NoteTemplate) => T {
  const made = new Map<NoteTemplate, T>();
  return (template) => {
    const known = made.get(template) ?? make(template);
    made.set(template, known);
    return known;
  };
}

/** Of two with one id the last holds, and one that stands by itself before one inside another. */
function blocksById({ blocks, nested }: NoteTemplate): ReadonlyMap<string, TemplatePart> {
  const byId = new Map(nested.map(([id, html]) => [id, partOf([{ html }])]));
  for (const block of blocks) if (block.id !== undefined) byId.set(block.id, partOf([block]));
  return byId;
}

/** By heading; each section is cut when it is first asked for, and kept. */
function sectionsOf({ blocks }: NoteTemplate, { headings }: NoteRecord): ReadonlyMap<number, () => TemplatePart> {
  const sections = new Map<number, Section>();
  const open: { depth: number; section: Section }[] = [];
  for (const [start, { heading }] of blocks.entries()) {
    if (heading === undefined) continue;
    const depth = headings[heading]?.depth ?? 6;
    for (let last = open.at(-1); last !== undefined && last.depth >= depth; last = open.at(-1)) {
      last.section.end = start;
      open.pop();
    }
    const section = { start, end: blocks.length };
    open.push({ depth, section });
    if (!sections.has(heading)) sections.set(heading, section);
  }
  return new Map(
    [...sections].map(([heading, { start, end }]) => {
      let part: TemplatePart | undefined;
      return [heading, () => (part ??= partOf(blocks.slice(start, end)))];
    }),
  );
}
