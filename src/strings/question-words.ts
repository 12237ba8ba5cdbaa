/**
 * What search knows of a language: not said to anybody, but read in what readers ask. Words and phrases stand apart by
 * `|`.
 */
export interface QuestionWords {
  /** Words that do not say what is looked for. */
  empty: string;
  /** What stands between, before or after things that are compared. */
  comparing: string;
  /** What asks for a figure, by the base unit of its answer (see `facts/quantity.ts`). */
  measures: { s: string; B: string; '1': string; USD: string; '1/s': string };
  /** What stands before or after a figure that others are compared with: `at least 5 GB`, `5 GB or more`. */
  bounds: { least: string; more: string; most: string; less: string; between: string };
  /** What asks whether a limit can be moved. */
  raising: string;
}
