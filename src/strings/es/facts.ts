import type { FactStrings } from '../en/facts.ts';
import type { Format } from '../format.ts';

export const facts = (_format: Format): FactStrings => ({
  marks: { stale: 'desactualizado', disputed: 'en disputa', unverified: 'sin verificar' },
  staleSince: (day) => `desactualizado: comprobado el ${day}`,
  whyStale: (day) =>
    `Lo que se leyó es demasiado antiguo, o se leyó hace demasiado tiempo${day === undefined ? '' : `: ${day}`}`,
  whyDisputed: 'Otra frase de este jardín dice otra cosa',
  whyUnverified: (reason) => `Sin verificar: ${reason}`,
  states: {
    raisable: 'se puede aumentar',
    fixed: 'fijo',
    support: 'se puede aumentar a través del soporte',
    default: 'predeterminado',
  },
  read: ['leído el ', ''],
  source: (at, title) => `Fuente ${at}: ${title}`,
});
