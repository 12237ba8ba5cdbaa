/** A note of the plugin Kanban as a board: its lanes side by side, each a list of cards. */
import type { BoardTemplate } from '../compile/board-template.ts';
import { escapeHtml } from '../compile/escape-html.ts';
import type { TemplateBlock } from '../compile/template.ts';
import type { DrawingStrings } from '../strings/en/drawings.ts';

/** The note's blocks, with what stands around lanes between them. */
export function withLanes(
  blocks: readonly TemplateBlock[],
  { lanes, archive }: BoardTemplate,
  strings: DrawingStrings,
): TemplateBlock[] {
  const [first] = lanes;
  const end = archive ?? lanes.at(-1)?.end ?? blocks.length;
  if (first === undefined) return [...blocks];
  return [
    ...blocks.slice(0, first.start),
    { html: `<div class="board" tabindex="0" role="group" aria-label="${escapeHtml(strings.board(lanes.length))}">` },
    ...lanes.flatMap((lane): TemplateBlock[] => [
      { html: `<section class="board-lane"><p class="board-count">${escapeHtml(strings.cards(lane.cards))}</p>` },
      ...blocks.slice(lane.start, lane.end),
      { html: '</section>' },
    ]),
    { html: '</div>' },
    ...(archive === undefined
      ? blocks.slice(end)
      : [
          { html: `<details class="board-archive"><summary>${escapeHtml(strings.archive)}</summary>` },
          ...blocks.slice(archive + 1),
          { html: '</details>' },
        ]),
  ];
}
