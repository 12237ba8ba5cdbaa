import type { QueryStrings } from '../en/queries.ts';

export const queries = (): QueryStrings => ({
  invalid: (line, reason) => `无法读取此查询（第 ${line} 行）：${reason}`,
  file: '文件',
  table: (results) => `表格，${results}`,
});
