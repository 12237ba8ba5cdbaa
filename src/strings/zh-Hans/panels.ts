import type { PanelStrings } from '../en/panels.ts';
import type { Format } from '../format.ts';

export const panels = ({ count, number }: Format): PanelStrings => ({
  contentsOf: (folder) => `“${folder}”的内容`,
  notesFollow: '，笔记数：',
  number,
  allNotes: (many) => count(many, { other: '全部 # 篇笔记' }),
  schemes: { system: '配色方案：跟随系统', light: '配色方案：浅色', dark: '配色方案：深色' },
});
