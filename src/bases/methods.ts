/** The method that a name means on a value: the only way from a name to a function. */
import { method } from './function-table.ts';
import type { Method, Methods } from './function-table.ts';
import { methodsOfDates, methodsOfDurations, methodsOfFiles, methodsOfLinks } from './methods-of-files.ts';
import { methodsOfLists, methodsOfObjects, methodsOfTags } from './methods-of-lists.ts';
import { methodsOfNumbers, methodsOfRegexps, methodsOfTexts } from './methods-of-texts.ts';
import { bounded, plain } from './run.ts';
import type { Value } from './values.ts';
import { isList, isTruthy, typeOf } from './values.ts';

const methodsOfAll: Methods = new Map([
  ['isTruthy', method(0, 0, (value: Value) => isTruthy(value))],
  ['isType', method(1, 1, (value: Value, [name = null], run) => typeOf(value) === plain(name, run).toLowerCase())],
  ['toString', method(0, 0, (value: Value, _, run) => bounded(plain(value, run)))],
]);

const neverEmpty: Methods = new Map([['isEmpty', method(0, 0, () => false)]]);

/** @param isTags the value is a list of tags */
export function methodOf(value: Value, name: string, isTags: boolean): Method | undefined {
  const all = methodsOfAll.get(name);
  if (all !== undefined) return all;
  if (value === null) return undefined;
  if (isList(value)) return bound(value, (isTags ? methodsOfTags.get(name) : undefined) ?? methodsOfLists.get(name));
  switch (typeof value) {
    case 'string':
      return bound(value, methodsOfTexts.get(name));
    case 'number':
      return bound(value, methodsOfNumbers.get(name));
    case 'boolean':
      return neverEmpty.get(name);
    default:
  }
  switch (value.type) {
    case 'date':
      return bound(value, methodsOfDates.get(name));
    case 'duration':
      return bound(value, methodsOfDurations.get(name));
    case 'link':
      return bound(value, methodsOfLinks.get(name));
    case 'file':
      return bound(value, methodsOfFiles.get(name));
    case 'object':
      return bound(value, methodsOfObjects.get(name));
    case 'regexp':
      return bound(value, methodsOfRegexps.get(name));
    default:
      return neverEmpty.get(name);
  }
}

/** A method of one type as one of any value: it is called with the value that it was found for. */
function bound<Receiver extends Value>(receiver: Receiver, found: Method<Receiver> | undefined): Method | undefined {
  return found === undefined ? undefined : { ...found, call: (_, values, run) => found.call(receiver, values, run) };
}
