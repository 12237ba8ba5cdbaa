import type { MenuStrings } from '../en/menu.ts';

export const menu = (): MenuStrings => ({
  label: 'この項目',
  copy: 'コピー',
  copyMarkdown: 'Markdownとしてコピー',
  report: '誤りを報告',
  copied: '項目をコピーしました',
  notCopied: 'ブラウザーが項目をコピーできませんでした',
});
