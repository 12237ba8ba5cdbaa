import type { OfflineStrings } from '../en/offline.ts';
import type { Format } from '../format.ts';

export const offline = (_format: Format): OfflineStrings => ({
  title: 'Hors ligne',
  description: 'Les pages qui peuvent être lues sans réseau.',
  notKept:
    'Vous êtes hors ligne, et cette page n’a pas encore été ouverte dans ce navigateur. Elle sera là quand le réseau reviendra.',
  kept: 'Pages conservées dans ce navigateur',
  noneKept: 'Aucune pour le moment. Une page que vous ouvrez est conservée, pour être relue sans réseau.',
  slowCopy: (time) => `Le réseau est lent : cette copie date du ${time}.`,
  offlineCopy: (time) => `Vous êtes hors ligne : cette copie date du ${time}.`,
  onlineAgain: 'Vous êtes de nouveau en ligne.',
  newer: 'Une version plus récente de cette page est prête.',
  reload: 'Recharger',
  dismiss: 'Masquer',
  keepAll: 'Conserver toutes les pages',
  allOf: (pages, size) => `${pages} pages en tout, ${size}`,
  keptOf: (done, pages) => `${done} sur ${pages}`,
  keptAll: 'Toutes les pages peuvent être lues sans réseau.',
  keptNotAll: 'Toutes les pages n’ont pas pu être conservées. Réessayez avec un meilleur réseau.',
});
