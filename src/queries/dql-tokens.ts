/** The text of a Dataview query → its tokens, each with its place. */

export interface Token {
  kind: 'number' | 'text' | 'name' | 'link' | 'tag' | 'sign' | 'end';
  text: string;
  /** Offset into the query. */
  at: number;
  /** Where it ends. */
  to: number;
}

/** A query that cannot be read: `at` is an offset into its text. */
export class QueryError extends Error {
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

const patterns: readonly (readonly [Token['kind'] | 'space', RegExp])[] = [
  ['space', /\s+|\/\/[^\n]*/uy],
  ['link', /!?\[\[[^[\]\n]*\]\]/uy],
  ['text', /"(?:[^"\\]|\\[^])*"/uy],
  ['number', /\d+(?:\.\d+)?(?![\p{L}_])/uy],
  ['tag', /#[\p{L}\p{N}_/\p{Extended_Pictographic}-]+/uy],
  ['name', /[\p{L}_\p{Extended_Pictographic}](?:[\p{L}\p{N}_\p{Extended_Pictographic}\p{M}-])*/uy],
  ['sign', /=>|!=|<=|>=|==|&&|\|\||[-+*/%=<>!&|.,:()[\]{}]/uy],
  // `2024-01-01T10:00` and `1d` in `date(…)` and `dur(…)`.
  ['name', /\d[\p{L}\p{N}_.:+-]*/uy],
];

/** Characters of a query: nobody writes more. */
const longest = 20_000;

/** @throws {QueryError} */
export function tokensOf(source: string): Token[] {
  if (source.length > longest) throw new QueryError(`a query has at most ${longest} characters`, 0);
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    const found = matchAt(source, at);
    if (found === undefined) {
      const character = String.fromCodePoint(source.codePointAt(at) ?? 0);
      throw new QueryError(
        character === '"' ? 'the text that begins here has no end' : `\`${character}\` is not expected`,
        at,
      );
    }
    const [kind, text] = found;
    if (kind !== 'space') tokens.push({ kind, text, at, to: at + text.length });
    at += text.length;
  }
  return tokens;
}

function matchAt(source: string, at: number): readonly [Token['kind'] | 'space', string] | undefined {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const text = pattern.exec(source)?.[0];
    if (text !== undefined) return [kind, text];
  }
  return undefined;
}
