import type { QueryStrings } from '../en/queries.ts';

export const queries = (): QueryStrings => ({
  invalid: (line, reason) => `このクエリは読み取れません（${line}行目）：${reason}`,
  file: 'ファイル',
  table: (results) => `表、${results}`,
});
