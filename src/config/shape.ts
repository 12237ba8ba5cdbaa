/** Mappings whose keys are known: the file itself, `publish`, and entries of lists. */
import { isMap } from 'yaml';
import { suggested, wayTo } from './reading.ts';
import type { Pair, Reading } from './reading.ts';
import { formOf } from './value-kinds.ts';
import type { Kind, Schema } from './value-kinds.ts';

/** A key with its kind and what it means, for people and editors. */
export type Key<T> = Kind<T> & { meaning: string };

export function mean<T>(kind: Kind<T>, meaning: string): Key<T> {
  return { ...kind, meaning };
}

/** A table of keys, complete by its type. */
export type Keys<Shape> = { readonly [Name in keyof Shape]-?: Key<Exclude<Shape[Name], undefined>> };

/** What was read; what is absent or wrong is left out. */
export function readKeys<Shape>(
  pairs: readonly Pair[],
  keys: Keys<Shape>,
  reading: Reading,
  parent?: string,
): Partial<Shape> {
  const known = new Map(Object.entries<Key<unknown>>(keys));
  const read = pairs.flatMap(({ name, value, at }): [string, unknown][] => {
    const way = wayTo(name, parent);
    const key = known.get(name);
    if (key === undefined) {
      reading.tell('config-key-unknown', at, { key: way, ...suggested(name, [...known.keys()]) });
      return [];
    }
    if (value === undefined) return [];
    reading.remember(way, value);
    const result = key.read(value, way, reading);
    return result === undefined ? [] : [[name, result]];
  });
  return Object.fromEntries(read) as Partial<Shape>;
}

/** `optional` may be absent. An entry that lacks another key, or has a wrong one, is left out as a whole. */
export function entry<Shape>(
  wanted: string,
  keys: Keys<Shape>,
  optional: readonly (keyof Shape & string)[] = [],
): Kind<Shape> {
  const needed = Object.keys(keys).filter((name) => !optional.some((one) => one === name));
  return {
    wanted,
    schema: { ...schemaOf(keys), required: needed },
    read: (node, key, reading) => {
      if (!isMap(node)) return reading.refuse(node, { key, is: formOf(node), wanted });
      const before = reading.problems.length;
      const read = readKeys(reading.pairsOf(node, key), keys, reading, key);
      if (needed.every((name) => Object.hasOwn(read, name))) return read as Shape;
      return reading.problems.length > before ? undefined : reading.refuse(node, { key, is: 'not whole', wanted });
    },
  };
}

/** Every key has a default: what is wrong costs that key. */
export function group<Shape>(wanted: string, keys: Keys<Shape>, defaults: Shape): Kind<Shape> {
  return {
    wanted,
    schema: schemaOf(keys),
    read: (node, key, reading) =>
      isMap(node)
        ? { ...defaults, ...readKeys(reading.pairsOf(node, key), keys, reading, key) }
        : reading.refuse(node, { key, is: formOf(node), wanted }),
  };
}

export function schemaOf<Shape>(keys: Keys<Shape>): Schema {
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      Object.entries<Key<unknown>>(keys).map(([name, { meaning, schema }]) => [
        name,
        { description: meaning, ...schema },
      ]),
    ),
  };
}
