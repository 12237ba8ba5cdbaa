import type { ReadingStrings } from '../en/reading.ts';
import type { Format } from '../format.ts';

export const reading = ({ count, number }: Format): ReadingStrings => ({
  copy: '复制',
  copied: '已复制',
  copyThisCode: '复制此代码',
  pressToCopy: '请按 Ctrl+C',
  codeCopied: '代码已复制',
  codeSelected: '代码已选中：按 Ctrl+C 复制',
  addressCopied: '地址已复制',
  inAddressBar: '已在地址栏中',
  addressInBar: '地址在地址栏中',
  pageCopied: '页面已复制为 Markdown',
  preview: (title) => `预览：${title}`,
  sectionOf: (section, title) => `${section}，${title}`,
  clearMarks: (many) => count(many, { other: '清除 # 处标记' }),
  contentsOf: (folder) => `“${folder}”的内容`,
  notesFollow: '，笔记数：',
  number,
  allNotes: (many) => count(many, { other: '全部 # 篇笔记' }),
  schemes: { system: '配色方案：跟随系统', light: '配色方案：浅色', dark: '配色方案：深色' },
});
