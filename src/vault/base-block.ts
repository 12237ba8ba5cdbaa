/** A ```` ```base ```` block: `base-blocks.ts`. */
export interface BaseBlock {
  text: string;
  /** Of its fence. */
  line: number;
  column: number;
  /** Where the block stands in the note, as offsets. */
  range: { start: number; end: number };
}
