/**
 * Which rows a filter can keep at most, found in indexes (rules BASE-16a, BASE-16b). Many notes that embed one base
 * with `this` then cost what they show. All others are evaluated as ever: a candidate is none of the result yet.
 */
import type { Filter } from './base-definition.ts';
import type { Expression } from './expression.ts';
import { foldTag } from './methods-of-lists.ts';
import type { BaseFile, Value } from './values.ts';
import { isList } from './values.ts';

export interface FileIndex {
  /** In the folder or below. */
  inFolder: (folder: string) => readonly BaseFile[];
  /** With the tag or one below it. */
  withTag: (tag: string) => readonly BaseFile[];
  withExtension: (ext: string) => readonly BaseFile[];
  withPath: (path: string) => readonly BaseFile[];
  /** That link to the file, in text or properties. */
  linkingTo: (file: BaseFile) => readonly BaseFile[];
  /** That have a link to the file in some property. */
  namingInProperties: (file: BaseFile) => readonly BaseFile[];
}

type Files = ReadonlyMap<unknown, readonly BaseFile[]>;

/** Each index is made when it is first asked for. */
export function createFileIndex(rows: readonly BaseFile[]): FileIndex {
  const lookUp = (keysOf: (file: BaseFile) => Iterable<unknown>): ((key: unknown) => readonly BaseFile[]) => {
    let made: Files | undefined;
    return (key) => (made ??= indexBy(rows, keysOf)).get(key) ?? [];
  };
  const folders = lookUp(({ folder }) => withParents(folder));
  const tags = lookUp(({ tags: own }) => own.flatMap((tag) => [...withParents(foldTag(tag))]));
  const extensions = lookUp(({ ext }) => [ext]);
  const paths = lookUp(({ path }) => [path]);
  const named = lookUp((file) => [...file.properties().values()].flatMap(targetsIn));
  return {
    inFolder: (folder) => (folder === '' ? rows : folders(folder)),
    withTag: tags,
    withExtension: extensions,
    withPath: paths,
    linkingTo: (file) => file.backlinks(),
    namingInProperties: named,
  };
}

function indexBy(rows: readonly BaseFile[], keysOf: (file: BaseFile) => Iterable<unknown>): Files {
  const index = new Map<unknown, BaseFile[]>();
  for (const file of rows)
    for (const key of new Set(keysOf(file))) {
      const known = index.get(key);
      if (known === undefined) index.set(key, [file]);
      else known.push(file);
    }
  return index;
}

/** `a/b/c`: itself, `a/b` and `a`. */
function* withParents(path: string): Generator<string> {
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) yield path.slice(0, end);
}

function targetsIn(value: Value): BaseFile[] {
  if (isList(value)) return value.flatMap(targetsIn);
  if (typeof value !== 'object' || value === null) return [];
  if (value.type === 'object') return [...value.entries.values()].flatMap(targetsIn);
  return value.type === 'link' && value.target !== undefined ? [value.target] : [];
}

