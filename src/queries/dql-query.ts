/** A Dataview query: what it shows, of which notes, and in which steps. */
import { TokenReader } from './dql-expression.ts';
import type { Expression } from './dql-expression.ts';
import { tokensOf } from './dql-tokens.ts';

export interface Query {
  kind: 'table' | 'list' | 'task' | 'calendar';
  /** Rows begin with a link to their note. */
  hasId: boolean;
  columns: readonly Named[];
  source?: Source;
  steps: readonly Step[];
}

/** An expression, and what it is called. */
export interface Named {
  expression: Expression;
  name: string;
}

export type Source =
  | { kind: 'tag'; tag: string }
  | { kind: 'folder'; path: string }
  | { kind: 'links'; linktext: string; isOutgoing: boolean }
  | { kind: 'not'; of: Source }
  | { kind: 'and' | 'or'; left: Source; right: Source };

export type Step =
  | { kind: 'where'; expression: Expression }
  | { kind: 'sort'; keys: readonly { expression: Expression; isDescending: boolean }[] }
  | { kind: 'group' | 'flatten'; by: Named }
  | { kind: 'limit'; expression: Expression };

/** @throws {QueryError} where the text is no query */
export function parseQuery(source: string): Query {
  const reader = new TokenReader(source, tokensOf(source));
  const kind = (['table', 'list', 'task', 'calendar'] as const).find((word) => reader.takeWord(word));
  if (kind === undefined) return reader.refuse('a query begins with `TABLE`, `LIST`, `TASK` or `CALENDAR`');
  const hasId = kind === 'calendar' || !reader.takeWord('without', 'id');
  const columns: Named[] = [];
  while (reader.peek().kind !== 'end' && !isClause(reader)) {
    if (kind === 'task') reader.refuse('`FROM`, `WHERE` and the like are expected after `TASK`');
    columns.push(named(reader));
    if (kind !== 'table' || !reader.take(',')) break;
  }
  if (kind === 'calendar' && columns.length === 0) reader.refuse('a date is expected after `CALENDAR`');
  const from = reader.takeWord('from') ? readSource(reader) : undefined;
  const steps: Step[] = [];
  while (reader.peek().kind !== 'end') steps.push(step(reader));
  return { kind, hasId, columns, ...(from === undefined ? {} : { source: from }), steps };
}

/** An expression alone, as in `` `= this.x` ``. @throws {QueryError} */
export function parseInline(source: string): Expression {
  const reader = new TokenReader(source, tokensOf(source));
  const expression = reader.expression();
  if (reader.peek().kind !== 'end') reader.refuse('nothing more is expected');
  return expression;
}

function isClause(reader: TokenReader): boolean {
  return (
    ['from', 'where', 'sort', 'limit', 'flatten'].some((word) => reader.isWord(word)) || reader.isWord('group', 'by')
  );
}

function named(reader: TokenReader): Named {
  const { at } = reader.peek();
  const expression = reader.expression();
  const written = reader.source.slice(at, reader.peek().at).trim();
  if (!reader.takeWord('as')) return { expression, name: written };
  const { kind, text } = reader.next();
  if (kind !== 'name' && kind !== 'text') reader.refuse('a name is expected after `AS`');
  return { expression, name: kind === 'text' ? text.slice(1, -1).replaceAll('\\"', '"') : text };
}

function step(reader: TokenReader): Step {
  if (reader.takeWord('where')) return { kind: 'where', expression: reader.expression() };
  if (reader.takeWord('limit')) return { kind: 'limit', expression: reader.expression() };
  if (reader.takeWord('flatten')) return { kind: 'flatten', by: named(reader) };
  if (reader.takeWord('group', 'by')) return { kind: 'group', by: named(reader) };
  if (!reader.takeWord('sort')) return reader.refuse('`WHERE`, `SORT`, `GROUP BY`, `FLATTEN` or `LIMIT` is expected');
  const keys: { expression: Expression; isDescending: boolean }[] = [];
  do {
    const expression = reader.expression();
    const isDescending = reader.takeWord('desc') || reader.takeWord('descending');
    if (!isDescending && !reader.takeWord('asc')) reader.takeWord('ascending');
    keys.push({ expression, isDescending });
  } while (reader.take(','));
  return { kind: 'sort', keys };
}

function readSource(reader: TokenReader): Source {
  let left = oneSource(reader, 0);
  for (;;) {
    const kind = isAnd(reader) ? 'and' : isOr(reader) ? 'or' : undefined;
    if (kind === undefined) return left;
    reader.next();
    left = { kind, left, right: oneSource(reader, 0) };
  }
}

function isAnd(reader: TokenReader): boolean {
  return reader.isWord('and') || reader.isSign('&') || reader.isSign('&&');
}

function isOr(reader: TokenReader): boolean {
  return reader.isWord('or') || reader.isSign('|') || reader.isSign('||');
}

function oneSource(reader: TokenReader, depth: number): Source {
  if (depth > 50) return reader.refuse('a tag, a folder or a link is expected');
  if (reader.take('-') || reader.take('!')) return { kind: 'not', of: oneSource(reader, depth + 1) };
  if (reader.take('(')) {
    const inside = readSource(reader);
    reader.expect(')');
    return inside;
  }
  if (reader.takeWord('outgoing')) {
    reader.expect('(');
    const linktext = linkIn(reader);
    reader.expect(')');
    return { kind: 'links', linktext, isOutgoing: true };
  }
  const { kind, text } = reader.peek();
  if (kind === 'tag') {
    reader.next();
    return { kind: 'tag', tag: text.slice(1) };
  }
  if (kind === 'text') {
    reader.next();
    return {
      kind: 'folder',
      path: text
        .slice(1, -1)
        .split('/')
        .filter((part) => part !== '')
        .join('/'),
    };
  }
  return { kind: 'links', linktext: linkIn(reader), isOutgoing: false };
}

/** `[[x]]`; `[[]]` and `[[#]]` are the note that asks. */
function linkIn(reader: TokenReader): string {
  const { kind, text } = reader.peek();
  if (reader.isSign('[', 0) && reader.isSign('[', 1)) {
    while (reader.peek().kind !== 'end' && !reader.take(']')) reader.next();
    reader.take(']');
    return '';
  }
  if (kind !== 'link') return reader.refuse('a tag, a folder in quotes or a link is expected');
  reader.next();
  const inside = text.replace(/^!?\[\[|\]\]$/gu, '');
  return (inside.split(/[|#]/u)[0] ?? '').trim();
}
