import type { PanelStrings } from '../en/panels.ts';
import type { Format } from '../format.ts';

export const panels = ({ count, number }: Format): PanelStrings => ({
  contentsOf: (folder) => `Contenido de ${folder}`,
  notesFollow: ', notas: ',
  number,
  allNotes: (many) => count(many, { one: '# nota', other: 'Las # notas' }),
  schemes: {
    system: 'Combinación de colores: sistema',
    light: 'Combinación de colores: claro',
    dark: 'Combinación de colores: oscuro',
  },
});
