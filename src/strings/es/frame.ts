import type { FrameStrings } from '../en/frame.ts';
import type { Format } from '../format.ts';

export const frame = (_format: Format): FrameStrings => ({
  skip: 'Saltar al texto',
  site: 'Sitio',
  explorer: 'Explorador de archivos',
  keepExplorer: 'Mantener el explorador junto al texto',
  randomNote: 'Una nota al azar',
  search: 'Buscar',
  beside: 'Junto al texto',
  close: 'Cerrar',
  breadcrumbs: 'Ruta de navegación',
  colourScheme: 'Combinación de colores',
  asMarkdown: 'Esta nota en Markdown',
  feed: 'Fuente web',
  madeWith: (name) => `Hecho con ${name}`,
  titled: (title, description) => `${title}: ${description}`,
  notFound: 'No hay ninguna página en esta dirección',
  notFoundDescription: 'No hay ninguna página en esta dirección.',
  notFoundAdvice: [
    'Puede que se haya movido, que haya cambiado de nombre o que nunca se plantara. Búsquela, o empiece por ',
    'todas las notas',
    '.',
  ],
  nearestPages: '¿Buscaba una de estas páginas?',
  movedTo: ['Esta página está ahora en ', '.'],
});
