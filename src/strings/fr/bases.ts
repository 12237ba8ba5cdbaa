import type { BaseStrings } from '../en/bases.ts';
import type { Format } from '../format.ts';

export const bases = ({ count, number }: Format): BaseStrings => ({
  results: (n) => count(n, { one: '# résultat', other: '# résultats' }),
  none: 'Sans valeur',
  yes: 'oui',
  no: 'non',
  views: 'Vues',
  pages: 'Pages de résultats',
  allViews: 'Toutes les vues',
  filter: 'Filtrer',
  resultsOf: (shown: number, all: number) =>
    `${number(shown)} sur ${count(all, { one: '# résultat', other: '# résultats' })}`,
  sortedUp: (column: string) => `Trié par ${column}, ordre croissant`,
  sortedDown: (column: string) => `Trié par ${column}, ordre décroissant`,
  unsorted: 'Dans l’ordre d’origine',
  asOf: (date) => `État au ${date}`,
  more: (n) =>
    count(n, { one: '# autre résultat n’est pas affiché ici', other: '# autres résultats ne sont pas affichés ici' }),
  invalid: (line, reason) => `Cette base est illisible (ligne ${line}) : ${reason}`,
  unreadableFilter: (reason) => `Le filtre est illisible, aucune ligne n’est affichée : ${reason}`,
  missingView: (view) => `Introuvable : la vue ${view}`,
  open: (name) => `Ouvrir ${name}`,
  nothing: 'Aucun résultat',
  table: (name) => `${name}, tableau`,
  places: (name) => `Lieux : ${name}`,
  fields: {
    name: 'nom du fichier',
    basename: 'nom sans extension',
    path: 'chemin du fichier',
    folder: 'dossier',
    ext: 'extension',
    size: 'taille',
    ctime: 'créé',
    mtime: 'modifié',
    tags: 'étiquettes du fichier',
    links: 'liens du fichier',
    embeds: 'intégrations du fichier',
    backlinks: 'rétroliens du fichier',
    properties: 'propriétés du fichier',
    file: 'fichier',
  },
});
