/**
 * `node .tools/icons.ts`: draws the icons of phones and of installed sites from the mark, anew whenever that changes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokenColour } from '../src/cards/colours.ts';
import { drawMark, loadKit } from '../src/cards/draw-mark.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'public', 'icons');
const style = {
  tokens: readFileSync(join(root, 'src/styles/tokens.css'), 'utf8'),
  mark: readFileSync(join(root, 'src/components/Mark.astro'), 'utf8'),
};
const kit = await loadKit();

mkdirSync(folder, { recursive: true });
for (const size of [180, 192, 512]) {
  const surface = kit.MakeSurface(size, size);
  if (surface === null) throw new Error('CanvasKit has no memory for an icon.');
  const canvas = surface.getCanvas();
  canvas.clear(kit.Color(...(tokenColour(style.tokens, 'page') ?? [255, 255, 255])));
  // Systems cut icons to circles and squircles: what must stay visible lies in the middle.
  drawMark(kit, canvas, style, { x: size * 0.2, y: size * 0.19, size: size * 0.6 });
  writeFileSync(join(folder, `${size}.png`), surface.makeImageSnapshot().encodeToBytes() ?? '');
}
