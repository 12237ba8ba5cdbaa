import type { ReadingStrings } from '../en/reading.ts';
import type { Format } from '../format.ts';

export const reading = ({ count }: Format): ReadingStrings => ({
  copy: 'Kopieren',
  copied: 'Kopiert',
  copyThisCode: 'Diesen Code kopieren',
  pressToCopy: 'Strg+C drücken',
  codeCopied: 'Der Code ist kopiert',
  codeSelected: 'Der Code ist markiert: drücken Sie Strg+C, um ihn zu kopieren',
  addressCopied: 'Adresse kopiert',
  inAddressBar: 'Jetzt in der Adresszeile',
  addressInBar: 'Die Adresse steht in der Adresszeile',
  pageCopied: 'Die Seite ist als Markdown kopiert',
  preview: (title) => `Vorschau: ${title}`,
  sectionOf: (section, title) => `${section}, ${title}`,
  clearMarks: (many) => count(many, { one: '# Markierung entfernen', other: '# Markierungen entfernen' }),
  ownSize: 'Originalgröße',
});
