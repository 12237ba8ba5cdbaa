/** The language of formulas and filters: its tree, and the reader of its text. Nothing of JavaScript is reachable. */
import { ExpressionError, tokensOf } from './tokens.ts';
import type { Token } from './tokens.ts';

export { ExpressionError } from './tokens.ts';

export type Expression =
  | { kind: 'literal'; value: null | boolean | number | string }
  | { kind: 'regexp'; pattern: string; flags: string }
  | { kind: 'list'; items: readonly Expression[] }
  | { kind: 'name'; name: string }
  | { kind: 'member'; object: Expression; name: string }
  | { kind: 'index'; object: Expression; index: Expression }
  | { kind: 'call'; callee: Expression; values: readonly Expression[] }
  | { kind: 'unary'; operator: UnaryOperator; operand: Expression }
  | { kind: 'binary'; operator: BinaryOperator; left: Expression; right: Expression };

export type UnaryOperator = '!' | '-';
export type BinaryOperator = '||' | '&&' | '==' | '!=' | '>' | '<' | '>=' | '<=' | '+' | '-' | '*' | '/' | '%';

/** How strongly each operator binds; all stand between two operands and are read from left to right. */
const strengths: ReadonlyMap<string, number> = new Map([
  ['||', 1],
  ['&&', 2],
  ['==', 3],
  ['!=', 3],
  ['>', 4],
  ['<', 4],
  ['>=', 4],
  ['<=', 4],
  ['+', 5],
  ['-', 5],
  ['*', 6],
  ['/', 6],
  ['%', 6],
]);

const constants: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** Expressions in one another. */
export const deepestExpression = 200;
/** Characters: nobody writes more, and the tree needs many times as much memory. */
const longestExpression = 20_000;

/** @throws {ExpressionError} where the text is no expression */
export function parseExpression(source: string): Expression {
  if (source.length > longestExpression)
    throw new ExpressionError(`An expression has at most ${longestExpression} characters`, 1);
  const tokens = tokensOf(source);
  let at = 0;
  let depth = 0;
  const peek = (): Token => tokens[at] ?? { kind: 'end', text: '', column: source.length + 1 };
  const next = (): Token => {
    const token = peek();
    at += 1;
    return token;
  };
  const isSign = (text: string): boolean => peek().kind === 'sign' && peek().text === text;
  const takeSign = (text: string): boolean => {
    const found = isSign(text);
    if (found) at += 1;
    return found;
  };

  const whole = binary(1);
  if (peek().kind !== 'end') throw unexpected(peek());
  return whole;

  /** Operators that bind at least as strongly as `least`. A row of them is a tree as deep as it is long. */
  function binary(least: number): Expression {
    deeper();
    let left = unary();
    let taken = 0;
    for (;;) {
      const operator = peek();
      const strength = operator.kind === 'sign' ? strengths.get(operator.text) : undefined;
      if (strength === undefined || strength < least) break;
      next();
      taken += 1;
      deeper();
      left = { kind: 'binary', operator: operator.text as BinaryOperator, left, right: binary(strength + 1) };
    }
    depth -= taken + 1;
    return left;
  }

  function unary(): Expression {
    const operator = isSign('!') ? '!' : isSign('-') ? '-' : undefined;
    if (operator === undefined) return postfix();
    next();
    deeper();
    const operand = unary();
    depth -= 1;
    return { kind: 'unary', operator, operand };
  }

  function postfix(): Expression {
    let object = primary();
    let taken = 0;
    for (;;) {
      if (takeSign('.')) {
        const token = next();
        if (token.kind !== 'name') throw unexpected(token);
        object = { kind: 'member', object, name: token.text };
      } else if (takeSign('[')) {
        const index = binary(1);
        expectSign(']');
        object = { kind: 'index', object, index };
      } else if (takeSign('(')) object = { kind: 'call', callee: object, values: valuesUntil(')') };
      else break;
      taken += 1;
      deeper();
    }
    depth -= taken;
    return object;
  }

  function primary(): Expression {
    const token = next();
    switch (token.kind) {
      case 'number':
        return { kind: 'literal', value: Number(token.text) };
      case 'string':
        return { kind: 'literal', value: token.text };
      case 'regexp':
        return { kind: 'regexp', pattern: token.text, flags: token.flags ?? '' };
      case 'name': {
        const constant = constants.get(token.text);
        return constant === undefined ? { kind: 'name', name: token.text } : { kind: 'literal', value: constant };
      }
      case 'sign':
        if (token.text === '[') return { kind: 'list', items: valuesUntil(']') };
        if (token.text === '(') {
          const inner = binary(1);
          expectSign(')');
          return inner;
        }
        throw unexpected(token);
      case 'end':
        throw unexpected(token);
    }
  }

  function valuesUntil(close: string): Expression[] {
    const values: Expression[] = [];
    if (takeSign(close)) return values;
    do values.push(binary(1));
    while (takeSign(','));
    expectSign(close);
    return values;
  }

  function expectSign(text: string): void {
    if (!takeSign(text)) {
      const token = peek();
      throw new ExpressionError(
        `Expected \`${text}\`${token.kind === 'end' ? ' at the end' : ` before ${named(token)}`}`,
        token.column,
      );
    }
  }

  function deeper(): void {
    depth += 1;
    if (depth > deepestExpression)
      throw new ExpressionError(`Expressions stand in one another more than ${deepestExpression} deep`, peek().column);
  }
}

function unexpected(token: Token): ExpressionError {
  return new ExpressionError(
    token.kind === 'end' ? 'The expression ends too early' : `Unexpected ${named(token)}`,
    token.column,
  );
}

function named(token: Token): string {
  return token.kind === 'string' ? 'a text' : token.kind === 'regexp' ? 'a regular expression' : `\`${token.text}\``;
}
