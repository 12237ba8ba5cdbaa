import type { FileStrings } from '../en/files.ts';
import type { Format } from '../format.ts';

export const files = ({ count }: Format): FileStrings => ({
  asMarkdown:
    'Chaque note est une page, et la même en Markdown à l’adresse de la page avec `.md` à la place de la dernière barre oblique.',
  lists: (notes, facts) =>
    `Toutes les notes avec leurs titres et leurs liens sont dans ${notes}, tous les faits avec valeur, source et jour de vérification dans ${facts}.`,
  problems: 'Problèmes de cette note',
  countedProblems: (many) => count(many, { one: '# problème dans cette note', other: '# problèmes dans cette note' }),
});
