import type { ReadingStrings } from '../en/reading.ts';
import type { Format } from '../format.ts';

export const reading = ({ count }: Format): ReadingStrings => ({
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
  ownSize: 'Tamaño real',
});
