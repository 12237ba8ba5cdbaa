/**
 * An expression's tree → its value, for a row. Ends, and never throws: what cannot be computed is an error among
 * values.
 */
import type { Expression } from './expression.ts';
import { callMethod, unknownFunction, unknownMember, wrongCount } from './function-table.ts';
import { globalFunctions } from './global-functions.ts';
import { callOnList, takesExpression } from './list-calls.ts';
import { dateFields, durationFields, fileFields } from './methods-of-files.ts';
import { methodOf } from './methods.ts';
import { negated, operate } from './operators.ts';
import { createRegexp } from './regexp.ts';
import { spend, startCell, TooMuchWork } from './run.ts';
import type { Scope } from './scope.ts';
import { listOf } from './scope.ts';
import type { FileValue, Value } from './values.ts';
import { error, isError, isList, isTruthy, lookUp, shownType } from './values.ts';
import { messageOf } from '../message-of.ts';

/** Expressions and formulas in one another, all in all. */
const deepest = 1200;
/** Formulas in one another. */
const deepestFormula = 200;

const tooMuch = error('This takes too many steps');
const tooDeep = error('This goes too deep');

/** @param seed tells this cell from others: `random()` is drawn from it */
export function evaluateCell(expression: Expression, scope: Scope, seed: string): Value {
  startCell(scope.run, seed);
  try {
    return evaluate(expression, scope);
  } catch (thrown) {
    if (thrown instanceof TooMuchWork) return tooMuch;
    throw thrown;
  }
}

export function evaluate(expression: Expression, scope: Scope): Value {
  const { run } = scope;
  spend(run);
  if (run.depth >= deepest) return tooDeep;
  run.depth += 1;
  try {
    return valueOf(expression, scope);
  } finally {
    run.depth -= 1;
  }
}

function valueOf(expression: Expression, scope: Scope): Value {
  const { run } = scope;
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'regexp':
      return regexpValue(expression.pattern, expression.flags, scope);
    case 'list': {
      const items = expression.items.map((item) => evaluate(item, scope));
      return items.find(isError) ?? listOf(items, run);
    }
    case 'name':
      return named(expression.name, scope);
    case 'member':
      return memberOf(expression.object, expression.name, scope);
    case 'index': {
      const key = evaluate(expression.index, scope);
      if (isError(key)) return key;
      if (typeof key === 'string' && expression.object.kind === 'name') {
        const known = ofName(expression.object.name, key, scope);
        if (known !== undefined) return known;
      }
      return indexed(evaluate(expression.object, scope), key, scope);
    }
    case 'call':
      return called(expression, scope);
    case 'unary': {
      const operand = evaluate(expression.operand, scope);
      if (isError(operand)) return operand;
      return expression.operator === '!' ? !isTruthy(operand) : negated(operand);
    }
    case 'binary':
      return binary(expression, scope);
  }
}

function binary({ operator, left, right }: Expression & { kind: 'binary' }, scope: Scope): Value {
  const first = evaluate(left, scope);
  if (operator === '&&' || operator === '||') {
    if (isError(first)) return first;
    if (isTruthy(first) === (operator === '||')) return operator === '||';
    const second = evaluate(right, scope);
    return isError(second) ? second : isTruthy(second);
  }
  const second = evaluate(right, scope);
  if (operator === '==' || operator === '!=') {
    // The vault's root has two names.
    const isRoot = (folder: Value, other: Value, written: Expression): boolean =>
      folder === '' && other === '/' && written.kind === 'member' && written.name === 'folder';
    if (isRoot(first, second, left) || isRoot(second, first, right)) return operator === '==';
  }
  const { environment } = scope.run;
  return operate(operator, first, second, environment);
}

/** Compiled once for each view. */
function regexpValue(pattern: string, flags: string, { run }: Scope): Value {
  const key = `${flags}/${pattern}`;
  const known = run.regexps.get(key);
  if (known !== undefined) return known;
  let made: Value;
  try {
    made = { type: 'regexp', regexp: createRegexp(pattern, flags) };
  } catch (thrown) {
    made = error(
      `This regular expression cannot be used: ${messageOf(thrown).replace(/^error parsing regexp: /u, '')}`,
    );
  }
  run.regexps.set(key, made);
  return made;
}

function named(name: string, scope: Scope): Value {
  const { locals, row, self, values } = scope;
  if (locals !== undefined && name === 'value') return locals.value;
  if (locals !== undefined && name === 'index') return locals.index;
  if (locals?.acc !== undefined && name === 'acc') return locals.acc;
  if (values !== undefined && name === 'values') return values;
  if (name === 'this') return self === undefined ? null : { type: 'file', file: self };
  if (row === undefined) return null;
  if (name === 'file') return { type: 'file', file: row.file };
  if (name === 'note') return { type: 'object', entries: row.file.properties() };
  return lookUp(row.file.properties(), name) ?? null;
}

/** `formula.x`, `note.x`, `this.x`; undefined: the name is one like any other. */
function ofName(name: string, member: string, scope: Scope): Value | undefined {
  const { row, self } = scope;
  if (name === 'formula') return formulaValue(member, scope);
  if (name === 'note') return row === undefined ? null : (lookUp(row.file.properties(), member) ?? null);
  if (name !== 'this') return undefined;
  if (self === undefined) return null;
  if (member === 'file') return { type: 'file', file: self };
  return lookUp(self.properties(), member) ?? null;
}

