import type { ReadingStrings } from '../en/reading.ts';
import type { Format } from '../format.ts';

export const reading = ({ count }: Format): ReadingStrings => ({
  copy: 'Copier',
  copied: 'Copié',
  copyThisCode: 'Copier ce code',
  pressToCopy: 'Appuyez sur Ctrl+C',
  codeCopied: 'Le code est copié',
  codeSelected: 'Le code est sélectionné : appuyez sur Ctrl+C pour le copier',
  addressCopied: 'Adresse copiée',
  inAddressBar: 'Dans la barre d’adresse',
  addressInBar: 'L’adresse est dans la barre d’adresse',
  pageCopied: 'La page est copiée en Markdown',
  preview: (title) => `Aperçu : ${title}`,
  sectionOf: (section, title) => `${section}, ${title}`,
  clearMarks: (many) => count(many, { one: 'Effacer # marque', other: 'Effacer # marques' }),
  ownSize: 'Taille réelle',
});
