import type { DrawingStrings } from '../en/drawings.ts';
import type { Format } from '../format.ts';

export const drawings = ({ number }: Format): DrawingStrings => ({
  named: (title, texts) => (texts === '' ? `図「${title}」` : `図「${title}」：${texts}`),
  texts: '図のテキスト',
  open: (title) => `図 ${title} を開く`,
  empty: 'この図は空です。',
  unreadable: (title) => `図 ${title} は読み取れません。`,
  board: (lanes) => `${number(lanes)} 列のボード`,
  cards: (count) => `${number(count)} 枚`,
  archive: 'アーカイブしたカード',
});
