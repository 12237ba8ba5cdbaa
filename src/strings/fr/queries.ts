import type { QueryStrings } from '../en/queries.ts';

export const queries = (): QueryStrings => ({
  invalid: (line, reason) => `Cette requête ne peut pas être lue (ligne ${line}) : ${reason}`,
  file: 'Fichier',
  table: (results) => `Tableau, ${results}`,
});
