import type { OfflineStrings } from '../en/offline.ts';
import type { Format } from '../format.ts';

export const offline = (_format: Format): OfflineStrings => ({
  title: 'オフライン',
  description: 'ネットワークなしで読めるページ。',
  notKept: 'オフラインです。このページはこのブラウザーでまだ開かれていません。接続が戻ると表示できます。',
  kept: 'このブラウザーに保存されたページ',
  noneKept: 'まだありません。開いたページは保存され、ネットワークなしでも読めます。',
  slowCopy: (time) => `ネットワークが遅いため、${time}時点のコピーを表示しています。`,
  offlineCopy: (time) => `オフラインのため、${time}時点のコピーを表示しています。`,
  onlineAgain: 'オンラインに戻りました。',
  newer: 'このページの新しい版があります。',
  reload: '再読み込み',
  dismiss: '閉じる',
  keepAll: 'すべてのページを保存',
  allOf: (pages, size) => `${pages}ページ、${size}`,
  keptOf: (done, pages) => `${pages}ページ中${done}ページ`,
  keptAll: 'すべてのページをネットワークなしで読めます。',
  keptNotAll: '保存できないページがありました。接続のよいときにもう一度お試しください。',
});
