import type { FactStrings } from '../en/facts.ts';
import type { Format } from '../format.ts';

export const facts = (_format: Format): FactStrings => ({
  marks: { stale: 'périmé', disputed: 'contesté', unverified: 'non vérifié' },
  staleSince: (day) => `périmé : vérifié le ${day}`,
  whyStale: (day) =>
    `Ce qui a été lu est trop ancien, ou a été lu il y a trop longtemps${day === undefined ? '' : ` : ${day}`}`,
  whyDisputed: 'Une autre phrase de ce jardin dit autre chose',
  whyUnverified: (reason) => `Non vérifié : ${reason}`,
  states: {
    raisable: 'peut être relevé',
    fixed: 'fixe',
    support: 'peut être relevé via l’assistance',
    default: 'par défaut',
  },
  read: ['lu le ', ''],
  source: (at, title) => `Source ${at} : ${title}`,
});
