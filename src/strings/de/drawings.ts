import type { DrawingStrings } from '../en/drawings.ts';
import type { Format } from '../format.ts';

export const drawings = ({ number }: Format): DrawingStrings => ({
  named: (title, texts) => (texts === '' ? `Zeichnung „${title}“` : `Zeichnung „${title}“: ${texts}`),
  texts: 'Text der Zeichnung',
  open: (title) => `Zeichnung ${title} öffnen`,
  empty: 'Diese Zeichnung ist leer.',
  unreadable: (title) => `Die Zeichnung ${title} kann nicht gelesen werden.`,
  board: (lanes) => `Board mit ${lanes === 1 ? 'einer Spalte' : `${number(lanes)} Spalten`}`,
  cards: (count) => `${number(count)} ${count === 1 ? 'Karte' : 'Karten'}`,
  archive: 'Archivierte Karten',
});
