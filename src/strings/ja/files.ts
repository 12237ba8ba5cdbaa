import type { FileStrings } from '../en/files.ts';
import type { Format } from '../format.ts';

export const files = ({ count }: Format): FileStrings => ({
  asMarkdown: 'どのノートもページであり、ページのアドレスの最後のスラッシュを`.md`に替えるとMarkdownとして読めます。',
  lists: (notes, facts) =>
    `すべてのノートの見出しとリンクは${notes}に、すべてのファクトの値、出典、確認日は${facts}にあります。`,
  problems: 'このノートの問題',
  countedProblems: (many) => count(many, { other: 'このノートの問題：#件' }),
});
