import type { NoteStrings } from '../en/note.ts';
import type { Format } from '../format.ts';

export const note = ({ count, number }: Format): NoteStrings => ({
  atAGlance: '概览',
  factsHere: (many) => count(many, { other: '本页共有 # 条事实。' }),
  factsChecked: (many) => [count(many, { other: '本页共有 # 条事实，核实于' }), '。'],
  linkedFrom: '反向链接',
  showAll: (many) => `显示全部 ${number(many)} 条`,
  showFewer: '收起',
  mentioned: '未链接的提及',
  comparedWith: '与之比较',
  linkedNotes: '关联笔记',
  nearest: (shown, all) => `最近的 ${number(shown)} 篇（共 ${number(all)} 篇）。`,
  wholeGraph: '完整图谱',
  onThisPage: '本页内容',
  tended: ['更新于', ''],
  markdown: 'Markdown',
  copyPage: '复制页面',
  copyAsMarkdown: '将页面复制为 Markdown',
  tags: '标签',
  moreOf: (row) => `${row}中的更多笔记`,
  previous: '上一篇',
  next: '下一篇',
  editPage: '编辑此页',
  reportMistake: '报告错误',
});
