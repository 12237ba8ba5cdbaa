import type { PanelStrings } from '../en/panels.ts';
import type { Format } from '../format.ts';

export const panels = ({ count, number }: Format): PanelStrings => ({
  contentsOf: (folder) => `Contenu de ${folder}`,
  notesFollow: ', notes : ',
  number,
  allNotes: (many) => count(many, { one: '# note', other: 'Les # notes' }),
  schemes: {
    system: 'Thème de couleurs : système',
    light: 'Thème de couleurs : clair',
    dark: 'Thème de couleurs : sombre',
  },
});
