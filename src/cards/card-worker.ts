/** Worker thread: draws the cards it is sent, one a message. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Card } from './card.ts';
import { createDrawing } from './draw-card.ts';
import type { CardStyle } from './draw-card.ts';

const drawing = createDrawing(workerData as CardStyle);

parentPort?.on('message', (card: Card) => {
  void drawing.then((draw) => parentPort?.postMessage(drawn(() => draw(card))));
});

/** A card that cannot be drawn costs that card: the garden's own stands in. */
function drawn(draw: () => Uint8Array | undefined): Uint8Array | undefined {
  try {
    return draw();
  } catch {
    return undefined;
  }
}
