import type { GraphStrings } from '../en/graph.ts';
import type { Format } from '../format.ts';

export const graph = ({ count, number }: Format): GraphStrings => ({
  title: 'グラフ',
  description: (summary) => `ガーデン全体のグラフ：${summary}`,
  summary: (notes, links) => `ノート${number(notes)}件、その間のリンク${number(links)}件。`,
  asList: '一覧',
  mostLinked: (listed) => [
    `リンクの多い${number(listed)}件のノートです。フォルダ別の`,
    'すべてのノート',
    'もあります。',
  ],
  numberSays: '数字は、リンクでつながっているノートの数です。',
  notes: 'ノート',
  otherNotes: 'その他のノート',
  linksFollow: '、リンク数：',
  other: 'その他',
  onlyCategories: '選んだカテゴリーのみ表示',
  picture: '点はノート、線はリンクを表します。下の一覧も同じ内容です。',
  finder: 'グラフのノート',
  find: 'グラフでノートを探す',
  findExample: 'ノートを探す',
  found: '見つかったノート',
  zoom: 'ズーム',
  zoomIn: '拡大',
  zoomOut: '縮小',
  everything: '全体を表示',
  leave: 'このノートから離れる',
  noneChosen: 'ノートが選択されていません',
  linkedNotes: (many) =>
    many === 0 ? 'リンクしているノートなし' : count(many, { other: 'リンクしているノート：#件' }),
  chosen: (title, linked) => `${title}：${linked}`,
});
