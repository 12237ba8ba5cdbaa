import type { DrawingStrings } from '../en/drawings.ts';
import type { Format } from '../format.ts';

export const drawings = ({ number }: Format): DrawingStrings => ({
  named: (title, texts) => (texts === '' ? `Dessin « ${title} »` : `Dessin « ${title} » : ${texts}`),
  texts: 'Texte du dessin',
  open: (title) => `Ouvrir le dessin ${title}`,
  empty: 'Ce dessin est vide.',
  unreadable: (title) => `Le dessin ${title} est illisible.`,
  board: (lanes) => `Tableau de ${number(lanes)} ${lanes === 1 ? 'colonne' : 'colonnes'}`,
  cards: (count) => `${number(count)} ${count < 2 ? 'carte' : 'cartes'}`,
  archive: 'Cartes archivées',
});
