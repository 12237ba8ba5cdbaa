/** Reading without network. */
import type { Format } from '../format.ts';

export type OfflineStrings = ReturnType<typeof offline>;

export const offline = (_format: Format) => ({
  title: 'Offline',
  description: 'Which pages can be read without network.',
  notKept:
    'You are offline, and this page has not been opened in this browser before. It will be there when the network is.',
  kept: 'Pages kept in this browser',
  noneKept: 'None yet. A page that you open is kept, to be read again without network.',
  slowCopy: (time: string) => `The network is slow: this copy is from ${time}.`,
  offlineCopy: (time: string) => `You are offline: this copy is from ${time}.`,
  onlineAgain: 'You are online again.',
  newer: 'A newer version of this page is ready.',
  reload: 'Reload',
  dismiss: 'Dismiss',
  keepAll: 'Keep all pages',
  allOf: (pages: string, size: string) => `${pages} pages, ${size}`,
  keptOf: (done: string, pages: string) => `${done} of ${pages}`,
  keptAll: 'All pages can be read without network.',
  keptNotAll: 'Not all pages could be kept. Try again when the network is better.',
});
