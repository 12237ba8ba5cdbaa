/**
 * A note's front matter → properties. One bad property costs that property only, and never makes a note public: where
 * something may have been meant to keep the note private and cannot be read for certain, it is private.
 */
import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { YAMLMap } from 'yaml';
import { cleanText, cleanValue } from './clean-text.ts';
import { foldKey, foldLine, linesOf } from './folded-text.ts';
import { booleanOf, isDgPublishKey, isPublishKey, isVisibilityKey, statementOf } from './publish.ts';
import { bothDays, publicDays } from './publish-days.ts';
import { keysIn, mayCloseNote } from './statement-line.ts';
import { hiddenStatement } from './hidden-statements.ts';
import type { PublicDays, RecordProblem, Visibility } from './types.ts';
import { hasTooManyAliases, holdsAlias, mostAliases } from './yaml-aliases.ts';
import { messageOf } from '../message-of.ts';
import { readYaml } from '../read-yaml.ts';
import type { ReadYaml } from '../read-yaml.ts';

export interface Properties {
  values: Readonly<Record<string, unknown>>;
  /** The line of each property in the note, one-based. */
  lines: Readonly<Record<string, number>>;
  visibility: Visibility;
  problems: readonly RecordProblem[];
}

export interface Collected {
  values: Record<string, unknown>;
  lines: Record<string, number>;
  problems: RecordProblem[];
  /** Why a part that could not be read may keep the note private. */
  untrusted?: string;
  /** Folded keys of such parts, and of properties that are not false. */
  openKeys: string[];
}

const brokenOrTwice = 'the property that says so is broken or stands twice';

/** Reads the YAML (or JSON, rule PROP-4) between the `---` lines; `line` is the line of its first line in the note. */
export function readProperties(source: string, line: number): Properties {
  const { yaml, hidden } = withoutCommentLines(source);
  const collected = startCollecting();
  if (hidden.length > 0) distrust(hidden.join('\n'), collected);
  // YAML may hold several documents, of which only the first is the note's.
  const next = yaml.search(/^(?:\.{3}|-{3})(?:\s|$)/mu);
  if (next >= 0) distrust(yaml.slice(next), collected);
  const read = readYaml(yaml);
  const { document, error } = read;
  if (error === undefined && (document.contents === null || isMap(document.contents))) {
    collect(read, yaml, line, collected);
  } else if (error === undefined) {
    collected.problems.push(invalid('---', 'the front matter is not a list of properties', line, 1));
    distrust(yaml, collected);
  } else {
    readInParts(yaml, line, collected);
  }
  return propertiesOf(collected);
}

/** Names are the gardener's: no property of Object's own may be mistaken for one of theirs. */
export function startCollecting(): Collected {
  return { values: Object.create(null), lines: Object.create(null), problems: [], openKeys: [] };
}

export function propertiesOf(collected: Collected): Properties {
  const { values, lines, problems } = collected;
  return { values, lines, visibility: visibilityOf(collected), problems };
}

/**
 * Comments of Markdown over lines are no YAML, but meant: their text goes, their line ends stay. Those in one line are
 * read with its value.
 */
function withoutCommentLines(source: string): { yaml: string; hidden: readonly string[] } {
  const hidden: string[] = [];
  let yaml = '';
  let from = 0;
  for (const { start, end } of commentsIn(source)) {
    const comment = source.slice(start, end);
    if (!comment.includes('\n')) continue;
    hidden.push(comment.slice(2, -2));
    yaml += source.slice(from, start) + '\n'.repeat(comment.split('\n').length - 1);
    from = end;
  }
  return { yaml: yaml + source.slice(from), hidden };
}

/** Where comments of Markdown or HTML stand. An end that is not there is looked for once, not after each beginning. */
function* commentsIn(source: string): Generator<{ start: number; end: number }> {
  const missing = new Set<string>();
  const opening = /%%|<!--/gu;
  for (let found = opening.exec(source); found !== null; found = opening.exec(source)) {
    const close = found[0] === '%%' ? '%%' : '-->';
    const at = missing.has(close) ? -1 : source.indexOf(close, opening.lastIndex);
    if (at < 0) {
      missing.add(close);
      continue;
    }
    opening.lastIndex = at + close.length;
    yield { start: found.index, end: opening.lastIndex };
  }
}

