/** What the person can put right before anything is touched: a sentence, exit code 2, no stack. */

export class Refusal extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'Refusal';
    // Nobody has to read where in the program it was thrown.
    this.stack = sentence;
  }
}

/** Runs what may refuse. A refusal is printed, and ends the process with 2. */
export async function orStop<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`\n${error.message}\n\n`);
    process.exit(2);
  }
}
