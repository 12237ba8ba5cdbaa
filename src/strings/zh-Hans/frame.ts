import type { FrameStrings } from '../en/frame.ts';
import type { Format } from '../format.ts';

export const frame = (_format: Format): FrameStrings => ({
  skip: '跳到正文',
  site: '网站',
  explorer: '文件列表',
  keepExplorer: '将文件列表保留在正文旁',
  randomNote: '随机笔记',
  search: '搜索',
  beside: '正文旁',
  close: '关闭',
  breadcrumbs: '面包屑导航',
  colourScheme: '配色方案',
  asMarkdown: '此笔记的 Markdown 版本',
  feed: '订阅源',
  madeWith: (name) => `由 ${name} 生成`,
  titled: (title, description) => `${title}：${description}`,
  notFound: '此地址没有页面',
  notFoundDescription: '此地址没有页面。',
  notFoundAdvice: ['它可能已被移动、重命名，或从未存在。请搜索，或从', '所有笔记', '开始。'],
  nearestPages: '您要找的是否是这些页面？',
  movedTo: ['此页面现位于 ', '。'],
});
