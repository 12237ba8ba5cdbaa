/** The text of an expression → its tokens. Columns are one-based. */

export interface Token {
  kind: 'number' | 'string' | 'regexp' | 'name' | 'sign' | 'end';
  /** Of a string its value, of a regexp its pattern, else what is written. */
  text: string;
  /** Of a regexp. */
  flags?: string;
  column: number;
}

/** Why an expression cannot be read, and where. */
export class ExpressionError extends Error {
  readonly column: number;

  constructor(message: string, column: number) {
    super(message);
    this.column = column;
  }
}

const space = /[\s\uFEFF]+/uy;
const number = /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/uy;
const name = /[\p{L}_$][\p{L}\p{M}\p{Nd}_$]*/uy;
const sign = /&&|\|\||==|!=|>=|<=|[-+*/%!<>()[\],.]/uy;

/** @throws {ExpressionError} at what no token begins with */
export function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(source)?.[0];
  };
  for (;;) {
    at += take(space)?.length ?? 0;
    const column = at + 1;
    const first = source[at];
    if (first === undefined) {
      tokens.push({ kind: 'end', text: '', column });
      return tokens;
    }
    if (first === '"' || first === "'") {
      const { value, end } = readString(source, at);
      tokens.push({ kind: 'string', text: value, column });
      at = end;
      continue;
    }
    if (first === '/' && beginsOperand(tokens.at(-1))) {
      const { pattern, flags, end } = readRegexp(source, at);
      tokens.push({ kind: 'regexp', text: pattern, flags, column });
      at = end;
      continue;
    }
    const digits = take(number);
    const word = digits === undefined ? take(name) : undefined;
    const mark = digits === undefined && word === undefined ? take(sign) : undefined;
    const text = digits ?? word ?? mark;
    if (text === undefined) throw new ExpressionError(unexpected(source, at), column);
    if (mark !== undefined && source[at + mark.length] === '=' && /^[=!]=$/u.test(mark))
      throw new ExpressionError(`\`${mark}=\` is no operator: write \`${mark}\``, column);
    tokens.push({ kind: digits === undefined ? (word === undefined ? 'sign' : 'name') : 'number', text, column });
    at += text.length;
  }
}

/** What a character that begins nothing was perhaps meant as. */
function unexpected(source: string, at: number): string {
  const character = String.fromCodePoint(source.codePointAt(at) ?? 0);
  if (character === '=') return '`=` is no operator: write `==` to compare';
  if (character === '?' || character === ':') return `\`${character}\` is no operator: write \`if(condition, a, b)\``;
  if (character === '{' || character === '}') return 'Objects cannot be written in an expression';
  return `Unexpected ${JSON.stringify(character)}`;
}

/** A slash divides after a value, and opens a regular expression elsewhere. */
function beginsOperand(before: Token | undefined): boolean {
  return before === undefined || (before.kind === 'sign' && before.text !== ')' && before.text !== ']');
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
]);

function readString(source: string, from: number): { value: string; end: number } {
  const quote = source[from];
  let value = '';
  for (let at = from + 1; at < source.length; at += 1) {
    const character = source[at] ?? '';
    if (character === quote) return { value, end: at + 1 };
    if (character !== '\\') {
      value += character;
      continue;
    }
    at += 1;
    const escaped = source[at] ?? '';
    const code = /^[\da-f]{4}$/iu.exec(source.slice(at + 1, at + 5))?.[0];
    if (escaped === 'u' && code !== undefined) {
      value += String.fromCharCode(Number.parseInt(code, 16));
      at += 4;
    } else value += escapes.get(escaped) ?? escaped;
  }
  throw new ExpressionError('This text has no closing quote', from + 1);
}

function readRegexp(source: string, from: number): { pattern: string; flags: string; end: number } {
  let inClass = false;
  for (let at = from + 1; at < source.length; at += 1) {
    const character = source[at];
    if (character === '\n') break;
    if (character === '\\') at += 1;
    else if (character === '[') inClass = true;
    else if (character === ']') inClass = false;
    else if (character === '/' && !inClass) {
      const flags = /^[a-z]*/iu.exec(source.slice(at + 1))?.[0] ?? '';
      const [wrong] = flags.replaceAll(/[gimsu]/gu, '');
      if (wrong !== undefined || new Set(flags).size < flags.length)
        throw new ExpressionError(`\`${flags}\` are no flags of a regular expression`, at + 2);
      return { pattern: source.slice(from + 1, at), flags, end: at + 1 + flags.length };
    }
  }
  throw new ExpressionError('This regular expression has no closing slash', from + 1);
}
