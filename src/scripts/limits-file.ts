/** Figures that are shown → a file for a spreadsheet or a program. */
import { asCsvLines } from './csv.ts';

export interface SavedFigure {
  service: string;
  limit: string;
  value: string;
  /** In base units. */
  amount: number;
  unit: string;
  state?: string;
  /** `YYYY-MM-DD` */
  read?: string;
  sources: readonly { title: string; url: string }[];
  url: string;
}

/** RFC 4180; `heads` names the columns in the reader's language. */
export function figuresAsCsv(figures: readonly SavedFigure[], heads: readonly string[]): string {
  return asCsvLines([
    heads,
    ...figures.map(({ service, limit, value, state, read, sources, url }) => [
      service,
      limit,
      value,
      state ?? '',
      read ?? '',
      sources.map((source) => source.url).join(' '),
      url,
    ]),
  ]);
}

/** A figure a line. */
export function figuresAsJson(figures: readonly SavedFigure[]): string {
  return `[\n${figures.map((figure) => JSON.stringify(figure)).join(',\n')}\n]\n`;
}
