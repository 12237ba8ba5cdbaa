import type { MenuStrings } from '../en/menu.ts';

export const menu = (): MenuStrings => ({
  label: 'Diese Angabe',
  copy: 'Kopieren',
  copyMarkdown: 'Als Markdown kopieren',
  report: 'Fehler melden',
  copied: 'Die Angabe ist kopiert',
  notCopied: 'Der Browser hat die Angabe nicht kopiert',
});
