import type { KeyStrings } from '../en/keys.ts';

export const keys = (): KeyStrings => ({
  title: 'Teclado',
  close: 'Cerrar',
  anywhere: 'En todas partes',
  openSearch: 'Abrir la búsqueda',
  help: 'Esta ayuda',
  inSearch: 'Búsqueda',
  choose: 'Resultado siguiente o anterior',
  openResult: 'Abrir el resultado',
  closeIt: 'Cerrar la búsqueda',
  tree: 'Explorador',
  lines: 'Línea siguiente o anterior',
  fold: 'Abrir o cerrar la carpeta',
  ends: 'Primera o última línea',
  page: 'Página',
  away: 'Quitar una vista previa, borrar las palabras marcadas',
});
