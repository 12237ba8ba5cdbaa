import type { ReadingStrings } from '../en/reading.ts';
import type { Format } from '../format.ts';

export const reading = ({ count }: Format): ReadingStrings => ({
  copy: '复制',
  copied: '已复制',
  copyThisCode: '复制此代码',
  pressToCopy: '请按 Ctrl+C',
  codeCopied: '代码已复制',
  codeSelected: '代码已选中：按 Ctrl+C 复制',
  addressCopied: '地址已复制',
  inAddressBar: '已在地址栏中',
  addressInBar: '地址在地址栏中',
  pageCopied: '页面已复制为 Markdown',
  preview: (title) => `预览：${title}`,
  sectionOf: (section, title) => `${section}，${title}`,
  clearMarks: (many) => count(many, { other: '清除 # 处标记' }),
  ownSize: '原始大小',
});
