import type { GraphStrings } from '../en/graph.ts';
import type { Format } from '../format.ts';

export const graph = ({ count, number }: Format): GraphStrings => ({
  title: '关系图谱',
  description: (summary) => `整个花园的关系图谱：${summary}`,
  summary: (notes, links) => `${number(notes)} 篇笔记，其间有 ${number(links)} 条链接。`,
  asList: '列表',
  mostLinked: (listed) => [`链接最多的 ${number(listed)} 篇笔记。另有按文件夹排列的`, '所有笔记', '。'],
  numberSays: '数字表示与多少篇笔记有链接。',
  notes: '笔记',
  otherNotes: '其他笔记',
  linksFollow: '，链接数：',
  other: '其他',
  onlyCategories: '仅显示这些分类',
  picture: '圆点表示笔记，连线表示链接。下方列表内容相同。',
  finder: '图谱中的笔记',
  find: '在图谱中查找笔记',
  findExample: '查找笔记',
  found: '找到的笔记',
  zoom: '缩放',
  zoomIn: '放大',
  zoomOut: '缩小',
  everything: '显示全部',
  leave: '离开此笔记',
  noneChosen: '未选择笔记',
  linkedNotes: (many) => (many === 0 ? '没有关联笔记' : count(many, { other: '# 篇关联笔记' })),
  chosen: (title, linked) => `${title}：${linked}`,
});
