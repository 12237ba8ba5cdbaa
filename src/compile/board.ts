/** Notes of the plugin Kanban: each heading of the second level is a lane, its list items are cards (rule PLUG-8). */
import type { PhrasingContent, Root, RootContent } from 'mdast';
import { frontMatterIn } from '../syntax/front-matter.ts';
import { walk } from '../syntax/walk.ts';
import type { NoteRecord } from '../vault/types.ts';
import type { BoardTemplate } from './board-template.ts';
import type { TemplateBlock } from './template.ts';

export function isBoard(text: string): boolean {
  return /^[ \t]*["']?kanban-plugin["']?[ \t]*:[ \t]*["']?(?:board|basic)\b/imu.test(frontMatterIn(text) ?? '');
}

/** Dates become what they are, and the mark of a lane whose cards are done is not shown. */
export function readCards(tree: Root): void {
  tree.children = tree.children.filter((node, at) => !(isMark(node) && tree.children[at - 1]?.type === 'heading'));
  walk(tree, (node) => {
    if (node.type !== 'paragraph') return undefined;
    node.children = node.children.flatMap(withDates);
    return undefined;
  });
}

function isMark(node: RootContent): boolean {
  const [only, ...others] = node.type === 'paragraph' ? node.children : [];
  const [word] = only?.type === 'strong' ? only.children : [];
  return others.length === 0 && word?.type === 'text' && word.value === 'Complete';
}

/** `@{2026-01-31}` and `@@{12:30}`. */
function withDates(node: PhrasingContent): PhrasingContent[] {
  if (node.type !== 'text' || !node.value.includes('@{')) return [node];
  return node.value.split(/(@{1,2}\{[^{}\n]{1,40}\})/u).flatMap((piece, at): PhrasingContent[] => {
    if (piece === '') return [];
    if (at % 2 === 0) return [{ type: 'text', value: piece }];
    const value = piece.replace(/^@+\{|\}$/gu, '').trim();
    const dateTime = /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}:\d{2})$/u.test(value) ? { dateTime: value.padStart(5, '0') } : {};
    return [
      {
        type: 'emphasis',
        children: [{ type: 'text', value }],
        data: { hName: 'time', hProperties: { className: ['board-date'], ...dateTime } },
      },
    ];
  });
}

export function boardOf(blocks: readonly TemplateBlock[], { headings }: NoteRecord): BoardTemplate {
  const starts = blocks.flatMap(({ heading }, at) =>
    heading !== undefined && headings[heading]?.depth === 2 ? [at] : [],
  );
  const putAway = starts.find((at) => blocks[at - 1]?.html.startsWith('<hr') === true);
  const lanes = starts
    .filter((at) => putAway === undefined || at < putAway)
    .map((start, at, all) => {
      const end = all[at + 1] ?? (putAway === undefined ? blocks.length : putAway - 1);
      return { start, end, cards: cardsIn(blocks.slice(start, end)) };
    });
  return { lanes, ...(putAway === undefined ? {} : { archive: putAway - 1 }) };
}

/** Items of the outer lists. */
function cardsIn(blocks: readonly TemplateBlock[]): number {
  return blocks.reduce((sum, { html }) => sum + outerItems(html), 0);
}

function outerItems(html: string): number {
  let [depth, count] = [0, 0];
  for (const [tag] of html.matchAll(/<\/?(?:ul|ol|li)\b/gu)) {
    if (tag === '<li') count += depth === 1 ? 1 : 0;
    else if (tag !== '</li') depth += tag.startsWith('</') ? -1 : 1;
  }
  return count;
}
