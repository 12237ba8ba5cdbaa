/** Where in the note its module is being run: set by the module itself, read where something fails. */

/** A process runs one module, so what is being run is state of the process. */
const running: { line: number | undefined } = { line: undefined };

/**
 * Returns what gives its argument back: in `atLine(7)(expression)` the line is known before the expression is
 * evaluated.
 */
export function atLine(line: number): <T>(value: T) => T {
  running.line = line;
  return (value) => value;
}

/** One-based line of the note; `undefined` before the first piece of it was run. */
export function lineNow(): number | undefined {
  return running.line;
}
