/**
 * What values may be: each kind reads a node of the YAML, tells what is wrong with it, and says the same as JSON
 * Schema.
 */
import { isMap, isScalar, isSeq } from 'yaml';
import type { ParsedNode } from 'yaml';
import type { Reading } from './reading.ts';

/** A part of a JSON Schema. */
export type Schema = Readonly<Record<string, unknown>>;

export interface Kind<T> {
  /** What is wanted, in words: `a text`. */
  wanted: string;
  schema: Schema;
  /**
   * `undefined` where the value cannot be used, which was told then. `key` is the whole way to it: `publish.ignore`.
   */
  read: (node: ParsedNode, key: string, reading: Reading) => T | undefined;
}

/** @param check returns what a text is wrongly, as in `no language`; `undefined`: it is fine */
export function text(wanted = 'a text', check: (text: string) => string | undefined = () => undefined): Kind<string> {
  return {
    wanted,
    schema: { type: 'string' },
    read: (node, key, reading) => {
      // `1.10` and `no` are read as they stand there.
      const value = isScalar(node) && node.value !== null ? String(node.source ?? node.value).trim() : undefined;
      const fault = value === undefined ? formOf(node) : value === '' ? 'empty' : check(value);
      return fault === undefined ? value : reading.refuse(node, { key, is: fault, wanted });
    },
  };
}

export const flag: Kind<boolean> = {
  wanted: '`true` or `false`',
  schema: { type: 'boolean' },
  read: (node, key, reading) =>
    isScalar(node) && typeof node.value === 'boolean'
      ? node.value
      : reading.refuse(node, { key, is: formOf(node), wanted: flag.wanted }),
};

export const count: Kind<number> = {
  wanted: 'a whole number from 0',
  schema: { type: 'integer', minimum: 0 },
  read: (node, key, reading) =>
    isScalar(node) && typeof node.value === 'number' && Number.isSafeInteger(node.value) && node.value >= 0
      ? node.value
      : reading.refuse(node, { key, is: formOf(node), wanted: count.wanted }),
};

export function choice<const Choice extends string>(...choices: readonly Choice[]): Kind<Choice> {
  const wanted = choices.map((each) => `\`${each}\``).join(' or ');
  return {
    wanted,
    schema: { enum: choices },
    read: (node, key, reading) => {
      const chosen = isScalar(node) ? choices.find((each) => each === node.value) : undefined;
      return chosen ?? reading.refuse(node, { key, is: formOf(node), wanted }, choices);
    },
  };
}

/** What is wrong in a list costs the entry that it stands in. */
export function list<T>(of: Kind<T>): Kind<readonly T[]> {
  const wanted = 'a list';
  return {
    wanted,
    schema: { type: 'array', items: of.schema },
    read: (node, key, reading) => {
      if (!isSeq(node)) return reading.refuse(node, { key, is: formOf(node), wanted });
      const values: T[] = [];
      for (const item of node.items) {
        const itemKey = `${key}.${values.length + 1}`;
        const value = of.read(item, itemKey, reading);
        if (value === undefined) continue;
        reading.remember(itemKey, item);
        values.push(value);
      }
      return values;
    },
  };
}

/** A list, or one value alone. */
export function oneOrMore<T>(of: Kind<T>): Kind<readonly T[]> {
  const many = list(of);
  return {
    wanted: `${of.wanted}, or a list`,
    schema: { anyOf: [of.schema, many.schema] },
    read: (node, key, reading) => {
      if (isSeq(node)) return many.read(node, key, reading);
      const value = of.read(node, key, reading);
      return value === undefined ? undefined : [value];
    },
  };
}

export function orFalse<T>(kind: Kind<T>): Kind<T | false> {
  const wanted = `${kind.wanted} or \`false\``;
  return {
    wanted,
    schema: { anyOf: [kind.schema, { const: false }] },
    read: (node, key, reading) => (isScalar(node) && node.value === false ? false : kind.read(node, key, reading)),
  };
}

export function orWord<T, const Word extends string>(word: Word, kind: Kind<T>): Kind<T | Word> {
  const wanted = `${kind.wanted} or \`${word}\``;
  return {
    wanted,
    schema: { anyOf: [kind.schema, { const: word }] },
    read: (node, key, reading) => {
      if (!isScalar(node)) return kind.read(node, key, reading);
      return node.value === word ? word : reading.refuse(node, { key, is: formOf(node), wanted }, [word]);
    },
  };
}

/** Values by names that the owner chooses. */
export function named<T>(of: Kind<T>): Kind<readonly (readonly [string, T])[]> {
  const wanted = 'a mapping of names';
  return {
    wanted,
    schema: { type: 'object', additionalProperties: of.schema },
    read: (node, key, reading) => {
      if (!isMap(node)) return reading.refuse(node, { key, is: formOf(node), wanted });
      return reading.pairsOf(node, key).flatMap(({ name, value }) => {
        if (value === undefined) return [];
        reading.remember(`${key}.${name}`, value);
        const read = of.read(value, `${key}.${name}`, reading);
        return read === undefined ? [] : [[name, read] as const];
      });
    },
  };
}

/** What a value is, for a sentence. */
export function formOf(node: ParsedNode): string {
  if (isSeq(node)) return 'a list';
  if (isMap(node)) return 'a mapping';
  if (!isScalar(node)) return 'an alias, which is not followed';
  if (node.value === null) return 'empty';
  return `\`${String(node.source ?? node.value).slice(0, 60)}\``;
}
