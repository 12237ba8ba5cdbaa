import type { ChangeStrings } from '../en/changes.ts';
import type { Format } from '../format.ts';

export const changes = (_format: Format): ChangeStrings => ({
  title: 'Changements',
  description: 'Ce qui a changé : chaque ancienne valeur, celle qui a suivi, depuis quand, et qui le dit.',
  what: 'Quoi',
  before: 'Avant',
  now: 'Maintenant',
  since: 'Depuis',
  source: 'Source',
  undated: 'Sans date connue',
  byNote: 'Par note',
  feeds: 'Flux',
  all: 'Tous',
  rss: 'RSS',
  json: 'JSON',
});
