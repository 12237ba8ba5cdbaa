/** The page of what changed, and its feeds. */
import type { Format } from '../format.ts';

export type ChangeStrings = ReturnType<typeof changes>;

export const changes = (_format: Format) => ({
  title: 'Changes',
  description: 'What changed: each former value, what came after it, since when, and who says so.',
  what: 'What',
  before: 'Before',
  now: 'Now',
  since: 'Since',
  source: 'Source',
  undated: 'No known date',
  byNote: 'By note',
  feeds: 'Feeds',
  all: 'All',
  rss: 'RSS',
  json: 'JSON',
});
