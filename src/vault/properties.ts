/**
 * A note's front matter → properties. One bad property costs that property only, and never makes a note public: where
 * `publish` or `draft` cannot be trusted, the note is `unreadable` and so private.
 */
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document, ParsedNode, YAMLMap } from 'yaml';
import { cleanText, cleanValue } from './clean-text.ts';
import type { RecordProblem } from './types.ts';

export interface Properties {
  values: Readonly<Record<string, unknown>>;
  /** The line of each property in the note, one-based. */
  lines: Readonly<Record<string, number>>;
  publish?: boolean | 'unreadable';
  draft?: boolean | 'unreadable';
  problems: readonly RecordProblem[];
}

interface Collected {
  values: Record<string, unknown>;
  lines: Record<string, number>;
  problems: RecordProblem[];
  /** A part that could not be read names `publish` or `draft`. */
  untrusted: boolean;
}

/** Reads the YAML (or JSON, rule PROP-4) between the `---` lines; `line` is the line of its first line in the note. */
export function readProperties(yaml: string, line: number): Properties {
  // Names are the gardener's: no property of Object's own may be mistaken for one of theirs.
  const collected: Collected = { values: Object.create(null), lines: Object.create(null), problems: [], untrusted: false };
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, uniqueKeys: false, logLevel: 'silent' });
  if (document.errors.length === 0 && (document.contents === null || isMap(document.contents))) {
    collect(document, counter, line, collected);
  } else if (document.errors.length === 0) {
    collected.problems.push(invalid('---', 'the front matter is not a list of properties', line, 1));
    collected.untrusted = namesVisibility(yaml);
  } else {
    readInParts(yaml, line, collected);
  }
  return { values: collected.values, lines: collected.lines, problems: collected.problems, ...visibility(collected) };
}

/**
 * A text that begins as front matter does and has none, because it is never closed or stands below an empty line: it
 * hides nothing, unless it asks for privacy.
 */
export function visibilityOfUnclosed(text: string): 'unreadable' | undefined {
  return /^\s*---[ \t]*\n/u.test(text) && /^\s*["']?(publish|draft)["']?\s*:/imu.test(text) ? 'unreadable' : undefined;
}

/** YAML with errors: each top-level key is read by itself, so that only the broken ones are lost. */
function readInParts(yaml: string, line: number, collected: Collected): void {
  const lines = yaml.split('\n');
  let start = 0;
  for (let end = 1; end <= lines.length; end += 1) {
    if (end < lines.length && !/^[^\s#\-[\]{}][^:]*:(\s|$)/u.test(lines[end] ?? '')) continue;
    const part = lines.slice(start, end).join('\n');
    const counter = new LineCounter();
    const document = parseDocument(part, { lineCounter: counter, uniqueKeys: false, logLevel: 'silent' });
    const error = document.errors[0];
    if (error === undefined && (document.contents === null || isMap(document.contents))) {
      collect(document, counter, line + start, collected);
    } else {
      const name = /^["']?([^:"']+)/u.exec(part.trimStart())?.[1]?.trim() ?? '---';
      const at = error?.linePos?.[0];
      const reason = error?.message.split(' at line')[0] ?? 'it is not a property';
      collected.problems.push(invalid(name, lowerFirst(reason), line + start + (at?.line ?? 1) - 1, at?.col ?? 1));
      if (namesVisibility(part)) collected.untrusted = true;
    }
    start = end;
  }
}

function collect(document: Document.Parsed<ParsedNode>, counter: LineCounter, line: number, into: Collected): void {
  if (!isMap(document.contents)) return;
  for (const pair of (document.contents as YAMLMap.Parsed).items) {
    if (!isScalar(pair.key)) continue;
    const name = cleanText(String(pair.key.value)).text;
    const at = counter.linePos(pair.key.range?.[0] ?? 0);
    const place = { line: line + at.line - 1, column: at.col };
    if (name in into.values) {
      into.problems.push({ id: 'property-duplicate', ...place, values: { property: name } });
      if (isVisibility(name)) into.untrusted = true;
      continue;
    }
    try {
      const value: unknown = pair.value === null ? null : pair.value.toJS(document, { maxAliasCount: 100 });
      // A value that holds itself, by an alias to its own anchor, can neither be shown nor kept.
      JSON.stringify(value);
      if (isSeq(pair.value) && holdsUnquotedLink(value)) into.problems.push({ id: 'property-link-unquoted', ...place, values: { property: name } });
      const cleaned = cleanValue(value);
      if (cleaned.first !== undefined) into.problems.push({ id: 'text-cleaned', ...place, values: { first: cleaned.first } });
      into.values[name] = cleaned.value;
      into.lines[name] = place.line;
    } catch (error) {
      into.problems.push(invalid(name, error instanceof Error ? error.message : String(error), place.line, place.column));
      if (isVisibility(name)) into.untrusted = true;
    }
  }
}

function visibility({ values, lines, problems, untrusted }: Collected): Pick<Properties, 'publish' | 'draft'> {
  const result: { publish?: boolean | 'unreadable'; draft?: boolean | 'unreadable' } = {};
  for (const [name, value] of Object.entries(values)) {
    if (!isVisibility(name)) continue;
    const key = name.trim().toLowerCase() === 'publish' ? 'publish' : 'draft';
    const answer = booleanOf(value);
    if (answer === 'unreadable') {
      const reason = `\`${name}\` is neither true nor false`;
      problems.push({ id: 'publish-unreadable', line: lines[name] ?? 1, column: 1, values: { reason } });
    }
    // `publish` beside `Publish`: the answer that keeps the note private holds.
    const keeps = key === 'draft';
    result[key] = result[key] === undefined || answer === keeps || answer === 'unreadable' ? answer : result[key];
  }
  if (untrusted) {
    problems.push({ id: 'publish-unreadable', line: 1, column: 1, values: { reason: 'the property that says so is broken or stands twice' } });
    result.publish = 'unreadable';
  }
  return result;
}

function booleanOf(value: unknown): boolean | 'unreadable' {
  if (typeof value === 'boolean') return value;
  const word = typeof value === 'string' ? value.trim().toLowerCase() : '';
  if (word === 'true' || word === 'yes') return true;
  return word === 'false' || word === 'no' ? false : 'unreadable';
}

function isVisibility(name: string): boolean {
  return /^(publish|draft)$/iu.test(name.trim());
}

/** Whether YAML that cannot be read may hold a visibility property: as a line, in braces, after a tag or as `? key`. */
function namesVisibility(text: string): boolean {
  return /(?:^|[\s{,"'])(?:publish|draft)["']?\s*:|^\s*\?\s*["']?(?:publish|draft)\b|^\s*["']?(?:publish|draft)["']?\s*$/imu.test(text);
}

function holdsUnquotedLink(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  return value.some((item) => Array.isArray(item) && (value.length === 1 || item.length === 1) && item.every((part) => typeof part === 'string' || Array.isArray(part)));
}

function invalid(property: string, reason: string, line: number, column: number): RecordProblem {
  return { id: 'property-invalid', line, column, values: { property, reason } };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/u, '');
}
