import type { FrameStrings } from '../en/frame.ts';
import type { Format } from '../format.ts';

export const frame = (_format: Format): FrameStrings => ({
  skip: '本文へ移動',
  site: 'サイト',
  explorer: 'ファイルエクスプローラー',
  keepExplorer: 'エクスプローラーを本文の横に表示する',
  randomNote: 'ランダムなノート',
  search: '検索',
  beside: '本文の横',
  close: '閉じる',
  breadcrumbs: 'パンくずリスト',
  colourScheme: '配色',
  asMarkdown: 'このノートのMarkdown版',
  feed: 'フィード',
  madeWith: (name) => `${name}で作成`,
  titled: (title, description) => `${title}：${description}`,
  notFound: 'このアドレスにページはありません',
  notFoundDescription: 'このアドレスにページはありません。',
  notFoundAdvice: [
    '移動または名前が変更されたか、もともと存在しないページかもしれません。検索するか、',
    'すべてのノート',
    'からお探しください。',
  ],
  nearestPages: 'もしかして次のページですか？',
  movedTo: ['このページは', 'に移動しました。'],
});
