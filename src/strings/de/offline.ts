import type { OfflineStrings } from '../en/offline.ts';
import type { Format } from '../format.ts';

export const offline = (_format: Format): OfflineStrings => ({
  title: 'Offline',
  description: 'Welche Seiten ohne Netz gelesen werden können.',
  notKept:
    'Sie sind offline, und diese Seite wurde in diesem Browser noch nicht geöffnet. Sobald das Netz da ist, ist auch sie da.',
  kept: 'In diesem Browser aufbewahrte Seiten',
  noneKept: 'Noch keine. Eine Seite, die Sie öffnen, wird aufbewahrt und kann ohne Netz wieder gelesen werden.',
  slowCopy: (time) => `Das Netz ist langsam: diese Kopie ist von ${time}.`,
  offlineCopy: (time) => `Sie sind offline: diese Kopie ist von ${time}.`,
  onlineAgain: 'Sie sind wieder online.',
  newer: 'Eine neuere Fassung dieser Seite ist bereit.',
  reload: 'Neu laden',
  dismiss: 'Ausblenden',
  keepAll: 'Alle Seiten aufbewahren',
  allOf: (pages, size) => `${pages} Seiten, ${size}`,
  keptOf: (done, pages) => `${done} von ${pages}`,
  keptAll: 'Alle Seiten sind ohne Netz lesbar.',
  keptNotAll: 'Nicht alle Seiten konnten aufbewahrt werden. Versuchen Sie es bei besserem Netz noch einmal.',
});
