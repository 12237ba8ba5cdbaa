import type { ChangeStrings } from '../en/changes.ts';
import type { Format } from '../format.ts';

export const changes = (_format: Format): ChangeStrings => ({
  title: 'Cambios',
  description: 'Lo que ha cambiado: cada valor anterior, el que vino después, desde cuándo y quién lo dice.',
  what: 'Qué',
  before: 'Antes',
  now: 'Ahora',
  since: 'Desde',
  source: 'Fuente',
  undated: 'Sin fecha conocida',
  byNote: 'Por nota',
  feeds: 'Fuentes web',
  all: 'Todos',
  rss: 'RSS',
  json: 'JSON',
});
