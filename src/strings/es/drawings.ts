import type { DrawingStrings } from '../en/drawings.ts';
import type { Format } from '../format.ts';

export const drawings = ({ number }: Format): DrawingStrings => ({
  named: (title, texts) => (texts === '' ? `Dibujo «${title}»` : `Dibujo «${title}»: ${texts}`),
  texts: 'Texto del dibujo',
  open: (title) => `Abrir el dibujo ${title}`,
  empty: 'Este dibujo está vacío.',
  unreadable: (title) => `El dibujo ${title} no se puede leer.`,
  board: (lanes) => `Tablero de ${number(lanes)} ${lanes === 1 ? 'columna' : 'columnas'}`,
  cards: (count) => `${number(count)} ${count === 1 ? 'tarjeta' : 'tarjetas'}`,
  archive: 'Tarjetas archivadas',
});
