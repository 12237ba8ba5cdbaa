/**
 * Ends this process with `code` when all that it has printed has gone out: into a pipe, as of a CI, that takes a while.
 */
export async function exitWhenTold(code: number): Promise<never> {
  const gone = [process.stdout, process.stderr].map(
    (stream) => new Promise<void>((tell) => stream.once('error', () => tell()).write('', () => tell())),
  );
  await Promise.all(gone);
  process.exit(code);
}
