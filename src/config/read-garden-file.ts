/**
 * The text of garden.yaml → configuration, and what is wrong with it. What is wrong costs one key, and publishes
 * nothing.
 */
import { isMap, isScalar } from 'yaml';
import type { ParsedNode } from 'yaml';
import { countYamlDocuments, readYaml } from '../read-yaml.ts';
import type { YamlError } from '../read-yaml.ts';
import type { ConfigProblem } from './config-problems.ts';
import type { GardenConfig } from './garden-config.ts';
import { defaults, keys } from './keys.ts';
import { doubtsIn, speaksOfPrivacy } from './publishing-doubts.ts';
import { startReading } from './reading.ts';
import type { Pair, Place, Reading } from './reading.ts';
import { readKeys } from './shape.ts';

export interface ReadConfig {
  config: GardenConfig;
  problems: readonly ConfigProblem[];
  /** Where values stand, by their whole way (`navigation.1`); entries of lists are counted from 1. */
  places: ReadonlyMap<string, Place>;
}

/** Characters of the file: nobody writes more, and what is larger is another file. */
const longest = 200_000;

interface Found {
  pair: Pair;
  reading: Reading;
}

/** @param title of a garden whose file names none */
export function readGardenFile(text: string, title: string): ReadConfig {
  if (text.length > longest) return unreadableConfig(`it is longer than ${longest} characters`, title);
  if (countYamlDocuments(text) > 1) return unreadableConfig('it holds several documents', title);
  const problems: ConfigProblem[] = [];
  const places = new Map<string, Place>();
  const found: Found[] = [];
  for (const part of partsOf(text)) {
    const read = readYaml(part.text);
    const { document, error } = read;
    const placeOf = (offset: number): Place => {
      const { line, column } = read.placeOf(offset);
      return { line: line + part.line - 1, column };
    };
    const reading = startReading(placeOf, problems, places);
    if (error !== undefined) {
      problems.push({
        id: 'config-unreadable',
        ...placeOf(error.offset),
        values: { reason: reasonOf(error), ...(part.key === undefined ? {} : { key: part.key }) },
      });
    } else if (isMap(document.contents)) {
      for (const pair of reading.pairsOf(document.contents)) found.push({ pair, reading });
    } else if (!isEmpty(document.contents)) {
      problems.push({ id: 'config-unreadable', line: part.line, column: 1, values: { reason: 'it holds no keys' } });
    }
  }
  const read = Object.assign(
    {},
    ...withoutTwice(found).map(({ pair, reading }) => readKeys<GardenConfig>([pair], keys, reading)),
  ) as Partial<GardenConfig>;
  return settle({ title, ...defaults, ...read }, problems, places);
}

/** The configuration of a garden whose file is there and cannot be read. */
export function unreadableConfig(reason: string, title: string): ReadConfig {
  const problem: ConfigProblem = { id: 'config-unreadable', line: 1, column: 1, values: { reason } };
  return settle({ title, ...defaults }, [problem], new Map());
}

/** The configuration of a garden without a file. */
export function defaultConfig(title: string): ReadConfig {
  return { config: { title, ...defaults }, problems: [], places: new Map() };
}

function settle(
  config: GardenConfig,
  problems: readonly ConfigProblem[],
  places: ReadonlyMap<string, Place>,
): ReadConfig {
  const { first, isUnclear } = doubtsIn(problems);
  if (first === undefined) return { config, problems, places };
  const effect = isUnclear ? 'nothing is published' : 'only notes that say `publish: true` are published';
  const told: ConfigProblem = { ...first, id: 'config-private', values: { effect } };
  return {
    config: {
      ...config,
      publish: { ...config.publish, default: 'private', ...(isUnclear ? { isUnclear: true } : {}) },
    },
    problems: [...problems, told],
    places,
  };
}

function isEmpty(contents: ParsedNode | null): boolean {
  return contents === null || (isScalar(contents) && contents.value === null);
}

interface Part {
  text: string;
  /** Its first line, one-based. */
  line: number;
  /** Its key, as far as it can be seen. */
  key?: string;
}

/** The whole file; where that is no YAML, each key by itself, so that only the broken ones are lost. */
function partsOf(text: string): Part[] {
  if (readYaml(text).error === undefined) return [{ text, line: 1 }];
  const lines = text.split('\n');
  const starts = lines.flatMap((each, at) => (at === 0 || keyIn(each) !== undefined ? [at] : []));
  return starts.map((start, at) => {
    const key = keyIn(lines[start] ?? '');
    const part = { text: lines.slice(start, starts[at + 1]).join('\n'), line: start + 1 };
    // What is broken may hold the key that was meant.
    return key === undefined || speaksOfPrivacy(part.text.slice(key.length)) ? part : { ...part, key };
  });
}

function keyIn(line: string): string | undefined {
  return /^([^\s#\-[\]{}'"&*!|>%@`][^:]*):(?:\s|$)/u.exec(line)?.[1]?.trimEnd();
}

/** Keys that stand in two parts are told, and left out. */
function withoutTwice(found: readonly Found[]): readonly Found[] {
  const byName = Map.groupBy(found, ({ pair }) => pair.name);
  for (const [name, [, ...again]] of byName)
    for (const { pair, reading } of again) reading.tell('config-key-twice', pair.at, { key: name });
  return found.filter(({ pair }) => byName.get(pair.name)?.length === 1);
}

function reasonOf({ code, reason }: YamlError): string {
  return code === 'TAB_AS_INDENT' ? 'a line is indented by a tab' : reason;
}
