import type { NoteStrings } from '../en/note.ts';
import type { Format } from '../format.ts';

export const note = ({ count, number }: Format): NoteStrings => ({
  atAGlance: 'De un vistazo',
  factsHere: (many) => count(many, { one: '# dato en esta página.', other: '# datos en esta página.' }),
  factsChecked: (many) => [
    count(many, { one: '# dato en esta página, comprobado el ', other: '# datos en esta página, comprobados el ' }),
    '.',
  ],
  linkedFrom: 'Enlaces entrantes',
  showAll: (many) => `Mostrar los ${number(many)}`,
  showFewer: 'Mostrar menos',
  mentioned: 'Menciones sin enlazar',
  comparedWith: 'Comparado con',
  linkedNotes: 'Notas enlazadas',
  nearest: (shown, all) => `Las ${number(shown)} más cercanas de ${number(all)}. `,
  wholeGraph: 'Grafo completo',
  onThisPage: 'En esta página',
  tended: ['Cuidada el ', ''],
  markdown: 'Markdown',
  copyPage: 'Copiar página',
  copyAsMarkdown: 'Copiar la página en Markdown',
  tags: 'Etiquetas',
  moreOf: (row) => `Más de ${row}`,
  previous: 'Anterior',
  next: 'Siguiente',
  editPage: 'Editar esta página',
  reportMistake: 'Informar de un error',
  comments: 'Comentarios',
  showComments: 'Mostrar comentarios',
  commentsElsewhere: 'Comentarios en GitHub',
});
