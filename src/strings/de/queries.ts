import type { QueryStrings } from '../en/queries.ts';

export const queries = (): QueryStrings => ({
  invalid: (line, reason) => `Diese Abfrage kann nicht gelesen werden (Zeile ${line}): ${reason}`,
  file: 'Datei',
  table: (results) => `Tabelle, ${results}`,
});
