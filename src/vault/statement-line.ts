/** Lines that may have been meant as properties, however they are written: `publish=false`, `- "Publish" ： no`. */
import { foldKey, foldLine } from './folded-text.ts';
import { isVisibilityKey, statementOf } from './publish.ts';

export interface LineStatement {
  key: string;
  value: string;
  /** White space alone stands between them. */
  isLoose: boolean;
  /** It is all of its line. */
  isWhole: boolean;
}

/**
 * Characters of a part that are looked at: a key and the word after it. Looking for them takes time by the square of
 * these.
 */
const longestPart = 300;

const separator = /^([\p{L}\p{N}_][\p{L}\p{N}_. /-]*?)[" *_~]*(::|:=|:|=)[ "*_]*(.*)$/u;
const loose = /^([\p{L}\p{N}_-]+)"? ([\p{L}\p{N}]+)$/u;

/** What one line says, each part in braces, brackets or after a comma for itself. */
export function statementsIn(line: string): LineStatement[] {
  const text = foldLine(line).replaceAll(/(?<![-=])[-=]+>|[→⇒➔➜]/gu, ':');
  const parts = text
    // Hyphens within a word may be soft ones.
    .split(/[{}[\](),;<>]|(?<!\S)--+|(?<!-)--+(?!\S)/u)
    .map((part) => part.trim().slice(0, longestPart))
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  const isWhole = parts.length <= 1;
  return parts.flatMap((part): LineStatement[] => {
    // List markers, quotes, YAML's tags and anchors, comment signs.
    const bare = part
      .replace(/^(?:[^\p{L}\p{N}_!&]|[!&][\w!-]* )+/u, '')
      .replace(/(?<![^\p{L}\p{N}_:=])[^\p{L}\p{N}_:=]+$/u, '');
    const [, key, , value] = separator.exec(bare) ?? [];
    if (key !== undefined && value !== undefined) return [{ key, value: trimmed(value), isLoose: false, isWhole }];
    const [, word, answer] = loose.exec(bare) ?? [];
    return word === undefined || answer === undefined ? [] : [{ key: word, value: answer, isLoose: true, isWhole }];
  });
}

function trimmed(value: string): string {
  return value
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/u, '')
    .replace(/" .*| #.*/u, '');
}

/** Whether a line may keep its note private: a key that speaks of publishing only, with anything but consent. */
export function mayCloseNote(line: string): boolean {
  return statementsIn(line).some(({ key, value, isLoose }) => closes(key, value, isLoose));
}

/** The same of a line that is nothing else and whose value is at most one word; others may be prose. */
export function isClosingLine(line: string): boolean {
  return statementsIn(line).some(
    ({ key, value, isLoose, isWhole }) => isWhole && !value.includes(' ') && closes(key, value, isLoose),
  );
}

function closes(key: string, value: string, isLoose: boolean): boolean {
  const statement = statementOf(key, value);
  if (statement === 'private') return true;
  return statement === 'unreadable' && !isLoose && isVisibilityKey(key);
}

/** A line that looks like a property of any name. */
export function looksLikeProperty(line: string): boolean {
  return /^[-? ]*"?[\p{L}_][\p{L}\p{N}_. /-]{0,60}"? ?(?::{1,2}(?: |$)|:"|=|:[\p{L}\p{N}[{])/u.test(foldLine(line));
}

/** Folded keys of the lines, for keys that only the garden's configuration knows. */
export function keysIn(lines: readonly string[]): string[] {
  return lines.flatMap((line) => statementsIn(line).map(({ key }) => foldKey(key)));
}
