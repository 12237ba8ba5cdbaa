import type { PanelStrings } from '../en/panels.ts';
import type { Format } from '../format.ts';

export const panels = ({ count, number }: Format): PanelStrings => ({
  contentsOf: (folder) => `${folder}の中身`,
  notesFollow: '、ノート数：',
  number,
  allNotes: (many) => count(many, { other: '#件のノートをすべて表示' }),
  schemes: { system: '配色：システム', light: '配色：ライト', dark: '配色：ダーク' },
});
