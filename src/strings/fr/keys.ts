import type { KeyStrings } from '../en/keys.ts';

export const keys = (): KeyStrings => ({
  title: 'Clavier',
  close: 'Fermer',
  anywhere: 'Partout',
  openSearch: 'Ouvrir la recherche',
  help: 'Cette aide',
  inSearch: 'Recherche',
  choose: 'Résultat suivant ou précédent',
  openResult: 'Ouvrir le résultat',
  closeIt: 'Fermer la recherche',
  tree: 'Explorateur',
  lines: 'Ligne suivante ou précédente',
  fold: 'Ouvrir ou fermer le dossier',
  ends: 'Première ou dernière ligne',
  page: 'Cette page',
  away: 'Fermer un aperçu, effacer les mots marqués',
});