/** YAML with errors: each top-level key is read by itself, so that only the broken ones are lost. */
function readInParts(yaml: string, line: number, collected: Collected): void {
  const lines = yaml.split('\n');
  let start = 0;
  for (let end = 1; end <= lines.length; end += 1) {
    if (end < lines.length && !/^[^\s#\-[\]{}][^:]*:(\s|$)/u.test(lines[end] ?? '')) continue;
    const part = lines.slice(start, end).join('\n');
    const read = readYaml(part);
    const { document, error } = read;
    if (error === undefined && (document.contents === null || isMap(document.contents))) {
      collect(read, part, line + start, collected);
    } else {
      const name = /^["']?([^:"']+)/u.exec(part.trimStart())?.[1]?.trim() ?? '---';
      const reason = error?.reason ?? 'it is not a property';
      collected.problems.push(invalid(name, reason, line + start + (error?.line ?? 1) - 1, error?.column ?? 1));
      distrust(part, collected);
    }
    start = end;
  }
}

function collect({ document, placeOf }: ReadYaml, yaml: string, line: number, into: Collected): void {
  if (!isMap(document.contents)) return;
  const hidden = hiddenStatement(document, yaml);
  if (hidden !== undefined) into.untrusted ??= `\`${foldLine(hidden)}\` is no property of the note`;
  const isBounded = hasTooManyAliases(document);
  for (const pair of (document.contents as YAMLMap.Parsed).items) {
    // Which property it is cannot be known.
    if (isBounded && isAlias(pair.key)) into.untrusted ??= brokenOrTwice;
    const key: unknown = isAlias(pair.key) && !isBounded ? pair.key.resolve(document) : pair.key;
    if (!isScalar(key)) continue;
    const name = cleanText(String(key.value)).text;
    const at = placeOf(pair.key.range?.[0] ?? 0);
    const place = { ...at, line: line + at.line - 1 };
    if (name in into.values) {
      into.problems.push({ id: 'property-duplicate', ...place, values: { property: name } });
      if (isVisibilityKey(name)) into.untrusted ??= brokenOrTwice;
      into.openKeys.push(...keysIn([`${name}:`]));
      continue;
    }
    try {
      if (isBounded && pair.value !== null && holdsAlias(pair.value))
        throw new Error(`it refers to others, and the front matter does so more than ${mostAliases} times`);
      const value: unknown = pair.value === null ? null : pair.value.toJS(document, { maxAliasCount: 100 });
      // A value that holds itself, by an alias to its own anchor, can neither be shown nor kept.
      JSON.stringify(value);
      if (isSeq(pair.value) && holdsUnquotedLink(value))
        into.problems.push({ id: 'property-link-unquoted', ...place, values: { property: name } });
      const cleaned = cleanValue(value);
      if (cleaned.first !== undefined)
        into.problems.push({ id: 'text-cleaned', ...place, values: { first: cleaned.first } });
      if (cleaned.first !== undefined && isVisibilityKey(name)) into.untrusted ??= brokenOrTwice;
      into.values[name] = cleaned.value;
      into.lines[name] = place.line;
    } catch (error) {
      into.problems.push(invalid(name, messageOf(error), place.line, place.column));
      if (isVisibilityKey(name)) into.untrusted ??= brokenOrTwice;
      into.openKeys.push(...keysIn([`${name}:`]));
    }
  }
}

/** Notes what a part that could not be read may say. */
function distrust(part: string, into: Collected): void {
  const lines = linesOf(part);
  for (const key of keysIn(lines)) into.openKeys.push(key);
  // A key alone on its line has its value in the next, after a question mark, or nowhere.
  const names = lines.some((line) => mayCloseNote(line) || isVisibilityKey(line));
  if (names) into.untrusted ??= brokenOrTwice;
}

function visibilityOf({ values, lines, problems, untrusted, openKeys }: Collected): Visibility {
  let says: Visibility['says'];
  let isPublish = false;
  let dgPublish: boolean | undefined;
  let days: PublicDays | undefined;
  for (const [name, value] of Object.entries(values)) {
    if (booleanOf(value) !== false) openKeys.push(foldKey(name));
    const named = publicDays(name, value);
    if (named !== undefined && named !== 'unreadable') days = bothDays(days ?? {}, named);
    const statement = named === 'unreadable' ? named : statementOf(name, value);
    if (statement === undefined) continue;
    if (statement === 'unreadable') {
      const reason = `\`${name}\` ${named === 'unreadable' ? 'is no day' : isVisibilityKey(name) ? 'is neither true nor false' : 'may say that the note is private'}`;
      problems.push({ id: 'publish-unreadable', line: lines[name] ?? 1, column: 1, values: { reason } });
    }
    if (statement !== 'public') says = 'private';
    else says ??= 'public';
    if (isPublishKey(name)) isPublish ||= statement === 'public';
    if (isDgPublishKey(name)) dgPublish = statement === 'public' && dgPublish !== false;
  }
  if (untrusted !== undefined) {
    problems.push({ id: 'publish-unreadable', line: 1, column: 1, values: { reason: untrusted } });
    says = 'private';
  }
  return {
    ...(says === undefined ? {} : { says }),
    ...(isPublish ? { publish: true } : {}),
    ...(dgPublish === undefined ? {} : { dgPublish }),
    ...(days === undefined ? {} : { days }),
    ...(openKeys.length === 0 ? {} : { openKeys: [...new Set(openKeys)] }),
  };
}

function holdsUnquotedLink(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  return value.some(
    (item) =>
      Array.isArray(item) &&
      (value.length === 1 || item.length === 1) &&
      item.every((part) => typeof part === 'string' || Array.isArray(part)),
  );
}

export function invalid(property: string, reason: string, line: number, column: number): RecordProblem {
  return { id: 'property-invalid', line, column, values: { property, reason } };
}
