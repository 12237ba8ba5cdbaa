/**
 * All queries of a garden: what they say, and what they show. Nothing that is not published is a row, a link or a
 * count.
 */
import { createBases } from '../bases/bases.ts';
import type { Bases, BasesInput } from '../bases/bases.ts';
import type { BaseFiles } from '../bases/base-files.ts';
import type { Environment } from '../bases/run.ts';
import { toldValue } from '../bases/told-values.ts';
import type { Tell } from '../bases/told-values.ts';
import type { BaseFile, Value } from '../bases/values.ts';
import type { Resolutions } from '../links/resolve-references.ts';
import type { VaultIndex } from '../vault/index-vault.ts';
import type { VaultFile } from '../vault/types.ts';
import { QueryError } from './dql-tokens.ts';
import { parseInline, parseQuery } from './dql-query.ts';
import { createPages } from './pages.ts';
import type { Pages } from './pages.ts';
import { searchNotes } from './search-notes.ts';
import { runInline, runQuery } from './run-query.ts';
import type { QueryPlace, QueryResult } from './run-query.ts';
import { runTasks } from './run-tasks.ts';
import type { TasksResult } from './run-tasks.ts';

export interface Queries {
  pages: Pages;
  dataview: (text: string, at: AskingPlace) => QueryResult | QueryMistake;
  tasks: (text: string, at: AskingPlace) => TasksResult | QueryMistake;
  /** Notes that Obsidian's search would find. */
  search: (text: string) => readonly BaseFile[];
  inline: (text: string, at: AskingPlace) => { value: Value; usesClock: boolean } | QueryMistake;
}

/** Why a query cannot be read, and where in its text. */
export interface QueryMistake {
  invalid: string;
  /** From 0. */
  line: number;
}

export interface AskingPlace {
  /** The file that holds the query. */
  source: VaultFile;
  /** `this` */
  self: VaultFile;
}

export interface QueriesInput {
  index: VaultIndex;
  resolutions: Resolutions;
  files: BaseFiles;
  environment: Omit<Environment, 'linkTo'>;
  tell: Tell;
  hideProperties: readonly string[];
}

/** Both ask the same files. */
export function basesAndQueries(input: BasesInput): { bases: Bases; queries: Queries } {
  const bases = createBases(input);
  const { files, environment, tell } = bases;
  return { bases, queries: createQueries({ ...input, files, environment, tell }) };
}

export function createQueries({ index, resolutions, files, environment, tell, hideProperties }: QueriesInput): Queries {
  const pages = createPages({ index, resolutions, files, zone: environment.zone, hideProperties });
  const placeOf = ({ source, self }: AskingPlace): QueryPlace => {
    const own = files.fileAt(self.path);
    return {
      pages,
      files,
      environment: { ...environment, linkTo: (linktext) => files.linkTo(linktext, source) },
      source,
      ...(own === undefined ? {} : { self: own }),
    };
  };
  return {
    pages,
    dataview: (text, at) => read(text, () => toldResult(runQuery(parseQuery(text), placeOf(at)), tell)),
    tasks: (text, at) => {
      const result = read(text, () => runTasks(text, placeOf(at)));
      if ('invalid' in result) return result;
      const groups = result.groups.map(({ head, ...rest }) =>
        head === undefined ? rest : { ...rest, head: tell(head) },
      );
      return { ...result, groups };
    },
    search: (text) => searchNotes(text, { pages, index, resolutions }),
    inline: (text, at) =>
      read(text, () => {
        const { value, ...result } = runInline(parseInline(text), placeOf(at));
        return { ...result, value: toldValue(value, tell) };
      }),
  };
}

/** Tasks keep their text: it is a note's, and has holes for its links. */
function toldResult({ query, rows, ...result }: QueryResult, tell: Tell): QueryResult {
  return {
    ...result,
    ...(result.group === undefined ? {} : { group: tell(result.group) }),
    ...(result.mistake === undefined ? {} : { mistake: tell(result.mistake) }),
    query:
      query.kind === 'table'
        ? { ...query, columns: query.columns.map((one) => ({ ...one, name: tell(one.name) })) }
        : query,
    rows: rows.map(({ key, values, ...row }) => ({
      ...row,
      ...(key === undefined ? {} : { key: { value: toldValue(key.value, tell) } }),
      values: values.map((value) => toldValue(value, tell)),
    })),
  };
}

function read<T>(text: string, make: () => T): T | QueryMistake {
  try {
    return make();
  } catch (thrown) {
    if (!(thrown instanceof QueryError)) throw thrown;
    return { invalid: thrown.message, line: text.slice(0, thrown.at).split('\n').length - 1 };
  }
}
