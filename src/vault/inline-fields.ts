/** The inline fields of a note, numbered: each is a fact, with what stands below it about the fact itself. */
import type { ListItem, Root } from 'mdast';
import { walk } from '../syntax/walk.ts';
import type { InlineField } from '../syntax/nodes.ts';
import { fieldDetails } from './field-details.ts';
import { fieldOf, partsOf, sourceOf } from './field-parts.ts';
import { slugSegment } from './slug.ts';
import { textOfNodes } from './text.ts';
import type { Field, RecordProblem, Text } from './types.ts';
import { uniqueNames } from './unique-names.ts';

declare module 'unist' {
  interface Data {
    /** Index into the record's fields, on inline fields. */
    field?: number | undefined;
    /** The id of a field's list item, on both: `^max-duration` for a block id, else one made of the label. */
    anchor?: string | undefined;
    /** On a field whose label another before it has: the heading above, which tells them apart. */
    under?: number | undefined;
  }
}

/** Reads the fields and numbers them on the tree's nodes; references and headings are numbered already. */
export function inlineFields(tree: Root): { fields: Field[]; problems: RecordProblem[] } {
  const fields: Field[] = [];
  const problems: RecordProblem[] = [];
  const free = uniqueNames();
  const labels = new Set<string>();
  let heading: number | undefined;
  for (const block of tree.children) {
    heading = block.data?.heading ?? heading;
    if (block.type === 'comment') continue;
    walk(block, (node) => {
      if (node.type === 'listItem') read(node);
      return undefined;
    });
  }
  return { fields, problems };

  function read(item: ListItem): void {
    const node = fieldOf(item);
    if (node === undefined || item.data?.detail !== undefined) return;
    // Outer items come first, so what is a detail is known before it is met.
    const { details, problems: found } = fieldDetails(item);
    for (const each of found) problems.push(each);
    const { value, sources, checked } = partsOf(node);
    const label = textOfNodes(node.labelChildren);
    const { blockId } = item.data ?? {};
    const anchor = blockId === undefined ? free(`fact.${slugSegment(strings(label)) || 'value'}`) : `^${blockId}`;
    const isRepeated = labels.has(strings(label));
    labels.add(strings(label));
    node.data = { ...node.data, field: fields.length, anchor, ...(isRepeated ? { under: heading } : {}) };
    item.data = { ...item.data, anchor };
    fields.push({
      label,
      value: textOfNodes(value),
      sources: sources.map(sourceOf),
      ...(checked === undefined ? {} : { checked }),
      ...(details === undefined ? {} : { details }),
      ...(heading === undefined ? {} : { heading }),
      anchor,
      size: sizeOf(node),
      line: node.position?.start.line ?? 1,
      column: node.position?.start.column ?? 1,
    });
  }
}

function sizeOf({ position }: InlineField): number {
  return (position?.end.offset ?? 0) - (position?.start.offset ?? 0);
}

function strings(text: Text): string {
  return text.filter((run) => typeof run === 'string').join(' ');
}
