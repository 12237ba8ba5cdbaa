import type { OfflineStrings } from '../en/offline.ts';
import type { Format } from '../format.ts';

export const offline = (_format: Format): OfflineStrings => ({
  title: '离线',
  description: '无需网络即可阅读的页面。',
  notKept: '您处于离线状态，且此页面未曾在此浏览器中打开过。网络恢复后即可查看。',
  kept: '保存在此浏览器中的页面',
  noneKept: '暂无。您打开的页面会保存下来，以便离线时再次阅读。',
  slowCopy: (time) => `网络较慢：此副本保存于 ${time}。`,
  offlineCopy: (time) => `您处于离线状态：此副本保存于 ${time}。`,
  onlineAgain: '网络已恢复。',
  newer: '此页面有新版本。',
  reload: '重新加载',
  dismiss: '忽略',
  keepAll: '保存所有页面',
  allOf: (pages, size) => `${pages} 个页面，${size}`,
  keptOf: (done, pages) => `${done}/${pages}`,
  keptAll: '所有页面均可离线阅读。',
  keptNotAll: '部分页面未能保存。请在网络较好时重试。',
});
