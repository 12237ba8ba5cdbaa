import type { PanelStrings } from '../en/panels.ts';
import type { Format } from '../format.ts';

export const panels = ({ count, number }: Format): PanelStrings => ({
  contentsOf: (folder) => `Inhalt von ${folder}`,
  notesFollow: ', Notizen: ',
  number,
  allNotes: (many) => count(many, { one: '# Notiz', other: 'Alle # Notizen' }),
  schemes: { system: 'Farbschema: System', light: 'Farbschema: hell', dark: 'Farbschema: dunkel' },
});
