/** What the site says in and around queries of plugins. */
import type { Format } from '../format.ts';

export type QueryStrings = ReturnType<typeof queries>;

export const queries = (_format: Format) => ({
  invalid: (line: number, reason: string) => `This query cannot be read (line ${line}): ${reason}`,
  file: 'File',
  table: (results: string) => `Table, ${results}`,
});