/** At most once a row; a circle is an error in each of its formulas. */
export function formulaValue(name: string, scope: Scope): Value {
  const { formulas, row, run } = scope;
  const formula = lookUp(formulas, name);
  if (formula === undefined) return error(`There is no formula "${name}"`);
  if ('type' in formula) return formula;
  const key = formulas.has(name) ? name : name.toLowerCase();
  const known = row?.computed.get(key);
  if (known !== undefined) return known === 'computing' ? error('Formulas go in a circle') : known;
  if (run.formulaDepth >= deepestFormula) return tooDeep;
  row?.computed.set(key, 'computing');
  run.formulaDepth += 1;
  let value: Value;
  try {
    const { locals: _locals, ...outer } = scope;
    value = evaluate(formula, outer);
  } catch (thrown) {
    if (!(thrown instanceof TooMuchWork)) throw thrown;
    value = tooMuch;
  } finally {
    run.formulaDepth -= 1;
  }
  row?.computed.set(key, value);
  return value;
}

function memberOf(object: Expression, name: string, scope: Scope): Value {
  if (object.kind === 'name') {
    const known = ofName(object.name, name, scope);
    if (known !== undefined) return known;
  }
  return fieldOf(evaluate(object, scope), name, scope);
}

function fieldOf(value: Value, name: string, { run }: Scope): Value {
  if (value === null || isError(value)) return value;
  if (isList(value) || typeof value === 'string')
    return name === 'length' ? value.length : unknownMember(name, shownType(value));
  if (typeof value === 'object') {
    switch (value.type) {
      case 'object':
        return lookUp(value.entries, name) ?? null;
      case 'file':
        return fileFields.get(name)?.(value.file, run) ?? unknownMember(name, 'File');
      case 'date':
        return dateFields.get(name)?.(value) ?? unknownMember(name, 'Date');
      case 'duration':
        return durationFields.get(name)?.(value) ?? unknownMember(name, 'Duration');
      default:
    }
  }
  return unknownMember(name, shownType(value));
}

function indexed(value: Value, key: Value, scope: Scope): Value {
  if (value === null || isError(value)) return value;
  if (isList(value) || typeof value === 'string') {
    if (typeof key === 'string') return fieldOf(value, key, scope);
    if (typeof key !== 'number') return error(`${shownType(key)} is no index of a list`);
    return value[key] ?? null;
  }
  if (typeof key === 'string') return fieldOf(value, key, scope);
  return typeof value === 'object' && value.type === 'object' ? null : error(`${shownType(value)} has no items`);
}

function called({ callee, values }: Expression & { kind: 'call' }, scope: Scope): Value {
  if (callee.kind === 'name') {
    const { name } = callee;
    if (name === 'if') return chosen(values, scope);
    const known = globalFunctions.get(name);
    if (known === undefined) return unknownFunction(name);
    return callMethod(name, known, null, evaluated(values, scope), scope.run);
  }
  if (callee.kind === 'index') {
    const name = evaluate(callee.index, scope);
    return isError(name) ? name : error('A method is called by its name, after a dot');
  }
  if (callee.kind !== 'member') return error('This is no function');
  const { name } = callee;
  const receiver = receiverOf(callee.object, scope);
  if (isList(receiver)) {
    const result = callOnList(name, receiver, values, scope, evaluate);
    if (result !== undefined) return result;
  }
  // There are no items for which an expression could be evaluated.
  if (receiver === null) return takesExpression(name) ? null : ofNothing(name, evaluated(values, scope));
  if (isError(receiver)) return name === 'isTruthy' && values.length === 0 ? false : receiver;
  const method = methodOf(receiver, name, isTags(callee.object));
  if (method === undefined) return unknownFunction(name, shownType(receiver));
  return callMethod(name, method, receiver, evaluated(values, scope), scope.run);
}

function receiverOf(object: Expression, scope: Scope): Value {
  const value = evaluate(object, scope);
  const isFileOfThis = object.kind === 'name' && object.name === 'this' && scope.self !== undefined;
  return isFileOfThis ? ({ type: 'file', file: scope.self } as FileValue) : value;
}

function evaluated(values: readonly Expression[], scope: Scope): Value[] {
  return values.map((value) => evaluate(value, scope));
}

function chosen(values: readonly Expression[], scope: Scope): Value {
  const [condition, then, otherwise] = values;
  const wrong = wrongCount('if', values.length, 2, 3);
  if (wrong !== undefined || condition === undefined || then === undefined) return wrong ?? null;
  const value = evaluate(condition, scope);
  if (isError(value)) return value;
  if (isTruthy(value)) return evaluate(then, scope);
  return otherwise === undefined ? null : evaluate(otherwise, scope);
}

/** A missing property breaks no row. */
function ofNothing(name: string, values: readonly Value[]): Value {
  const wrong = values.find(isError);
  if (wrong !== undefined) return wrong;
  if (name === 'isEmpty') return true;
  if (name === 'isTruthy') return false;
  if (name === 'toString') return '';
  if (name === 'isType') return typeof values[0] === 'string' && values[0].toLowerCase() === 'null';
  return name.startsWith('contains') ? false : null;
}

/** Lists of tags hold the parents of nested ones too. */
function isTags(object: Expression): boolean {
  const name = object.kind === 'name' || object.kind === 'member' ? object.name : undefined;
  return name?.toLowerCase() === 'tags';
}
