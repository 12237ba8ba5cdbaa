/** Expressions of Dataview's query language: their tree, and the reader of tokens. */
import { QueryError } from './dql-tokens.ts';
import type { Token } from './dql-tokens.ts';

export type Expression =
  | { kind: 'literal'; value: null | boolean | number | string }
  | { kind: 'link'; linktext: string; display?: string }
  | { kind: 'list'; items: readonly Expression[] }
  | { kind: 'object'; entries: readonly (readonly [string, Expression])[] }
  | { kind: 'name'; name: string }
  | { kind: 'member'; object: Expression; name: string }
  | { kind: 'index'; object: Expression; index: Expression }
  /** `written` is what stands between the parentheses, which `date` and `dur` read themselves. */
  | { kind: 'call'; name: string; values: readonly Expression[]; written: string }
  | { kind: 'arrow'; names: readonly string[]; body: Expression }
  | { kind: 'not' | 'minus'; operand: Expression }
  | { kind: 'binary'; operator: Operator; left: Expression; right: Expression };

export type Operator = 'and' | 'or' | '=' | '!=' | '<' | '>' | '<=' | '>=' | '+' | '-' | '*' | '/' | '%';

const operators: ReadonlyMap<string, readonly [Operator, number]> = new Map([
  ['and', ['and', 1]],
  ['&', ['and', 1]],
  ['&&', ['and', 1]],
  ['or', ['or', 1]],
  ['|', ['or', 1]],
  ['||', ['or', 1]],
  ['=', ['=', 2]],
  ['==', ['=', 2]],
  ['!=', ['!=', 2]],
  ['<', ['<', 2]],
  ['>', ['>', 2]],
  ['<=', ['<=', 2]],
  ['>=', ['>=', 2]],
  ['+', ['+', 3]],
  ['-', ['-', 3]],
  ['*', ['*', 4]],
  ['/', ['/', 4]],
  ['%', ['%', 4]],
]);

/** Expressions in one another. */
const deepest = 100;

/** The tokens of a query, read from left to right. */
export class TokenReader {
  readonly source: string;
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(source: string, tokens: readonly Token[]) {
    this.source = source;
    this.#tokens = tokens;
  }

  peek(ahead = 0): Token {
    return this.#tokens[this.#at + ahead] ?? { kind: 'end', text: '', at: this.source.length, to: this.source.length };
  }

  next(): Token {
    const token = this.peek();
    this.#at += 1;
    return token;
  }

  /** Whether the next tokens are these words, in any letter case. */
  isWord(...words: readonly string[]): boolean {
    return words.every((word, ahead) => {
      const { kind, text } = this.peek(ahead);
      return kind === 'name' && text.toLowerCase() === word;
    });
  }

  takeWord(...words: readonly string[]): boolean {
    if (!this.isWord(...words)) return false;
    this.#at += words.length;
    return true;
  }

  isSign(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === 'sign' && token.text === text;
  }

  take(text: string): boolean {
    if (!this.isSign(text)) return false;
    this.#at += 1;
    return true;
  }

  expect(text: string): void {
    if (!this.take(text)) this.refuse(`\`${text}\` is expected`);
  }

