import type { ChangeStrings } from '../en/changes.ts';
import type { Format } from '../format.ts';

export const changes = (_format: Format): ChangeStrings => ({
  title: '变更',
  description: '变更一览：每个旧值、随后的值、何时起变更，以及出处。',
  what: '项目',
  before: '之前',
  now: '现在',
  since: '起始日期',
  source: '来源',
  undated: '日期不详',
  byNote: '按笔记',
  feeds: '订阅源',
  all: '全部',
  rss: 'RSS',
  json: 'JSON',
});
