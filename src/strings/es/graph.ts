import type { GraphStrings } from '../en/graph.ts';
import type { Format } from '../format.ts';

export const graph = ({ count, number }: Format): GraphStrings => ({
  title: 'Grafo',
  description: (summary) => `Todo el jardín como grafo: ${summary}`,
  summary: (notes, links) =>
    `${count(notes, { one: '# nota', other: '# notas' })} y ${count(links, { one: '# enlace', other: '# enlaces' })} entre ellas.`,
  asList: 'Como lista',
  mostLinked: (listed) => [
    `Las ${number(listed)} notas con más enlaces. También están `,
    'todas las notas',
    ' por carpetas. ',
  ],
  numberSays: 'El número dice con cuántas notas comparte enlace cada una.',
  notes: 'Notas',
  otherNotes: 'Otras notas',
  linksFollow: ', enlaces: ',
  other: 'Otras',
  onlyCategories: 'Mostrar solo estas categorías',
  picture: 'Las notas como puntos, unidos por sus enlaces. La lista de abajo dice lo mismo.',
  finder: 'Notas del grafo',
  find: 'Buscar una nota en el grafo',
  findExample: 'Buscar una nota',
  found: 'Notas encontradas',
  zoom: 'Zoom',
  zoomIn: 'Acercar',
  zoomOut: 'Alejar',
  everything: 'Mostrar todo',
  leave: 'Dejar esta nota',
  noneChosen: 'Ninguna nota elegida',
  linkedNotes: (many) =>
    many === 0 ? 'Ninguna nota enlazada' : count(many, { one: '# nota enlazada', other: '# notas enlazadas' }),
  chosen: (title, linked) => `${title}: ${linked}`,
});
