import type { CanvasStrings } from '../en/canvas.ts';
import type { Format } from '../format.ts';

export const canvas = ({ number }: Format): CanvasStrings => ({
  drawing: (title) => `${title}の図`,
  outline: 'アウトライン',
  outlineOf: (title) => `${title}のアウトライン`,
  fullSize: '実寸',
  fitted: '幅に合わせる',
  zoom: 'ズーム',
  zoomIn: '拡大',
  zoomOut: '縮小',
  zoomed: (percent) => `${number(percent)}%で表示`,
  open: (title) => `キャンバス「${title}」を開く`,
  empty: 'このキャンバスは空です。',
  unreadable: (line) => `このキャンバスは読み込めません。ファイルの${line}行目が正しいJSONではありません。`,
  unreadableIn: (title) => `キャンバス「${title}」は読み込めません。`,
  group: 'グループ',
  card: 'カード',
  foreignAddress: '他のプログラムのアドレス',
});
