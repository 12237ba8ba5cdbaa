/** Style sheets of what plugins of Obsidian bring: loaded by the pages that show it only. */
import boards from '../styles/boards.css?url';
import drawings from '../styles/drawing.css?url';

const sheets = [
  ['<svg class="drawing-picture"', drawings],
  ['<div class="board"', boards],
] as const;

export function pluginStyles(html: string): string[] {
  return sheets.filter(([sign]) => html.includes(sign)).map(([, href]) => href);
}

/** A board takes the room that there is. */
export function holdsBoard(html: string): boolean {
  return html.includes('<div class="board"');
}
