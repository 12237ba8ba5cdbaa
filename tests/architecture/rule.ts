import type { Source } from './source.ts';

export interface Rule {
  /** Completes the sentence “src/: …”. */
  name: string;
  /** What is wrong in the file, in a few words each; nothing when all is well. */
  offences(file: Source): string[];
  /** Sources that the rule must refuse, as path and text. */
  refused: readonly (readonly [path: string, text: string])[];
  /** Sources that it must let pass. */
  passed: readonly (readonly [path: string, text: string])[];
}
