import type { FrameStrings } from '../en/frame.ts';
import type { Format } from '../format.ts';

export const frame = (_format: Format): FrameStrings => ({
  skip: 'Aller au texte',
  site: 'Site',
  explorer: 'Explorateur de fichiers',
  keepExplorer: 'Garder l’explorateur à côté du texte',
  randomNote: 'Une note au hasard',
  search: 'Rechercher',
  beside: 'À côté du texte',
  close: 'Fermer',
  breadcrumbs: 'Fil d’Ariane',
  colourScheme: 'Thème de couleurs',
  asMarkdown: 'Cette note en Markdown',
  feed: 'Flux',
  madeWith: (name) => `Créé avec ${name}`,
  titled: (title, description) => `${title} : ${description}`,
  notFound: 'Aucune page à cette adresse',
  notFoundDescription: 'Il n’y a pas de page à cette adresse.',
  notFoundAdvice: [
    'Elle a peut-être été déplacée, renommée ou n’a jamais été plantée. Cherchez-la, ou partez de ',
    'toutes les notes',
    '.',
  ],
  nearestPages: 'Cherchiez-vous l’une de ces pages ?',
  movedTo: ['Cette page se trouve désormais ici : ', '.'],
});
