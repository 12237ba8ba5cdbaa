import type { FileStrings } from '../en/files.ts';
import type { Format } from '../format.ts';

export const files = ({ count }: Format): FileStrings => ({
  asMarkdown:
    'Jede Notiz ist eine Seite und dasselbe als Markdown unter der Adresse der Seite mit `.md` anstelle des letzten Schrägstrichs.',
  lists: (notes, facts) =>
    `Alle Notizen mit ihren Überschriften und Links stehen in ${notes}, alle Fakten mit Wert, Quelle und dem Tag ihrer Prüfung in ${facts}.`,
  problems: 'Probleme dieser Notiz',
  countedProblems: (many) => count(many, { one: '# Problem in dieser Notiz', other: '# Probleme in dieser Notiz' }),
});
