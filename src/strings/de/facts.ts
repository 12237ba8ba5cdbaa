import type { FactStrings } from '../en/facts.ts';
import type { Format } from '../format.ts';

export const facts = (_format: Format): FactStrings => ({
  marks: { stale: 'veraltet', disputed: 'umstritten', unverified: 'ungeprüft' },
  staleSince: (day) => `veraltet: geprüft am ${day}`,
  whyStale: (day) =>
    `Was gelesen wurde, ist zu alt oder wurde vor zu langer Zeit gelesen${day === undefined ? '' : `: ${day}`}`,
  whyDisputed: 'Ein anderer Satz dieses Gartens sagt etwas anderes',
  whyUnverified: (reason) => `Ungeprüft: ${reason}`,
  states: {
    raisable: 'kann erhöht werden',
    fixed: 'fest',
    support: 'kann über den Support erhöht werden',
    default: 'Voreinstellung',
  },
  read: ['gelesen am ', ''],
  source: (at, title) => `Quelle ${at}: ${title}`,
});
