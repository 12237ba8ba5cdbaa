import type { NoteStrings } from '../en/note.ts';
import type { Format } from '../format.ts';

export const note = ({ count, number }: Format): NoteStrings => ({
  atAGlance: '概要',
  factsHere: (many) => count(many, { other: 'このページのファクト：#件。' }),
  factsChecked: (many) => [count(many, { other: 'このページのファクト：#件、' }), 'に確認。'],
  linkedFrom: 'バックリンク',
  showAll: (many) => `すべて表示（${number(many)}件）`,
  showFewer: '表示を減らす',
  mentioned: 'リンクされていないメンション',
  comparedWith: '比較対象',
  linkedNotes: 'リンクしているノート',
  nearest: (shown, all) => `近い順に${number(all)}件中${number(shown)}件。`,
  wholeGraph: 'グラフ全体',
  onThisPage: 'このページの内容',
  tended: ['', 'に更新'],
  markdown: 'Markdown',
  copyPage: 'ページをコピー',
  copyAsMarkdown: 'ページをMarkdownとしてコピー',
  tags: 'タグ',
  moreOf: (row) => `${row}の他のノート`,
  previous: '前へ',
  next: '次へ',
  editPage: 'このページを編集',
  reportMistake: '誤りを報告',
});
