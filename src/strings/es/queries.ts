import type { QueryStrings } from '../en/queries.ts';

export const queries = (): QueryStrings => ({
  invalid: (line, reason) => `Esta consulta no se puede leer (línea ${line}): ${reason}`,
  file: 'Archivo',
  table: (results) => `Tabla, ${results}`,
});
