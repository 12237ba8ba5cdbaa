/** Lanes of a board, as ranges of its template's blocks. */
export interface BoardTemplate {
  lanes: readonly { start: number; end: number; cards: number }[];
  /** What is put away, from the line above it. */
  archive?: number;
}
