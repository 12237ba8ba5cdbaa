/** Expressions of Dataview → values of bases. Nothing of JavaScript is reachable, and the work is bounded. */
import { negated, operate } from '../bases/operators.ts';
import { spend } from '../bases/run.ts';
import type { BaseFile, Value } from '../bases/values.ts';
import { error, isError, isList, lookUp } from '../bases/values.ts';
import type { Expression, Operator } from './dql-expression.ts';
import { dateOfWords, durationOfWords } from './dql-dates.ts';
import { functions } from './dql-functions.ts';
import { compareValues, isArrow, isSame, isTrue } from './dql-values.ts';
import type { Argument, Arrow, QueryScope } from './dql-values.ts';
import { fieldName } from './pages.ts';

/** Expressions in one another. */
const deepest = 400;

/** @throws {TooMuchWork} */
export function evaluate(expression: Expression, scope: QueryScope): Value {
  const { run } = scope;
  spend(run);
  if (run.depth >= deepest) return error('this goes too deep');
  run.depth += 1;
  try {
    return valueOf(expression, scope);
  } finally {
    run.depth -= 1;
  }
}

function valueOf(expression: Expression, scope: QueryScope): Value {
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'link':
      return linkOf(expression.linktext, expression.display, scope);
    case 'list': {
      const items = expression.items.map((item) => evaluate(item, scope));
      return items.find(isError) ?? items;
    }
    case 'object':
      return {
        type: 'object',
        entries: new Map(expression.entries.map(([name, value]) => [name, evaluate(value, scope)])),
      };
    case 'name':
      return named(expression.name, scope);
    case 'member':
      return fieldOf(evaluate(expression.object, scope), expression.name, scope);
    case 'index': {
      const object = evaluate(expression.object, scope);
      const key = evaluate(expression.index, scope);
      if (isError(key)) return key;
      if (typeof key === 'number')
        return isList(object) || typeof object === 'string' ? (object.at(key) ?? null) : null;
      return typeof key === 'string' ? fieldOf(object, key, scope) : null;
    }
    case 'arrow':
      return error('a function stands where a value is expected');
    case 'call':
      return called(expression, scope);
    case 'not': {
      const value = evaluate(expression.operand, scope);
      return isError(value) ? value : !isTrue(value);
    }
    case 'minus':
      return negated(evaluate(expression.operand, scope));
    case 'binary':
      return binary(expression, scope);
  }
}

function linkOf(linktext: string, display: string | undefined, { run, pages, self }: QueryScope): Value {
  if (linktext === '' || linktext === '#') return self === undefined ? null : pages.linkTo(self);
  const link = run.environment.linkTo(linktext);
  return display === undefined ? link : { ...link, display };
}

function named(name: string, scope: QueryScope): Value {
  const { names, file, self, pages } = scope;
  if (name === 'this') return self === undefined ? null : { type: 'file', file: self };
  const own = names.get(name) ?? (names.has(name) ? null : undefined);
  if (own !== undefined) return own;
  if (file === undefined) return lookUp(names, name) ?? null;
  if (name === 'file') return { type: 'file', file };
  return inFields(pages.fieldsOf(file), name) ?? null;
}

function inFields(fields: ReadonlyMap<string, Value>, name: string): Value | undefined {
  return fields.get(name) ?? fields.get(fieldName(name));
}

export function fieldOf(value: Value, name: string, scope: QueryScope): Value {
  const { run } = scope;
  if (value === null || isError(value)) return value;
  if (isList(value)) {
    if (name === 'length') return value.length;
    spend(run, value.length);
    // As Dataview does: a field of a list is the list of its items' fields, one level flatter.
    return value.flatMap((item): Value[] => {
      const field = fieldOf(item, name, scope);
      return isList(field) ? [...field] : [field];
    });
  }
  if (typeof value === 'string') return name === 'length' ? value.length : null;
  if (typeof value !== 'object') return null;
  switch (value.type) {
    case 'object':
      return inFields(value.entries, name) ?? lookUp(value.entries, name) ?? null;
    case 'file':
      return ofFile(value.file, name, scope);
    case 'link':
      return value.target === undefined ? null : ofFile(value.target, name, scope);
    case 'date':
      return ofDate(new Date(value.wall), name) ?? null;
    case 'duration':
      return ofDuration(value, name);
    default:
      return null;
  }
}

/** `file.name` of the note itself, or a field of it: `this.file.name`, `this.status`, `[[x]].status`. */
function ofFile(file: BaseFile, name: string, { pages }: QueryScope): Value {
  if (name === 'file') return { type: 'file', file };
  return inFields(pages.fieldsOf(file), name) ?? pages.fileField(file, name) ?? null;
}

