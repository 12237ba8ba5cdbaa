import type { OfflineStrings } from '../en/offline.ts';
import type { Format } from '../format.ts';

export const offline = (_format: Format): OfflineStrings => ({
  title: 'Sin conexión',
  description: 'Qué páginas se pueden leer sin red.',
  notKept: 'Está sin conexión, y esta página aún no se ha abierto en este navegador. Estará aquí cuando haya red.',
  kept: 'Páginas guardadas en este navegador',
  noneKept: 'Ninguna aún. Cada página que abra se guarda, para leerla de nuevo sin red.',
  slowCopy: (time) => `La red es lenta: esta copia es del ${time}.`,
  offlineCopy: (time) => `Está sin conexión: esta copia es del ${time}.`,
  onlineAgain: 'Vuelve a tener conexión.',
  newer: 'Hay una versión más reciente de esta página.',
  reload: 'Volver a cargar',
  dismiss: 'Descartar',
  keepAll: 'Guardar todas las páginas',
  allOf: (pages, size) => `${pages} páginas, ${size}`,
  keptOf: (done, pages) => `${done} de ${pages}`,
  keptAll: 'Todas las páginas pueden leerse sin red.',
  keptNotAll: 'No se han podido guardar todas las páginas. Inténtelo de nuevo con mejor red.',
});
