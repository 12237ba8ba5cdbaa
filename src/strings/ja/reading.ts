import type { ReadingStrings } from '../en/reading.ts';
import type { Format } from '../format.ts';

export const reading = ({ count }: Format): ReadingStrings => ({
  copy: 'コピー',
  copied: 'コピーしました',
  copyThisCode: 'このコードをコピー',
  pressToCopy: 'Ctrl+Cを押してください',
  codeCopied: 'コードをコピーしました',
  codeSelected: 'コードを選択しました。Ctrl+Cを押すとコピーできます',
  addressCopied: 'アドレスをコピーしました',
  inAddressBar: 'アドレスバーに表示中',
  addressInBar: 'アドレスはアドレスバーにあります',
  pageCopied: 'ページをMarkdownとしてコピーしました',
  preview: (title) => `プレビュー：${title}`,
  sectionOf: (section, title) => `${section}、${title}`,
  clearMarks: (many) => count(many, { other: '#件の強調表示を消す' }),
  ownSize: '実寸で表示',
});
