import type { DateStrings } from '../en/dates.ts';
import type { Format } from '../format.ts';

export const dates = (_format: Format): DateStrings => ({
  title: 'Échéances',
  description: 'Ce qui prend fin et quel jour, le plus proche d’abord, chaque fois avec sa source.',
  calendar: ['', 'Le fichier de calendrier', ' contient les mêmes dates.'],
  what: 'Quoi',
  ends: 'Fin',
  source: 'Source',
});