  refuse(message: string): never {
    const { kind, text, at } = this.peek();
    throw new QueryError(`${message}, not ${kind === 'end' ? 'the end' : `\`${text}\``}`, at);
  }

  /** @throws {QueryError} */
  expression(least = 0): Expression {
    this.#depth += 1;
    if (this.#depth > deepest)
      throw new QueryError(`more than ${deepest} expressions stand in one another`, this.peek().at);
    let left = this.#postfix();
    for (;;) {
      const token = this.peek();
      const known =
        token.kind === 'sign' || token.kind === 'name' ? operators.get(token.text.toLowerCase()) : undefined;
      if (known === undefined || known[1] <= least) break;
      this.next();
      left = { kind: 'binary', operator: known[0], left, right: this.expression(known[1]) };
    }
    this.#depth -= 1;
    return left;
  }

  #postfix(): Expression {
    if (this.take('!')) return { kind: 'not', operand: this.#postfixed() };
    if (this.take('-')) return { kind: 'minus', operand: this.#postfixed() };
    return this.#postfixed();
  }

  #postfixed(): Expression {
    this.#depth += 1;
    if (this.#depth > deepest)
      throw new QueryError(`more than ${deepest} expressions stand in one another`, this.peek().at);
    let object = this.isSign('!') || this.isSign('-') ? this.#postfix() : this.#primary();
    for (;;) {
      if (this.take('.')) {
        const { kind, text } = this.peek();
        if (kind !== 'name' && kind !== 'number') this.refuse('a name is expected');
        this.next();
        object = { kind: 'member', object, name: text };
      } else if (this.take('[')) {
        object = { kind: 'index', object, index: this.expression() };
        this.expect(']');
      } else if (object.kind === 'name' && this.isSign('(')) {
        object = this.#call(object.name);
      } else break;
    }
    this.#depth -= 1;
    return object;
  }

  #call(name: string): Expression {
    const { to } = this.next();
    if (/^(?:date|dur)$/iu.test(name)) {
      const end = this.#closing();
      const written = this.source.slice(to, this.peek(end).at).trim();
      if (isWritten(name.toLowerCase(), written)) {
        this.#at += end + 1;
        return { kind: 'call', name: name.toLowerCase(), values: [], written };
      }
    }
    const values: Expression[] = [];
    while (!this.isSign(')')) {
      values.push(this.expression());
      if (!this.take(',')) break;
    }
    this.expect(')');
    return { kind: 'call', name: name.toLowerCase(), values, written: '' };
  }

  /** How many tokens on the parenthesis is closed. */
  #closing(): number {
    for (let ahead = 0, open = 0; ; ahead += 1) {
      if (this.peek(ahead).kind === 'end') return ahead;
      if (this.isSign('(', ahead)) open += 1;
      else if (this.isSign(')', ahead) && (open -= 1) < 0) return ahead;
    }
  }

  #primary(): Expression {
    const token = this.peek();
    switch (token.kind) {
      case 'number':
        this.next();
        return { kind: 'literal', value: Number(token.text) };
      case 'text':
        this.next();
        return { kind: 'literal', value: unquoted(token.text) };
      case 'tag':
        this.next();
        return { kind: 'literal', value: token.text };
      case 'link': {
        this.next();
        const inside = token.text.replace(/^!?\[\[|\]\]$/gu, '');
        const [linktext = '', ...display] = inside.split('|');
        return {
          kind: 'link',
          linktext: linktext.trim(),
          ...(display.length > 0 ? { display: display.join('|') } : {}),
        };
      }
      case 'name':
        return this.#named(token);
      case 'sign':
        break;
      case 'end':
        return this.refuse('an expression is expected');
    }
    if (this.isArrow()) return this.#arrow();
    if (this.take('(')) {
      const inside = this.expression();
      this.expect(')');
      return inside;
    }
    if (this.take('[')) {
      const items: Expression[] = [];
      while (!this.isSign(']')) {
        items.push(this.expression());
        if (!this.take(',')) break;
      }
      this.expect(']');
      return { kind: 'list', items };
    }
    if (this.take('{')) {
      const entries: (readonly [string, Expression])[] = [];
      while (!this.isSign('}')) {
        const key = this.next();
        if (key.kind !== 'name' && key.kind !== 'text') this.refuse('a name is expected');
        this.expect(':');
        entries.push([key.kind === 'text' ? unquoted(key.text) : key.text, this.expression()]);
        if (!this.take(',')) break;
      }
      this.expect('}');
      return { kind: 'object', entries };
    }
    return this.refuse('an expression is expected');
  }

  #named({ text }: Token): Expression {
    if (/^(?:from|where|limit|group|flatten)$/iu.test(text)) this.refuse('an expression is expected');
    this.next();
    const word = text.toLowerCase();
    if (word === 'true' || word === 'false') return { kind: 'literal', value: word === 'true' };
    if (word === 'null') return { kind: 'literal', value: null };
    return { kind: 'name', name: text };
  }

  isArrow(): boolean {
    if (!this.isSign('(')) return false;
    let ahead = 1;
    while (this.peek(ahead).kind === 'name' || this.isSign(',', ahead)) ahead += 1;
    return this.isSign(')', ahead) && this.isSign('=>', ahead + 1);
  }

  #arrow(): Expression {
    this.expect('(');
    const names: string[] = [];
    while (!this.take(')')) {
      const token = this.next();
      if (token.kind === 'name') names.push(token.text);
    }
    this.expect('=>');
    return { kind: 'arrow', names, body: this.expression() };
  }
}

/** Words that stand without quotes in `date(…)` and `dur(…)`. */
function isWritten(name: string, written: string): boolean {
  if (name === 'dur') return /^[\d.]+\s*[a-z]/iu.test(written);
  return /^(?:\d{4}-\d|(?:today|now|tomorrow|yesterday|sow|eow|som|eom|soy|eoy|start-of-\w+|end-of-\w+)$)/iu.test(
    written,
  );
}

function unquoted(text: string): string {
  return text
    .slice(1, -1)
    .replaceAll(/\\([^])/gu, (_, escaped: string) =>
      escaped === 'n' ? '\n' : escaped === '"' || escaped === '\\' ? escaped : `\\${escaped}`,
    );
}
