import type { MenuStrings } from '../en/menu.ts';

export const menu = (): MenuStrings => ({
  label: '此条数据',
  copy: '复制',
  copyMarkdown: '复制为 Markdown',
  report: '报告错误',
  copied: '已复制此条数据',
  notCopied: '浏览器未能复制此条数据',
});
