/**
 * One reading of a garden's file: collects what is wrong and where, so that kinds of values only look at their value.
 */
import { editDistance } from '../edit-distance.ts';
import { isScalar } from 'yaml';
import type { ParsedNode, YAMLMap } from 'yaml';
import type { ConfigProblem } from './config-problems.ts';

/** One-based. */
export interface Place {
  line: number;
  column: number;
}

export interface Pair {
  name: string;
  /** Absent: nothing stands there. */
  value?: ParsedNode;
  at: ParsedNode;
}

interface Refused {
  /** The whole way: `publish.ignore`. */
  key: string;
  is: string;
  wanted: string;
}

export interface Reading {
  problems: ConfigProblem[];
  /** Where values stand, by their whole way; entries of lists are counted from 1. */
  places: Map<string, Place>;
  /** Tells of a value that cannot be used. `choices` is what may have been meant. */
  refuse: (node: ParsedNode, refused: Refused, choices?: readonly string[]) => undefined;
  tell: (id: ConfigProblem['id'], node: ParsedNode, values: ConfigProblem['values']) => void;
  remember: (key: string, node: ParsedNode) => void;
  /** The keys of a mapping that stand there once. `parent` is the way to it; absent for the file itself. */
  pairsOf: (map: YAMLMap.Parsed, parent?: string) => readonly Pair[];
}

/** @param placeOf where an offset of the text is */
export function startReading(
  placeOf: (offset: number) => Place,
  problems: ConfigProblem[],
  places: Map<string, Place>,
): Reading {
  const at = (node: ParsedNode): Place => placeOf(node.range[0]);
  const tell: Reading['tell'] = (id, node, values) => void problems.push({ id, ...at(node), values });
  return {
    problems,
    places,
    tell,
    remember: (key, node) => void places.set(key, at(node)),
    refuse: (node, refused, choices = []) => {
      const said = isScalar(node) ? String(node.value) : '';
      tell('config-value', node, { ...refused, ...suggested(said, choices) });
      return undefined;
    },
    pairsOf: (map, parent) => {
      const pairs = new Map<string, Pair>();
      const twice = new Set<string>();
      for (const { key, value } of map.items) {
        const name = isScalar(key) ? String(key.source ?? key.value) : '?';
        const isEmpty = value === null || (isScalar(value) && value.value === null);
        if (pairs.has(name)) {
          twice.add(name);
          tell('config-key-twice', key, { key: wayTo(name, parent) });
        }
        pairs.set(name, { name, at: key, ...(isEmpty ? {} : { value }) });
      }
      return [...pairs.values()].filter(({ name }) => !twice.has(name));
    },
  };
}

export function wayTo(name: string, parent?: string): string {
  return parent === undefined ? name : `${parent}.${name}`;
}

/** What may have been meant: a word that begins so, or that is spelled nearly so. */
export function suggested(said: string, choices: readonly string[]): { suggestion?: string } {
  const name = said.toLowerCase();
  if (name === '' || name.length > 60) return {};
  const room = Math.max(1, Math.floor(name.length * 0.4));
  const far = (choice: string): number =>
    name.length > 2 && choice.toLowerCase().startsWith(name) ? 0 : editDistance(name, choice.toLowerCase(), room + 1);
  const [nearest] = choices.toSorted((a, b) => far(a) - far(b));
  return nearest !== undefined && far(nearest) <= room ? { suggestion: nearest } : {};
}
