/**
 * The outline of a canvas: what a screen reader, a small screen and paper get in place of the drawing (rule CAN-10b).
 */
import type { OutlineItem } from '../canvas/outline.ts';
import type { CanvasTemplate } from '../compile/canvas-template.ts';
import { escapeHtml } from '../compile/escape-html.ts';
import { labelText, listedCard, nameOf } from './canvas-card.ts';
import type { CanvasScope } from './canvas-card.ts';

export function canvasOutline(canvas: CanvasTemplate, within: CanvasScope, isEmbed: boolean): string {
  const connections = connectionsOf(canvas, within);
  const item = ({ node, items }: OutlineItem): string => {
    const card = canvas.cards[node];
    if (card === undefined) return '';
    const { kind } = card.content;
    const content =
      kind === 'group'
        ? `<p class="canvas-group-name">${escapeHtml(nameOf(card, within))}</p>`
        : listedCard(card, node, within);
    const edges = connections[node] ?? [];
    const list = edges.length === 0 ? '' : `<ul class="canvas-connections">${edges.join('')}</ul>`;
    const inside = items.length === 0 ? '' : `<ul>${items.map(item).join('')}</ul>`;
    return `<li class="is-${kind}" id="${escapeHtml(idOf(node, within))}">${content}${list}${inside}</li>`;
  };
  const { canvas: strings } = within.page.context.strings;
  const { title } = within.scope.note;
  const heading = isEmbed ? escapeHtml(strings.outlineOf(title)) : `<h2>${escapeHtml(strings.outline)}</h2>`;
  return `<details class="canvas-outline"><summary>${heading}</summary>\n<ul class="canvas-list">${canvas.outline.map(item).join('\n')}</ul></details>`;
}

/** By card, in the order of the file: each of its edges as a link to the card at the other end. */
function connectionsOf({ cards, lines }: CanvasTemplate, within: CanvasScope): string[][] {
  const lists: string[][] = cards.map(() => []);
  for (const { from, to, arrows, label } of lines) {
    const add = (own: number, other: number, sign: string): void => {
      const card = cards[other];
      if (card === undefined) return;
      const typed = labelText(label, within);
      const words = typed === '' ? '' : ` (${escapeHtml(typed.replaceAll(/\s+/gu, ' '))})`;
      lists[own]?.push(
        `<li><a href="#${escapeHtml(idOf(other, within))}">${sign} ${escapeHtml(nameOf(card, within))}${words}</a></li>`,
      );
    };
    add(from, to, signOf(arrows.from, arrows.to));
    if (from !== to) add(to, from, signOf(arrows.to, arrows.from));
  }
  return lists;
}

/** @param isIn whether an arrow points to the card itself */
export function signOf(isIn: boolean, isOut: boolean): string {
  if (isIn && isOut) return '↔';
  return isOut ? '→' : isIn ? '←' : '—';
}

function idOf(node: number, { scope }: CanvasScope): string {
  return `${scope.prefix}card-${node + 1}`;
}
