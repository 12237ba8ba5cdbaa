import type { CanvasStrings } from '../en/canvas.ts';
import type { Format } from '../format.ts';

export const canvas = ({ number }: Format): CanvasStrings => ({
  drawing: (title) => `Dibujo de ${title}`,
  outline: 'Esquema',
  outlineOf: (title) => `Esquema de ${title}`,
  fullSize: 'Tamaño real',
  fitted: 'Ajustar al ancho',
  zoom: 'Zoom',
  zoomIn: 'Acercar',
  zoomOut: 'Alejar',
  zoomed: (percent) => `Zoom al ${number(percent)} %`,
  open: (title) => `Abrir el lienzo ${title}`,
  empty: 'Este lienzo está vacío.',
  unreadable: (line) => `Este lienzo no se puede leer: la línea ${line} de su archivo no es JSON válido.`,
  unreadableIn: (title) => `El lienzo ${title} no se puede leer.`,
  group: 'Grupo',
  card: 'Tarjeta',
  foreignAddress: 'Dirección de otro programa',
});
