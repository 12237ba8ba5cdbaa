import type { DateStrings } from '../en/dates.ts';
import type { Format } from '../format.ts';

export const dates = (_format: Format): DateStrings => ({
  title: 'Fechas',
  description: 'Qué termina y qué día, primero lo más próximo, cada cosa con su fuente.',
  calendar: ['', 'El archivo de calendario', ' contiene las mismas fechas.'],
  what: 'Qué',
  ends: 'Termina',
  source: 'Fuente',
});
