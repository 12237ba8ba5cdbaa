import type { MenuStrings } from '../en/menu.ts';

export const menu = (): MenuStrings => ({
  label: 'Este dato',
  copy: 'Copiar',
  copyMarkdown: 'Copiar como Markdown',
  report: 'Avisar de un error',
  copied: 'El dato está copiado',
  notCopied: 'El navegador no ha copiado el dato',
});
