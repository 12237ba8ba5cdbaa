import type { FileStrings } from '../en/files.ts';
import type { Format } from '../format.ts';

export const files = ({ count }: Format): FileStrings => ({
  asMarkdown:
    'Cada nota es una página, y la misma en Markdown en la dirección de la página con `.md` en lugar de la última barra.',
  lists: (notes, facts) =>
    `Todas las notas con sus títulos y enlaces están en ${notes}, todos los datos con valor, fuente y día de comprobación en ${facts}.`,
  problems: 'Problemas de esta nota',
  countedProblems: (many) => count(many, { one: '# problema en esta nota', other: '# problemas en esta nota' }),
});