function ofDate(date: Date, name: string): Value | undefined {
  switch (name) {
    case 'year':
      return date.getUTCFullYear();
    case 'month':
      return date.getUTCMonth() + 1;
    case 'day':
      return date.getUTCDate();
    case 'hour':
      return date.getUTCHours();
    case 'minute':
      return date.getUTCMinutes();
    case 'second':
      return date.getUTCSeconds();
    case 'weekday':
      return date.getUTCDay() === 0 ? 7 : date.getUTCDay();
    case 'weekyear':
    case 'week': {
      const thursday = new Date(date);
      thursday.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() === 0 ? 7 : date.getUTCDay()));
      const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
      return Math.ceil(((thursday.getTime() - first) / 86_400_000 + 1) / 7);
    }
    default:
      return undefined;
  }
}

const lengths: ReadonlyMap<string, number> = new Map([
  ['years', 365 * 86_400_000],
  ['months', 30 * 86_400_000],
  ['weeks', 7 * 86_400_000],
  ['days', 86_400_000],
  ['hours', 3_600_000],
  ['minutes', 60_000],
  ['seconds', 1000],
]);

function ofDuration({ months, milliseconds }: { months: number; milliseconds: number }, name: string): Value {
  const length = lengths.get(name.endsWith('s') ? name : `${name}s`);
  return length === undefined ? null : Math.floor((months * 30 * 86_400_000 + milliseconds) / length);
}

function called({ name, values, written }: Expression & { kind: 'call' }, scope: QueryScope): Value {
  const { run } = scope;
  if (written !== '') {
    const read = name === 'date' ? dateOfWords(written, run) : durationOfWords(written);
    return read ?? error(`\`${name}(${written})\` is none`);
  }
  if (name === 'choice' || name === 'default') {
    const first = values[0] === undefined ? null : evaluate(values[0], scope);
    if (isError(first) || isList(first)) return name === 'choice' || isError(first) ? chosen(first) : applied();
    return name === 'choice' ? chosen(first) : first === null ? at(1) : first;
  }
  return applied();

  function chosen(condition: Value): Value {
    return isError(condition) ? condition : at(isTrue(condition) ? 1 : 2);
  }

  function at(index: number): Value {
    const value = values[index];
    return value === undefined ? null : evaluate(value, scope);
  }

  function applied(): Value {
    const known = functions.get(name);
    if (known === undefined) return error(`there is no function \`${name}\``);
    const read = values.map((value): Argument =>
      value.kind === 'arrow' ? arrowOf(value, scope) : evaluate(value, scope),
    );
    const wrong = read.find((value): value is Value => !isArrow(value) && isError(value));
    return wrong !== undefined && name !== 'typeof' ? wrong : known(read, scope);
  }
}

function arrowOf({ names, body }: Expression & { kind: 'arrow' }, scope: QueryScope): Arrow {
  return {
    type: 'arrow',
    call: (values) => {
      const inside = new Map(scope.names);
      for (const [at, name] of names.entries()) inside.set(name, values[at] ?? null);
      return evaluate(body, { ...scope, names: inside });
    },
  };
}

function binary({ operator, left, right }: Expression & { kind: 'binary' }, scope: QueryScope): Value {
  const first = evaluate(left, scope);
  if (isError(first)) return first;
  if (operator === 'and' || operator === 'or') {
    if (isTrue(first) === (operator === 'or')) return operator === 'or';
    const second = evaluate(right, scope);
    return isError(second) ? second : isTrue(second);
  }
  const second = evaluate(right, scope);
  if (isError(second)) return second;
  return operated(operator, first, second, scope);
}

function operated(operator: Exclude<Operator, 'and' | 'or'>, a: Value, b: Value, scope: QueryScope): Value {
  const { environment } = scope.run;
  switch (operator) {
    case '=':
      return isSame(a, b);
    case '!=':
      return !isSame(a, b);
    case '<':
      return compareValues(a, b, scope) < 0;
    case '>':
      return compareValues(a, b, scope) > 0;
    case '<=':
      return compareValues(a, b, scope) <= 0;
    case '>=':
      return compareValues(a, b, scope) >= 0;
    case '*':
      if (typeof a === 'string' && typeof b === 'number') return repeated(a, b);
      return operate('*', a, b, environment);
    case '+':
    case '-':
    case '/':
    case '%':
      return operate(operator, a, b, environment);
  }
}

function repeated(text: string, times: number): Value {
  const whole = Math.max(0, Math.floor(times));
  return text.length * whole > 100_000 ? error('a text has at most 100,000 characters') : text.repeat(whole);
}
