/** What scripts say that are on every page: the explorer and the switch of colours. */
import type { Format } from '../format.ts';

export type PanelStrings = ReturnType<typeof panels>;

export const panels = ({ count, number }: Format) => ({
  contentsOf: (folder: string) => `Contents of ${folder}`,
  notesFollow: ', notes: ',
  number,
  allNotes: (many: number) => count(many, { one: 'All # notes', other: 'All # notes' }),
  schemes: {
    system: 'Colour scheme: system',
    light: 'Colour scheme: light',
    dark: 'Colour scheme: dark',
  },
});
