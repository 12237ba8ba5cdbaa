import type { CanvasStrings } from '../en/canvas.ts';
import type { Format } from '../format.ts';

export const canvas = ({ number }: Format): CanvasStrings => ({
  drawing: (title) => `${title} 的图`,
  outline: '大纲',
  outlineOf: (title) => `${title} 的大纲`,
  fullSize: '原始大小',
  fitted: '适应宽度',
  zoom: '缩放',
  zoomIn: '放大',
  zoomOut: '缩小',
  zoomed: (percent) => `已缩放至 ${number(percent)}%`,
  open: (title) => `打开白板 ${title}`,
  empty: '此白板为空。',
  unreadable: (line) => `无法读取此白板：其文件第 ${line} 行不是有效的 JSON。`,
  unreadableIn: (title) => `无法读取白板 ${title}。`,
  group: '分组',
  card: '卡片',
  foreignAddress: '其他程序的地址',
});
