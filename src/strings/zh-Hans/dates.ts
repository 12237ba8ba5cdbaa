import type { DateStrings } from '../en/dates.ts';
import type { Format } from '../format.ts';

export const dates = (_format: Format): DateStrings => ({
  title: '到期日',
  description: '哪些内容在哪天终止，最早的在前，均附来源。',
  calendar: ['', '日历文件', '包含同样的日期。'],
  what: '项目',
  ends: '终止',
  source: '来源',
});
