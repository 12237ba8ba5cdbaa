/**
 * The right side of a sum's line: figures, names of other lines and links to facts, between `×`, `/`, `+`, `−` and
 * parentheses.
 */
import { parseLinktext } from '../syntax/linktext.ts';
import type { SumExpression, SumOperand, SumOperator } from './sum-steps.ts';
import type { Reference } from './types.ts';

type AddReference = (target: Pick<Reference, 'linkpath' | 'subpath'>) => number;

/** Characters of a line: a calculation that a reader can follow has fewer. */
const mostCharacters = 1000;

const operators: ReadonlyMap<string, SumOperator> = new Map([
  ['×', '×'],
  ['*', '×'],
  ['·', '×'],
  ['÷', '÷'],
  ['/', '÷'],
  ['+', '+'],
  ['−', '−'],
  ['-', '−'],
]);
const precedence = { '+': 1, '−': 1, '×': 2, '÷': 2 } as const satisfies Record<SumOperator, number>;

type Token = SumOperator | '(' | ')' | SumOperand;

/** An operator stands between spaces, so that `GB-month` and `requests/s` stay what they are. */
export function readExpression(text: string, addReference: AddReference): SumExpression | { reason: string } {
  if (text.length > mostCharacters) return { reason: `it is longer than ${mostCharacters} characters` };
  const tokens: Token[] = [];
  let words: string[] = [];
  const endTerm = (): void => {
    if (words.length > 0) tokens.push({ kind: 'term', text: words.join(' ') });
    words = [];
  };
  for (const part of partsOf(text)) {
    const operator = operators.get(part);
    if (operator !== undefined || part === '(' || part === ')') {
      endTerm();
      tokens.push(operator ?? (part === '(' ? '(' : ')'));
    } else if (part.startsWith('[[')) {
      endTerm();
      const target = parseLinktext(part.slice(2, -2));
      if (target === undefined) return { reason: 'a link names nothing' };
      const { linkpath, subpath } = target;
      tokens.push({
        kind: 'fact',
        reference: addReference({ linkpath, ...(subpath === undefined ? {} : { subpath }) }),
      });
    } else words.push(part);
  }
  endTerm();
  return inPostfix(tokens);
}

/** Links, parentheses and words. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  let at = 0;
  while (at < text.length) {
    const end = text.startsWith('[[', at) ? text.indexOf(']]', at) : -1;
    const char = text.charAt(at);
    if (end >= 0) {
      parts.push(text.slice(at, end + 2));
      at = end + 2;
    } else if (char === '(' || char === ')') {
      parts.push(char);
      at += 1;
    } else if (/\s/u.test(char)) at += 1;
    else {
      const word = /^[^\s()]+/u.exec(text.slice(at))?.[0] ?? char;
      const link = word.indexOf('[[', 1);
      const whole = link < 0 ? word : word.slice(0, link);
      parts.push(whole);
      at += whole.length;
    }
  }
  return parts;
}

/** Dijkstra's shunting yard. */
function inPostfix(tokens: readonly Token[]): SumExpression | { reason: string } {
  const steps: (SumOperand | SumOperator)[] = [];
  const waiting: (SumOperator | '(')[] = [];
  let wantsOperand = true;
  for (const token of tokens) {
    if (typeof token === 'object' || token === '(') {
      if (!wantsOperand) return { reason: 'an operator is missing; write × , / , + or − between spaces' };
      if (token === '(') waiting.push(token);
      else steps.push(token);
      wantsOperand = token === '(';
      continue;
    }
    if (wantsOperand) return { reason: `something is missing before ${token}` };
    for (let top = waiting.at(-1); top !== undefined && top !== '('; top = waiting.at(-1)) {
      if (token !== ')' && precedence[top] < precedence[token]) break;
      steps.push(top);
      waiting.pop();
    }
    if (token !== ')') waiting.push(token);
    else if (waiting.pop() === undefined) return { reason: 'a parenthesis is closed that was not opened' };
    wantsOperand = token !== ')';
  }
  if (wantsOperand) return { reason: 'it ends too early' };
  while (waiting.length > 0) {
    const top = waiting.pop();
    if (top === '(') return { reason: 'a parenthesis is not closed' };
    if (top !== undefined) steps.push(top);
  }
  return { steps, shown: asWritten(tokens) };
}

function asWritten(tokens: readonly Token[]): (string | SumOperand)[] {
  const shown: (string | SumOperand)[] = [];
  for (const token of tokens) {
    if (typeof token === 'object') shown.push(token);
    else if (token === '(' || token === ')') shown.push(token);
    else shown.push(` ${token} `);
  }
  return shown;
}
