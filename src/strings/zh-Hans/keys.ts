import type { KeyStrings } from '../en/keys.ts';

export const keys = (): KeyStrings => ({
  title: '键盘',
  close: '关闭',
  anywhere: '任何位置',
  openSearch: '打开搜索',
  help: '本帮助',
  inSearch: '搜索',
  choose: '下一个或上一个结果',
  openResult: '打开结果',
  closeIt: '关闭搜索',
  tree: '浏览栏',
  lines: '下一行或上一行',
  fold: '打开或关闭文件夹',
  ends: '第一行或最后一行',
  page: '页面',
  away: '收起预览，清除标记的词',
});
