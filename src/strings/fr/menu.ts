import type { MenuStrings } from '../en/menu.ts';

export const menu = (): MenuStrings => ({
  label: 'Cette donnée',
  copy: 'Copier',
  copyMarkdown: 'Copier en Markdown',
  report: 'Signaler une erreur',
  copied: 'La donnée est copiée',
  notCopied: 'Le navigateur n’a pas copié la donnée',
});
