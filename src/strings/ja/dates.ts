import type { DateStrings } from '../en/dates.ts';
import type { Format } from '../format.ts';

export const dates = (_format: Format): DateStrings => ({
  title: '終了日',
  description: '何がいつ終わるかを早い順に示します。それぞれに出典があります。',
  calendar: ['同じ日付は', 'カレンダーファイル', 'でも受け取れます。'],
  what: '項目',
  ends: '終了日',
  source: '出典',
});
