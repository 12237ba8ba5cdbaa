/** The rows of a note's own tables, each with an address of its own. */
import { visit } from 'unist-util-visit';
import type { Element, ElementContent } from 'hast';
import type { Table } from 'mdast';
import { slugSegment } from '../vault/slug.ts';
import type { TextStrings } from '../strings/en/text.ts';
import { textOfNodes } from '../vault/text.ts';
import { addressSign } from './address-sign.ts';
import { hole } from './template.ts';

/**
 * A row is named by the words of its first cell: what moves it or fills its other cells leaves its address alone. A row
 * without such words has none, nor has the only row of a table, nor one named by a link without words of its own, which
 * may be a private note's name. `free` makes an id that no other row of the note has; `prefix` keeps it apart from rows
 * of the note's comparisons, which are named `row` and are known when all notes are.
 */
export function withRowAddresses(
  table: Element,
  node: Table,
  { prefix, free, strings }: { prefix: string; free: (wanted: string) => string; strings: TextStrings },
): Element {
  const body = table.children.find((child) => child.type === 'element' && child.tagName === 'tbody');
  const rows = body?.type === 'element' ? body.children.filter((child) => child.type === 'element') : [];
  if (rows.length < 2) return table;
  for (const [at, row] of rows.entries()) {
    const text = textOfNodes(node.children[at + 1]?.children[0]?.children ?? []);
    const name = text.map(String).join('').trim();
    const cell = row.children.find((child) => child.type === 'element');
    if (cell === undefined || text.some((run) => typeof run === 'number') || !/[\p{L}\p{N}]/u.test(name)) continue;
    const id = free(`${prefix}.${slugSegment(name)}`);
    row.properties['id'] = hole.madeAnchor(id);
    cell.children.push(
      { type: 'text', value: ' ' },
      addressSign(hole.madeAnchor(id), name, strings) satisfies ElementContent,
    );
  }
  return table;
}

/** The attribute `align` is obsolete. */
export function withCellClasses(table: Element): Element {
  visit(table, 'element', ({ tagName, properties }) => {
    const { align } = properties;
    if ((tagName !== 'th' && tagName !== 'td') || typeof align !== 'string') return;
    delete properties['align'];
    if (align !== 'left') properties['className'] = [`align-${align}`];
  });
  return table;
}
