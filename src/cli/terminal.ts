/** Where a command says what it has to say. */
import { styleText } from 'node:util';

export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green';

export interface Terminal {
  print: (text: string) => void;
  complain: (text: string) => void;
  /** Writes over its last line, where somebody looks on; `''` removes it. */
  show: (line: string) => void;
  style: (style: Style, text: string) => string;
  /** Characters of a line, where somebody looks on. */
  columns?: number;
}

/** As NO_COLOR, FORCE_COLOR, and what the terminal can, say. In a CI nobody looks on. */
export function terminalOf(out: NodeJS.WriteStream, err: NodeJS.WriteStream, environment: NodeJS.ProcessEnv): Terminal {
  const isWatched = out.isTTY && environment['CI'] === undefined && environment['TERM'] !== 'dumb';
  let isShowing = false;
  const clear = (): void => {
    if (isShowing) out.write('\r\u001B[K');
    isShowing = false;
  };
  return {
    print: (text) => {
      clear();
      out.write(`${text}\n`);
    },
    complain: (text) => {
      clear();
      err.write(`${text}\n`);
    },
    show: (line) => {
      if (!isWatched) return;
      clear();
      if (line === '') return;
      out.write(shorten(line, (out.columns || 80) - 1));
      isShowing = true;
    },
    style: (style, text) => styleText(style, text, { stream: out }),
    ...(isWatched ? { columns: out.columns || 80 } : {}),
  };
}

/** To so many characters. */
export function shorten(text: string, columns: number): string {
  const characters = [...text];
  return characters.length <= columns ? text : `${characters.slice(0, Math.max(0, columns - 1)).join('')}…`;
}
