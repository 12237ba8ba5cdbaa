import type { FileStrings } from '../en/files.ts';
import type { Format } from '../format.ts';

export const files = ({ count }: Format): FileStrings => ({
  asMarkdown: '每篇笔记都是一个页面；将页面地址末尾的斜杠换成 `.md` 即可获得其 Markdown 版本。',
  lists: (notes, facts) => `所有笔记及其标题和链接见 ${notes}，所有事实及其数值、来源和核实日期见 ${facts}。`,
  problems: '此笔记的问题',
  countedProblems: (many) => count(many, { other: '此笔记有 # 个问题' }),
});
