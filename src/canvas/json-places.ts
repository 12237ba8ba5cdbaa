/**
 * Where the parts of a JSON text stand. The text has been parsed already, so it is known to be sound: only its
 * strings and brackets are looked at, in loops, so that depth costs nothing.
 */
import type { Span } from './scene.ts';

/** A member of an object. Of two with one key the last holds, as in `JSON.parse`. */
export type Members = ReadonlyMap<string, Span>;

/** The members of the object that begins at `at`. */
export function membersOf(text: string, at: number): Members {
  const members = new Map<string, Span>();
  let next = skipSpace(text, at + 1);
  while (next < text.length && text[next] !== '}') {
    const end = endOfValue(text, next);
    const key: unknown = JSON.parse(text.slice(next, end));
    // Behind the colon.
    const start = skipSpace(text, skipSpace(text, end) + 1);
    const span = { start, end: endOfValue(text, start) };
    if (typeof key === 'string') members.set(key, span);
    next = behindComma(text, span.end);
  }
  return members;
}

/** The items of the array that begins at `at`. */
export function itemsOf(text: string, at: number): Span[] {
  const items: Span[] = [];
  let start = skipSpace(text, at + 1);
  while (start < text.length && text[start] !== ']') {
    const end = endOfValue(text, start);
    items.push({ start, end });
    start = behindComma(text, end);
  }
  return items;
}

/** Of each UTF-16 unit of the string whose source begins at `at`, with its quote: where it stands in the source. */
export function unitOffsets(text: string, at: number): (unit: number) => number {
  const escapes: { unit: number; extra: number }[] = [];
  let extra = 0;
  let unit = 0;
  for (let offset = at + 1; offset < text.length && text[offset] !== '"'; unit += 1) {
    const size = text[offset] !== '\\' ? 1 : text[offset + 1] === 'u' ? 6 : 2;
    offset += size;
    if (size === 1) continue;
    extra += size - 1;
    escapes.push({ unit, extra });
  }
  return (wanted) => {
    let [low, high] = [0, escapes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((escapes[middle]?.unit ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return at + 1 + wanted + (escapes[low - 1]?.extra ?? 0);
  };
}

/** One-based line and column of offsets. */
export function createPlaces(text: string): (offset: number) => { line: number; column: number } {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

export function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\n\r'.includes(text[at] ?? '')) at += 1;
  return at;
}

function behindComma(text: string, from: number): number {
  const at = skipSpace(text, from);
  return text[at] === ',' ? skipSpace(text, at + 1) : at;
}

function endOfValue(text: string, from: number): number {
  let depth = 0;
  let at = from;
  do {
    const sign = text[at];
    if (sign === '"') at = endOfString(text, at);
    else if (sign === '{' || sign === '[') [depth, at] = [depth + 1, at + 1];
    else if (sign === '}' || sign === ']') [depth, at] = [depth - 1, at + 1];
    else {
      const start = at;
      while (at < text.length && !'{}[]",: \t\n\r'.includes(text[at] ?? '')) at += 1;
      if (at === start) at += 1;
    }
  } while (depth > 0 && at < text.length);
  return at;
}

function endOfString(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return Math.min(at + 1, text.length);
}
