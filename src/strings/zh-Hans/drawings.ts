import type { DrawingStrings } from '../en/drawings.ts';
import type { Format } from '../format.ts';

export const drawings = ({ number }: Format): DrawingStrings => ({
  named: (title, texts) => (texts === '' ? `绘图“${title}”` : `绘图“${title}”：${texts}`),
  texts: '绘图中的文字',
  open: (title) => `打开绘图 ${title}`,
  empty: '此绘图为空。',
  unreadable: (title) => `无法读取绘图 ${title}。`,
  board: (lanes) => `${number(lanes)} 列的看板`,
  cards: (count) => `${number(count)} 张卡片`,
  archive: '已归档的卡片',
});
