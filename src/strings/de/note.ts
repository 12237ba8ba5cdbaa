import type { NoteStrings } from '../en/note.ts';
import type { Format } from '../format.ts';

export const note = ({ count, number }: Format): NoteStrings => ({
  atAGlance: 'Auf einen Blick',
  factsHere: (many) => count(many, { one: '# Fakt auf dieser Seite.', other: '# Fakten auf dieser Seite.' }),
  factsChecked: (many) => [
    count(many, { one: '# Fakt auf dieser Seite, geprüft am ', other: '# Fakten auf dieser Seite, geprüft am ' }),
    '.',
  ],
  linkedFrom: 'Backlinks',
  showAll: (many) => `Alle ${number(many)} anzeigen`,
  showFewer: 'Weniger anzeigen',
  mentioned: 'Unverlinkte Erwähnungen',
  comparedWith: 'Verglichen mit',
  linkedNotes: 'Verlinkte Notizen',
  nearest: (shown, all) => `Die nächsten ${number(shown)} von ${number(all)}. `,
  wholeGraph: 'Ganzer Graph',
  onThisPage: 'Auf dieser Seite',
  tended: ['Gepflegt am ', ''],
  markdown: 'Markdown',
  copyPage: 'Seite kopieren',
  copyAsMarkdown: 'Seite als Markdown kopieren',
  tags: 'Tags',
  moreOf: (row) => `Mehr aus ${row}`,
  previous: 'Zurück',
  next: 'Weiter',
  editPage: 'Diese Seite bearbeiten',
  reportMistake: 'Fehler melden',
  comments: 'Kommentare',
  showComments: 'Kommentare anzeigen',
  commentsElsewhere: 'Kommentare auf GitHub',
});
