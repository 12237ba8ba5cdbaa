/** What a line of a sum calculates: `sum-expression.ts` reads it. */

export interface SumExpression {
  /** Operands in the order in which they are written, each operator after its two. */
  steps: readonly (SumOperand | SumOperator)[];
  /** The same as it is written. */
  shown: readonly (string | SumOperand)[];
}

export type SumOperator = '×' | '÷' | '+' | '−';

export type SumOperand =
  /** A figure such as `3 million requests`, or the name of another line. */
  | { kind: 'term'; text: string }
  /** A fact: an index into the record's references. */
  | { kind: 'fact'; reference: number };
