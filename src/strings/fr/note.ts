import type { NoteStrings } from '../en/note.ts';
import type { Format } from '../format.ts';

export const note = ({ count, number }: Format): NoteStrings => ({
  atAGlance: 'En bref',
  factsHere: (many) => count(many, { one: '# fait sur cette page.', other: '# faits sur cette page.' }),
  factsChecked: (many) => [
    count(many, { one: '# fait sur cette page, vérifié le ', other: '# faits sur cette page, vérifiés le ' }),
    '.',
  ],
  linkedFrom: 'Rétroliens',
  showAll: (many) => `Tout afficher (${number(many)})`,
  showFewer: 'Afficher moins',
  mentioned: 'Mentions non liées',
  comparedWith: 'Comparé à',
  linkedNotes: 'Notes liées',
  nearest: (shown, all) => `Les ${number(shown)} plus proches sur ${number(all)}. `,
  wholeGraph: 'Graphe entier',
  onThisPage: 'Sur cette page',
  tended: ['Mise à jour le ', ''],
  markdown: 'Markdown',
  copyPage: 'Copier la page',
  copyAsMarkdown: 'Copier la page en Markdown',
  tags: 'Étiquettes',
  moreOf: (row) => `À lire aussi dans ${row}`,
  previous: 'Précédent',
  next: 'Suivant',
  editPage: 'Modifier cette page',
  reportMistake: 'Signaler une erreur',
  comments: 'Commentaires',
  showComments: 'Afficher les commentaires',
  commentsElsewhere: 'Commentaires sur GitHub',
});
