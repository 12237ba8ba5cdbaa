import type { ChangeStrings } from '../en/changes.ts';
import type { Format } from '../format.ts';

export const changes = (_format: Format): ChangeStrings => ({
  title: '変更履歴',
  description: '変わった値の一覧：以前の値、その後の値、変わった時期、出典。',
  what: '項目',
  before: '以前',
  now: '現在',
  since: '変更日',
  source: '出典',
  undated: '日付不明',
  byNote: 'ノート別',
  feeds: 'フィード',
  all: 'すべて',
  rss: 'RSS',
  json: 'JSON',
});