/** `undefined`: any row. @param self `this` */
export function candidatesOf(
  filters: readonly Filter[],
  index: FileIndex,
  self: BaseFile | undefined,
): readonly BaseFile[] | undefined {
  return fewest(filters.map(ofFilter));

  function ofFilter(filter: Filter): readonly BaseFile[] | undefined {
    if ('and' in filter) return fewest(filter.and.map(ofFilter));
    if ('or' in filter) return filter.or.length === 0 ? undefined : union(filter.or.map(ofFilter));
    if ('not' in filter) return undefined;
    return 'type' in filter.expression ? undefined : ofExpression(filter.expression);
  }

  function ofExpression(expression: Expression): readonly BaseFile[] | undefined {
    if (expression.kind === 'binary') {
      const { operator, left, right } = expression;
      if (operator === '&&') return fewest([ofExpression(left), ofExpression(right)]);
      if (operator === '||') return union([ofExpression(left), ofExpression(right)]);
      return operator === '==' ? (ofEquality(left, right) ?? ofEquality(right, left)) : undefined;
    }
    if (expression.kind !== 'call' || expression.callee.kind !== 'member') return undefined;
    const { callee, values } = expression;
    const [value] = values;
    if (isName(callee.object, 'file')) return ofFileMethod(callee.name, values);
    if (callee.name !== 'contains' || values.length !== 1 || value === undefined || !isSelf(value)) return undefined;
    const list = callee.object;
    const isWrapped = list.kind === 'call' && isName(list.callee, 'list') && list.values.length === 1;
    // A text that is not put into a list contains the file's path.
    return isWrapped && isProperty(list.values[0]) ? naming() : undefined;
  }

  function ofFileMethod(name: string, values: readonly Expression[]): readonly BaseFile[] | undefined {
    const [value] = values;
    if (value === undefined) return undefined;
    const texts = values.flatMap((each) => textOf(each) ?? []);
    if (name === 'hasTag' && texts.length === values.length) {
      const tags = texts.map(foldTag);
      return tags.includes('') ? undefined : union(tags.map(index.withTag));
    }
    if (values.length !== 1) return undefined;
    if (name === 'hasLink' && isSelf(value)) return self === undefined ? [] : index.linkingTo(self);
    const [folder] = texts;
    return name === 'inFolder' && folder !== undefined
      ? index.inFolder(folder.replaceAll(/^\/+|(?<!\/)\/+$/gu, ''))
      : undefined;
  }

  function ofEquality(left: Expression, right: Expression): readonly BaseFile[] | undefined {
    if (isSelf(right)) {
      if (isName(left, 'file')) return self === undefined ? [] : index.withPath(self.path);
      // Where there is no `this`, what has no value equals it.
      return isProperty(left) && self !== undefined ? naming() : undefined;
    }
    if (left.kind !== 'member' || !isName(left.object, 'file')) return undefined;
    const text = textOf(right) ?? ownPath(right);
    if (text === undefined) return undefined;
    return left.name === 'ext' ? index.withExtension(text) : left.name === 'path' ? index.withPath(text) : undefined;
  }

  function naming(): readonly BaseFile[] {
    return self === undefined ? [] : index.namingInProperties(self);
  }

  /** `this.file.path` */
  function ownPath(expression: Expression): string | undefined {
    const isPath = expression.kind === 'member' && expression.name === 'path' && isSelf(expression.object);
    return isPath && !isName(expression.object, 'this') ? self?.path : undefined;
  }
}

function isName(expression: Expression | undefined, name: string): boolean {
  return expression?.kind === 'name' && expression.name === name;
}

/** `this` and `this.file` */
function isSelf(expression: Expression): boolean {
  if (expression.kind === 'member') return expression.name === 'file' && isName(expression.object, 'this');
  return isName(expression, 'this');
}

/** A note property: `x`, `note.x`, `note["x"]`. */
function isProperty(expression: Expression | undefined): boolean {
  if (expression?.kind === 'name') return !['file', 'this', 'note', 'formula'].includes(expression.name);
  if (expression?.kind === 'member') return isName(expression.object, 'note');
  return expression?.kind === 'index' && isName(expression.object, 'note') && textOf(expression.index) !== undefined;
}

function textOf(expression: Expression): string | undefined {
  return expression.kind === 'literal' && typeof expression.value === 'string' ? expression.value : undefined;
}

/** All of them hold at the same time. */
function fewest(lists: readonly (readonly BaseFile[] | undefined)[]): readonly BaseFile[] | undefined {
  return lists.reduce(
    (best, list) => (list === undefined || (best !== undefined && best.length <= list.length) ? best : list),
    undefined,
  );
}

/** One of them holds. */
function union(lists: readonly (readonly BaseFile[] | undefined)[]): readonly BaseFile[] | undefined {
  const known = lists.flatMap((list) => (list === undefined ? [] : [list]));
  if (known.length < lists.length) return undefined;
  return known.length === 1 ? known[0] : [...new Set(known.flat())];
}
