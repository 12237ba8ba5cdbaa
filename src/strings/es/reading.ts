import type { ReadingStrings } from '../en/reading.ts';
import type { Format } from '../format.ts';

export const reading = ({ count, number }: Format): ReadingStrings => ({
  copy: 'Copiar',
  copied: 'Copiado',
  copyThisCode: 'Copiar este código',
  pressToCopy: 'Pulse Ctrl+C',
  codeCopied: 'El código está copiado',
  codeSelected: 'El código está seleccionado: pulse Ctrl+C para copiarlo',
  addressCopied: 'Dirección copiada',
  inAddressBar: 'Ahora en la barra de direcciones',
  addressInBar: 'La dirección está en la barra de direcciones',
  pageCopied: 'La página está copiada en Markdown',
  preview: (title) => `Vista previa: ${title}`,
  sectionOf: (section, title) => `${section}, ${title}`,
  clearMarks: (many) => count(many, { one: 'Quitar # marca', other: 'Quitar # marcas' }),
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
