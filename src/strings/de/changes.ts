import type { ChangeStrings } from '../en/changes.ts';
import type { Format } from '../format.ts';

export const changes = (_format: Format): ChangeStrings => ({
  title: 'Änderungen',
  description: 'Was sich geändert hat: jeder frühere Wert, was danach galt, seit wann und wer es sagt.',
  what: 'Was',
  before: 'Vorher',
  now: 'Jetzt',
  since: 'Seit',
  source: 'Quelle',
  undated: 'Ohne bekanntes Datum',
  byNote: 'Nach Notiz',
  feeds: 'Feeds',
  all: 'Alle',
  rss: 'RSS',
  json: 'JSON',
});
