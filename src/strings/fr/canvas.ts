import type { CanvasStrings } from '../en/canvas.ts';
import type { Format } from '../format.ts';

export const canvas = ({ number }: Format): CanvasStrings => ({
  drawing: (title) => `Dessin de ${title}`,
  outline: 'Plan',
  outlineOf: (title) => `Plan de ${title}`,
  fullSize: 'Taille réelle',
  fitted: 'Ajuster à la largeur',
  zoom: 'Zoom',
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  zoomed: (percent) => `Zoom à ${number(percent)} %`,
  open: (title) => `Ouvrir le canevas ${title}`,
  empty: 'Ce canevas est vide.',
  unreadable: (line) => `Ce canevas est illisible : la ligne ${line} de son fichier n’est pas du JSON valide.`,
  unreadableIn: (title) => `Le canevas ${title} est illisible.`,
  group: 'Groupe',
  card: 'Carte',
  foreignAddress: 'Adresse d’un autre programme',
});
