import type { KeyStrings } from '../en/keys.ts';

export const keys = (): KeyStrings => ({
  title: 'キーボード',
  close: '閉じる',
  anywhere: 'どこでも',
  openSearch: '検索を開く',
  help: 'このヘルプ',
  inSearch: '検索',
  choose: '次または前の結果',
  openResult: '結果を開く',
  closeIt: '検索を閉じる',
  tree: 'エクスプローラー',
  lines: '次または前の行',
  fold: 'フォルダーを開閉する',
  ends: '最初または最後の行',
  page: 'ページ',
  away: 'プレビューを閉じ、語の強調を消す',
});
